import { readSimCardNumber } from '#shared/codes/sim-card-number.ts';
import type { DataPackageRequest, SimCardView, SimOrderView } from '#shared/contract/data-sim.ts';
import { failed, ok, type Result } from '#shared/contract/failure.ts';
import type { Line } from '../connectivity/desk-lines.ts';
import { onlyOnline } from '../connectivity/offline-guard.ts';
import type { Journal } from '../journal/journal.ts';
import type { Realm } from '../journal/reader.ts';
import type { StoredOperation } from '../journal/stored-operation.ts';
import type { Runner } from '../operations/runner.ts';
import { verdictOf } from '../operations/transition.ts';
import type { DataSimLookup } from '../vendors/data-sim.ts';
import { readCard } from './card-view.ts';
import { totalToExceed } from './effect.ts';
import { type OrderParts, orderPackage } from './order.ts';
import { EFFECTIVE, effectiveIn, orderViewOf } from './order-view.ts';

export type DataSimOptions = {
  /** Null where the shop has not set up the vendor that sells packages. */
  readonly order:
    | (Omit<OrderParts, 'openElsewhere'> & {
        readonly otherRealms: readonly Realm[];
        /** To that vendor, whatever becomes of the others'. */
        readonly line: () => Line | null;
      })
    | null;
  readonly lookup: DataSimLookup | null;
  readonly journal: Result<Journal>;
  readonly runner: Pick<Runner, 'run'>;
};

/** The desk for data-SIM cards: a card in both vendors' view, an order, and how far orders have come. */
export type DataSim = {
  readonly isSetUp: boolean;
  /** False where only the vendor is set up that tells and sells nothing. */
  readonly takesOrders: boolean;
  /** A typed or scanned number. */
  readonly card: (text: string) => Promise<Result<SimCardView>>;
  readonly order: (request: DataPackageRequest) => Promise<Result<SimOrderView>>;
  /** Newest first; of one card, or of all. */
  readonly orders: (cardNo: string | null) => Result<SimOrderView[]>;
  /** Reads the card's data anew, and notes when an accepted order has become effective. */
  readonly refresh: (operationId: string) => Promise<Result<SimOrderView>>;
};

const MOST_ORDERS = 100;

export function createDataSim(options: DataSimOptions): DataSim {
  const { lookup, journal, runner } = options;
  if (options.order === null) return lookup === null ? NOT_SET_UP : lookUpOnly(lookup);
  const { agent, realm, otherRealms, line } = options.order;
  const openIn = (realms: readonly Realm[], cardNo: string): string | undefined =>
    realms.flatMap((one) => (journal.ok ? (journal.value.openOn(one, cardNo).get(cardNo) ?? []) : []))[0];
  const parts = { ...options.order, openElsewhere: (cardNo: string) => openIn(otherRealms, cardNo) };
  return {
    isSetUp: true,
    takesOrders: true,
    card: async (text) => {
      const asked = readSimCardNumber(text);
      if (asked === undefined) return failed('data-sim.card-number');
      const view = await readCard(agent, lookup, asked);
      const cardNo = numberOf(view) ?? asked;
      return ok({ ...view, cardNo, openOrderId: openIn([realm, ...otherRealms], cardNo) ?? null });
    },
    order: async (request) => {
      const asked = orderPackage(parts, request);
      const to = line();
      const ran = await runner.run(to ? onlyOnline(to, asked, 'data-sim.offline') : asked);
      if (!ran.ok) return ran;
      return refresh(parts, journal, request.operationId);
    },
    orders: (cardNo) => {
      if (!journal.ok) return journal;
      const query = { undecidedOnly: false, userId: cardNo, before: null, limit: MOST_ORDERS };
      return ok(journal.value.list(realm, query).map((one) => orderViewOf(journal.value, one)));
    },
    refresh: (operationId) => refresh(parts, journal, operationId),
  };
}

/** One card has two numbers on its sleeve. Under one of them only an open order keeps it from another. */
const numberOf = ({ flow }: Pick<SimCardView, 'flow'>): string | undefined =>
  flow.ok ? readSimCardNumber(flow.value.cardNo) : undefined;

const NOT_SET_UP: DataSim = {
  isSetUp: false,
  takesOrders: false,
  card: async () => failed('vendor.not-set-up'),
  order: async () => failed('vendor.not-set-up', { money: 'not-moved' }),
  orders: () => failed('vendor.not-set-up'),
  refresh: async () => failed('vendor.not-set-up'),
};

/** A card in the one vendor's view: there is nothing to order from. */
const lookUpOnly = (lookup: DataSimLookup): DataSim => ({
  ...NOT_SET_UP,
  isSetUp: true,
  card: async (text) => {
    const asked = readSimCardNumber(text);
    if (asked === undefined) return failed('data-sim.card-number');
    return ok({ ...(await readCard(null, lookup, asked)), openOrderId: null });
  },
  orders: () => ok([]),
});

async function refresh(
  parts: OrderParts,
  journal: Result<Journal>,
  operationId: string,
): Promise<Result<SimOrderView>> {
  if (!journal.ok) return journal;
  const stored = journal.value.find(operationId);
  if (stored?.kind !== 'data-package') return failed('operation.not-found');
  await noteEffect(parts, journal.value, stored);
  return ok(orderViewOf(journal.value, stored));
}

/** What cannot be read, or cannot be told apart, is left for the next time. */
async function noteEffect({ agent, realm }: OrderParts, journal: Journal, order: StoredOperation) {
  if (verdictOf(order.state) !== 'success' || effectiveIn(journal, order) !== undefined) return;
  const threshold = totalToExceed(journal, realm, order);
  if (threshold === null) return;
  const flow = await agent.flow(order.card_id);
  if (flow.kind !== 'done' || flow.value.totalMb === null || flow.value.totalMb <= threshold) return;
  // Another reading may have noted it meanwhile.
  if (effectiveIn(journal, order) !== undefined) return;
  journal.note(order.operation_id, EFFECTIVE, { totalMb: flow.value.totalMb });
}
