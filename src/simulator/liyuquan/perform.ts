import { Refusal } from '../refusal.ts';
import type { AccountRow } from '../state/rows.ts';
import type { World } from '../world.ts';
import { type Call, type Endpoint, type OpenCall, storeList } from './call.ts';
import type { Form } from './form.ts';
import { envelope, type Reply, type Trace } from './reply.ts';

/** What a client sent, already read. */
export type Request = { readonly form: Form; readonly fileBytes: Uint8Array | undefined };

/** The answer as text, and what the simulator's own books need to know about the work. */
export type Performed = {
  readonly text: string;
  readonly errCode: number;
  readonly msg: string;
  readonly trace: Trace | undefined;
};

/** Does the work of one call in one transaction. A refusal undoes it and becomes an answer of its own. */
export function perform(world: World, endpoint: Endpoint, request: Request, atMs: number): Performed {
  const { db, crowd, seed, log } = world;
  const call: OpenCall = { db, crowd, seed, log, atMs, ...request };
  try {
    const reply = db.transaction(() => answer(endpoint, call));
    return { text: envelope(0, reply, atMs), errCode: 0, msg: reply.msg ?? '', trace: reply.trace };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { errCode, message } = error;
    return { text: envelope(errCode, { msg: message }, atMs), errCode, msg: message, trace: undefined };
  }
}

function answer(endpoint: Endpoint, call: OpenCall): Reply {
  if (endpoint.access === 'open') return endpoint.answer(call);
  const account = accountOf(call);
  if (endpoint.access === 'permission' && !may(account, endpoint.path))
    throw new Refusal(1003, '权限不足，拒绝访问');
  const [first = 0, ...others] = storeList(account.store_ids);
  const signedIn: Call = { ...call, account, storeIds: [first, ...others] };
  return endpoint.answer(signedIn);
}

function accountOf({ db, form }: OpenCall): AccountRow {
  const account = db.one<AccountRow>(
    'SELECT account.* FROM token JOIN account ON account.id = account_id WHERE token = ?',
    form.get('token') ?? '',
  );
  if (!account) throw new Refusal(1002, '登录已失效，请重新登录');
  return account;
}

/** A permission is a path, alone or with the id of a menu entry behind it: `manage/v3/userCard/charge:2001`. */
function may(account: AccountRow, path: string): boolean {
  const permissions: unknown = JSON.parse(account.permissions);
  if (!Array.isArray(permissions)) return false;
  return permissions.some((permission) => permission === path || String(permission).startsWith(`${path}:`));
}
