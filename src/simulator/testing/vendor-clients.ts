import { createHash, createHmac } from 'node:crypto';
import type { VendorAid } from '../vendor-aid.ts';

/** A reply as a test reads it; `text` is the body before it was read. */
export type VendorReply = {
  readonly status: number;
  readonly text: string;
  readonly body: { readonly [key: string]: unknown };
  readonly headers: Headers;
};

type ExtraHeaders = Readonly<Record<string, string>>;
type Fields = Readonly<Record<string, string>>;

/** Calls `api/agent/<name>` by POST, signed unless the fields say otherwise. */
export function agentOf({ simAgent }: VendorAid, nowMs: () => number) {
  return async (name: string, fields: Fields = {}, headers: ExtraHeaders = {}): Promise<VendorReply> => {
    const times = String(Math.floor(nowMs() / 1_000));
    const sign = md5(`id=${simAgent.id}&secret=${simAgent.secret}&times=${times}`).toUpperCase();
    const body = new URLSearchParams({ id: simAgent.id, times, sign, ...fields });
    return read(await fetch(`${simAgent.base}api/agent/${name}`, { method: 'POST', body, headers }));
  };
}

type DakashiFields = Readonly<Record<string, string | number | undefined>>;

/** `undefined` leaves a field out; `sign` is made from what is sent unless it is given. */
export function dakashiOf({ dakashi }: VendorAid, nowMs: () => number) {
  return async (fields: DakashiFields = {}, headers: ExtraHeaders = {}): Promise<VendorReply> => {
    const timestamp = Math.floor(nowMs() / 1_000);
    const all = Object.entries({ client_id: dakashi.clientId, timestamp, ...fields });
    const sent = all.filter(([, value]) => value !== undefined);
    const text = sent.map(([name, value]) => `${name}=${value}`).sort();
    const sign = createHash('sha1')
      .update(`${text.join('&')}${dakashi.clientSecret}`)
      .digest('hex')
      .toUpperCase();
    const response = await fetch(`${dakashi.base}v1/member/info`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ sign, ...Object.fromEntries(sent) }),
    });
    return read(response);
  };
}

/** Calls `user.my-cards`; `envelope` replaces parts of the envelope after the token was made for the rest. */
export function zvcmsOf({ zvcms }: VendorAid, nowMs: () => number) {
  let nonce = 0;
  return async (
    params: Readonly<Record<string, unknown>>,
    envelope: Readonly<Record<string, unknown>> = {},
    headers: ExtraHeaders = {},
  ): Promise<VendorReply> => {
    nonce += 1;
    const Timestamp = String(envelope.Timestamp ?? Math.floor(nowMs() / 1_000));
    const Nonce = String(envelope.Nonce ?? nonce);
    const text = `GrantCode=${zvcms.grantCode}&Nonce=${Nonce}&OpenId=${zvcms.openId}&Timestamp=${Timestamp}`;
    const Token = encodeURIComponent(createHmac('sha1', zvcms.key).update(text).digest('base64'));
    const identity = { OpenId: zvcms.openId, GrantCode: zvcms.grantCode };
    const body = {
      ...identity,
      Timestamp,
      Nonce,
      Token,
      Action: 'user.my-cards',
      Params: params,
      ...envelope,
    };
    const response = await fetch(zvcms.address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    return read(response);
  };
}

async function read(response: Response): Promise<VendorReply> {
  const bytes = await response.arrayBuffer();
  const charset = /charset=([\w-]+)/i.exec(response.headers.get('content-type') ?? '')?.[1] ?? 'utf-8';
  const text = new TextDecoder(charset).decode(bytes);
  return { status: response.status, text, body: parsed(text), headers: response.headers };
}

function parsed(text: string): VendorReply['body'] {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

function md5(text: string): string {
  return createHash('md5').update(text).digest('hex');
}
