import { createHash } from 'node:crypto';

/** The peer: a plain client that makes the vendor's calls one after another, with no journal, no checks, no schema. */
export type VendorLoop = {
  readonly call: (path: string, fields?: Readonly<Record<string, string>>) => Promise<VendorReply>;
};

export type VendorReply = { readonly errCode: number; readonly msg?: string; readonly data?: unknown };

export async function openVendorLoop(base: string, username: string, password: string): Promise<VendorLoop> {
  const signedIn = await post(`${base}manage/user/login`, { username, password: md5(password), client: '1' });
  const token = String(signedIn.data);
  return { call: (path, fields = {}) => post(`${base}${path}`, { token, ...fields }) };
}

async function post(url: string, fields: Readonly<Record<string, string>>): Promise<VendorReply> {
  const answer = await fetch(url, { method: 'POST', body: new URLSearchParams(fields) });
  const reply: unknown = await answer.json();
  if (typeof reply !== 'object' || reply === null || !('errCode' in reply) || reply.errCode !== 0) {
    throw new Error(`${url} answered ${JSON.stringify(reply)}`);
  }
  return { ...reply, errCode: 0 };
}

export const md5 = (text: string): string => createHash('md5').update(text).digest('hex');
