import type { OperationState } from '#shared/contract/operation.ts';
import { type Fen, fen } from '#shared/money.ts';
import type { Journal } from '../journal/journal.ts';
import type { Realm } from '../journal/reader.ts';
import type { StoredOperation } from '../journal/stored-operation.ts';
import type { Look } from '../operations/look.ts';
import { isOpen, verdictOf } from '../operations/transition.ts';
import type { DataSimAgent } from '../vendors/data-sim.ts';
import { type OrderShown, sightOrder } from './order-sighting.ts';

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
    ...othersOnPurse(journal, realm, operation),
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
 * What this counter's other orders took from the same purse since this one read it, what they may have taken, and what
 * those may have taken late that were taken for not carried out. Null where nobody can tell: one is undecided, or a
 * person settled it in some other way.
 */
function othersOnPurse(
  journal: OrderLookParts['journal'],
  realm: Realm,
  operation: StoredOperation,
): Pick<OrderShown, 'otherPrices' | 'doubtfulPrices' | 'latePrices'> {
  const others = journal
    .begunBetween(realm, operation.started_at - DAY_MS, Number.MAX_SAFE_INTEGER)
    .filter(({ operation_id }) => operation_id !== operation.operation_id);
  const isLater = (one: StoredOperation) => journal.beganBefore(operation.operation_id, one.operation_id);
  const later = others.filter(isLater);
  const doubtful = others.filter((one) => !isLater(one) && mayHavePaidAfter(one, operation.started_at));
  if ([...later, ...doubtful].some(({ state }) => isOpen(state) || state === 'settled-otherwise')) {
    return { otherPrices: null, doubtfulPrices: [], latePrices: [] };
  }
  return {
    otherPrices: later.filter(({ state }) => verdictOf(state) === 'success').map(priceOf),
    doubtfulPrices: doubtful.map(priceOf),
    latePrices: others.filter((one) => one.state === 'not-applied' && !doubtful.includes(one)).map(priceOf),
  };
}

const priceOf = ({ amount_fen }: StoredOperation): Fen => fen(amount_fen);

/** What surely took nothing is in no reading of the purse; a person's word counts, a finding by reads may be too early. */
const TOOK_NOTHING: readonly OperationState[] = ['rejected', 'not-sent', 'not-applied-by-person'];

const mayHavePaidAfter = ({ state, decided_at }: StoredOperation, atMs: number): boolean =>
  isOpen(state) || (decided_at !== null && decided_at > atMs && !TOOK_NOTHING.includes(state));
