import { type Fen, fen } from '#shared/money.ts';
import type { Journal } from '../journal/journal.ts';
import type { Realm } from '../journal/reader.ts';
import type { StoredOperation } from '../journal/stored-operation.ts';
import type { Look } from '../operations/look.ts';
import { isOpen, verdictOf } from '../operations/transition.ts';
import type { DataSimAgent } from '../vendors/data-sim.ts';
import { sightOrder } from './order-sighting.ts';

export type OrderLookParts = {
  readonly agent: Pick<DataSimAgent, 'balance' | 'flow'>;
  readonly realm: Realm;
  readonly journal: Pick<Journal, 'begunBetween' | 'beganBefore'>;
};

/** Reads what the vendor shows about an order; undefined where it cannot be read. Nothing is written. */
export async function lookAtOrder(
  { agent, realm, journal }: OrderLookParts,
  operation: StoredOperation,
): Promise<Look | undefined> {
  const { order } = operation.snapshot;
  if (order === undefined || operation.before_balance === null) return undefined;
  const [balance, flow] = await Promise.all([agent.balance(), agent.flow(operation.card_id)]);
  if (balance.kind !== 'done' || flow.kind !== 'done') return undefined;
  const sighting = sightOrder({
    price: fen(operation.amount_fen),
    balanceBefore: fen(operation.before_balance),
    balanceNow: balance.value,
    totalMbBefore: order.totalMb,
    totalMbNow: flow.value.totalMb,
    otherPrices: otherPrices(journal, realm, operation),
  });
  return {
    ...sighting,
    complete: true,
    rows: [],
    balanceNow: { balanceFen: balance.value, principalFen: null, giftFen: null },
    cardNo: null,
  };
}

const DAY_MS = 24 * 60 * 60_000;

/**
 * What this counter's other orders took from the same purse since this one read it. Null where nobody can tell: one is
 * undecided, or was when this one read the purse, or a person settled it in some other way.
 */
function otherPrices(
  journal: OrderLookParts['journal'],
  realm: Realm,
  operation: StoredOperation,
): readonly Fen[] | null {
  const others = journal
    .begunBetween(realm, operation.started_at - DAY_MS, Number.MAX_SAFE_INTEGER)
    .filter(({ operation_id }) => operation_id !== operation.operation_id);
  const [later, earlier] = [true, false].map((isLater) =>
    others.filter((one) => journal.beganBefore(operation.operation_id, one.operation_id) === isLater),
  );
  if (earlier?.some((one) => wasOpenAt(one, operation.started_at))) return null;
  if (later?.some(({ state }) => isOpen(state) || state === 'settled-otherwise')) return null;
  return (later ?? [])
    .filter(({ state }) => verdictOf(state) === 'success')
    .map(({ amount_fen }) => fen(amount_fen));
}

const wasOpenAt = ({ state, decided_at }: StoredOperation, atMs: number): boolean =>
  isOpen(state) || (decided_at !== null && decided_at > atMs && state !== 'rejected' && state !== 'not-sent');
