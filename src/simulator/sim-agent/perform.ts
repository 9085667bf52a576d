import { stringify } from 'lossless-json';
import { SIM_AGENT_CREDENTIALS } from '../credentials.ts';
import { Refused } from '../refusal.ts';
import { settleDue } from '../state/agent-orders.ts';
import type { AgentCall, AgentEndpoint, AgentReply } from './call.ts';
import { refused } from './call.ts';
import { agentSign } from './signing.ts';

/** The answer as text, and what the simulator's own books keep of it. */
export type AgentPerformed = {
  readonly text: string;
  readonly code: 0 | 1;
  readonly msg: string;
  readonly orderId: number | null;
};

/** Does the work of one call in one transaction. `atMs` is the clock that goes into the reply's `time`. */
export function performAgent(endpoint: AgentEndpoint, call: AgentCall, atMs: number): AgentPerformed {
  settleDue(call.db, call.nowMs);
  try {
    checkSignature(call);
    const reply = call.db.transaction(() => endpoint.answer(call));
    const text = envelope(1, reply, timeOf(endpoint, atMs));
    return { text, code: 1, msg: reply.msg, orderId: reply.orderId ?? null };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const reply = { msg: error.message, data: {} };
    return { text: envelope(0, reply, timeOf(endpoint, atMs)), code: 0, msg: error.message, orderId: null };
  }
}

/** The document gives `times` no limit of age, so that an old one is taken here. */
function checkSignature({ parameters, struck }: AgentCall): void {
  const { id, secret } = SIM_AGENT_CREDENTIALS;
  const times = parameters.get('times') ?? '';
  if (!/^\d{10}$/.test(times)) throw refused('参数格式错误：times');
  if (parameters.get('id') !== id || struck.has('refuse-client')) throw refused('用户不存在');
  if (struck.has('refuse-clock')) throw refused('请求已过期');
  if (parameters.get('sign') !== agentSign(id, secret, times) || struck.has('refuse-signature'))
    throw refused('签名错误');
}

type Time = { readonly time?: number | string };

function timeOf(endpoint: AgentEndpoint, atMs: number): Time {
  const seconds = Math.floor(atMs / 1_000);
  if (endpoint.time === 'missing') return {};
  return { time: endpoint.time === 'text' ? String(seconds) : seconds };
}

/** Keys in the order of the examples. */
function envelope(code: 0 | 1, { msg, data }: AgentReply, time: Time): string {
  const text = stringify({ code, msg, ...time, data });
  if (text === undefined) throw new Error('a reply that is no JSON');
  return text;
}
