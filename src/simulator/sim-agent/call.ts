import type { Struck } from '../faults.ts';
import { Refused } from '../refusal.ts';
import type { DataCardRow } from '../state/card-rows.ts';
import { dataCard } from '../state/data-cards.ts';
import type { Database } from '../state/database.ts';

/** What every call has at hand, once its signature was found right. */
export type AgentCall = {
  readonly db: Database;
  readonly parameters: ReadonlyMap<string, string>;
  /** The state's clock, which no fault shifts: orders are accepted at it. */
  readonly nowMs: number;
  readonly struck: Struck;
  /** Where this process listens, for the link of the real-name registration. */
  readonly origin: string;
};

export type AgentReply = {
  readonly msg: string;
  readonly data: unknown;
  /** Of calls that left an order behind. */
  readonly orderId?: number;
};

/** One of the six calls. `time` is how the reply's `time` looks in the document's example. */
export type AgentEndpoint = {
  readonly section: string;
  readonly path: string;
  readonly methods: readonly ('GET' | 'POST')[];
  readonly time: 'number' | 'text' | 'missing';
  readonly movesMoney: boolean;
  readonly answer: (call: AgentCall) => AgentReply;
};

/** The document knows one code for all failures. */
export function refused(message: string): Refused {
  return new Refused(0, message);
}

export function required(call: AgentCall, name: string): string {
  const value = call.parameters.get(name) ?? '';
  if (value === '') throw refused(`缺少参数：${name}`);
  return value;
}

/** `cardno` may be the card number or the ICCID. */
export function requestedCard(call: AgentCall): DataCardRow {
  const card = dataCard(call.db, 'sim-agent', required(call, 'cardno'));
  if (!card) throw refused('卡号不存在');
  return card;
}
