import { createHash } from 'node:crypto';
import { parse } from 'lossless-json';
import { type Simulator, type SimulatorOptions, startSimulator } from '../server.ts';

/** A reply as a test reads it: numbers as the text that was sent, so that `200.00` is not 200. */
export type Answer = {
  readonly status: number;
  readonly errCode: string | undefined;
  readonly msg: string | undefined;
  readonly data: Json;
  readonly body: Readonly<Record<string, Json>>;
  /** The body as it came. */
  readonly text: string;
};

export type Json = null | string | boolean | readonly Json[] | { readonly [key: string]: Json };

export type Till = {
  readonly simulator: Simulator;
  /** Moves the vendor's clock. */
  readonly advanceMs: (ms: number) => void;
  readonly nowMs: () => number;
  readonly signIn: (username?: string) => Promise<void>;
  /** The token of the last sign-in, for tests that speak HTTP themselves. */
  readonly token: () => string;
  readonly call: (path: string, fields?: Fields, headers?: Record<string, string>) => Promise<Answer>;
  readonly upload: () => Promise<string>;
  /** Asks for an SMS code and reads it on the pretended phone. */
  readonly smsCode: () => Promise<string>;
};

export type Fields = Readonly<Record<string, string>>;

/** A second of 2026 at noon in China, so that a run is the same on any day. */
export const NOON_MS = Date.UTC(2026, 2, 16, 4, 0, 0);

export const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]);

export async function openTill(options: Partial<SimulatorOptions> = {}): Promise<Till> {
  let nowMs = NOON_MS;
  let token = '';
  const simulator = await startSimulator({ state: 'memory', nowMs: () => nowMs, ...options });
  const call: Till['call'] = async (path, fields = {}, headers = {}) =>
    read(
      await fetch(`${simulator.liyuquanBase}${path}`, {
        method: 'POST',
        body: new URLSearchParams({ token, ...fields }),
        headers,
      }),
    );
  return {
    simulator,
    advanceMs: (ms) => {
      nowMs += ms;
    },
    nowMs: () => nowMs,
    signIn: async (username = 'dianzhang') => {
      const answer = await call('manage/user/login', { username, password: md5('123456'), client: '1' });
      token = String(answer.data);
    },
    token: () => token,
    call,
    upload: async () => String((await upload(simulator, PNG)).data),
    smsCode: async () => {
      nowMs += 60_000;
      await call('manage/ask/code');
      return (await simulator.aid()).sms[0]?.code ?? '';
    },
  };
}

export async function upload(
  simulator: Simulator,
  bytes: Uint8Array<ArrayBuffer>,
  module = '1',
): Promise<Answer> {
  const form = new FormData();
  form.set('module', module);
  form.set('file', new Blob([bytes]), 'payment.png');
  return read(await fetch(`${simulator.liyuquanBase}manage/upload/image`, { method: 'POST', body: form }));
}

export function md5(text: string): string {
  return createHash('md5').update(text).digest('hex');
}

/** Follows keys and list positions into a reply; fails the test where the path leads nowhere. */
export function at(value: Json, ...path: readonly (string | number)[]): Json {
  return path.reduce<Json>((inner, key) => {
    const next = inner !== null && typeof inner === 'object' ? Reflect.get(inner, key) : undefined;
    if (next === undefined) throw new Error(`nothing at ${path.join('.')}`);
    return next;
  }, value);
}

/** The rows of a list in a reply. */
export function rows(value: Json, ...path: readonly (string | number)[]): readonly Json[] {
  const list = at(value, ...path);
  if (!Array.isArray(list)) throw new Error(`no list at ${path.join('.')}`);
  return list;
}

async function read(response: Response): Promise<Answer> {
  const text = await response.text();
  const body = parse(text, undefined, { parseNumber: (digits) => digits }) as Answer['body'];
  const field = (name: string): string | undefined =>
    body[name] === undefined ? undefined : String(body[name]);
  return {
    status: response.status,
    errCode: field('errCode'),
    msg: field('msg'),
    data: body.data ?? null,
    body,
    text,
  };
}
