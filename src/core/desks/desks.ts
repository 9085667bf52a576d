import { ok, type Result } from '#shared/contract/failure.ts';
import type { Operation } from '#shared/contract/operation.ts';
import type { Line } from '../connectivity/desk-lines.ts';
import { createDataSim, type DataSim } from '../data-sim/data-sim.ts';
import type { OrderParts } from '../data-sim/order.ts';
import { lookAtOrder } from '../data-sim/order-look.ts';
import { createGiftCards, type GiftCards, type GiftCardsOptions } from '../gift-cards/gift-cards.ts';
import type { Journal } from '../journal/journal.ts';
import type { Realm } from '../journal/reader.ts';
import {
  createReconciliation,
  type Reconciliation,
  type ReconciliationOptions,
} from '../operations/reconciliation.ts';
import type { Runner } from '../operations/runner.ts';
import { Secret } from '../secret.ts';
import type { DataSimAgent, DataSimLookup } from '../vendors/data-sim.ts';
import type { GiftCardVendor } from '../vendors/gift-card.ts';

/** The vendors beside that of stored-value cards; null where the shop has not set one up. */
export type Connected = {
  readonly agent: { readonly vendor: DataSimAgent; readonly realm: Realm } | null;
  readonly lookup: DataSimLookup | null;
  readonly giftCards: GiftCardVendor | null;
};

export type DesksOptions = {
  readonly connected: Connected;
  /** To the vendor of data packages; null where it is not set up. */
  readonly agentLine: () => Line | null;
  readonly journal: Result<Journal>;
  readonly runner: Pick<Runner, 'run'>;
  readonly authorise: OrderParts['authorise'];
  readonly giftLinks: Pick<GiftCardsOptions, 'readLink' | 'writeLink'>;
  /** What the reconciliation of orders shares with that of the cards. */
  readonly reconciling: (journal: Journal) => Omit<ReconciliationOptions, 'realm' | 'reader' | 'lookAtOrder'>;
};

/** The desks for data-SIM and gift cards, whose vendors can be replaced while the counter is open. */
export type Desks = {
  readonly connected: () => Connected;
  readonly dataSim: () => DataSim;
  readonly giftCards: () => GiftCards;
  /** The agent account in use, and those whose orders the journal holds. */
  readonly realms: () => readonly Realm[];
  /** The one that answers for orders of this account. */
  readonly ordersOf: (account: string) => Reconciliation | undefined;
  readonly notice: (operation: Operation) => void;
  /** What was ordered from an account that is no longer set up stays undecided until a person decides it. */
  readonly replace: (connected: Connected) => Promise<void>;
  readonly close: () => Promise<void>;
};

const AGENT = 'sim-agent';

export function createDesks(options: DesksOptions): Desks {
  const { journal } = options;
  let standing = open(options, options.connected);
  const replace = async (connected: Connected): Promise<void> => {
    const { orders } = standing;
    standing = open(options, connected);
    await Promise.all([...orders.values()].map((one) => one.close()));
  };
  return {
    connected: () => standing.connected,
    dataSim: () => standing.dataSim,
    giftCards: () => standing.giftCards,
    realms: () => standing.realms,
    ordersOf: (account) => standing.orders.get(account),
    notice: (operation) => {
      const stored = journal.ok ? journal.value.find(operation.operationId) : undefined;
      if (stored) standing.orders.get(stored.account)?.notice(operation);
    },
    replace,
    close: async () => {
      await Promise.all([...standing.orders.values()].map((one) => one.close()));
    },
  };
}

function open(options: DesksOptions, connected: Connected) {
  const { journal, runner, authorise, giftLinks, agentLine } = options;
  const { agent, lookup, giftCards } = connected;
  const realms = realmsOf(journal, agent?.realm);
  const order = agent && {
    agent: agent.vendor,
    realm: agent.realm,
    otherRealms: realms.filter(({ account }) => account !== agent.realm.account),
    authorise,
    line: agentLine,
  };
  return {
    connected,
    realms,
    orders: new Map(realms.flatMap((realm) => reconcile(options, connected, realm))),
    dataSim: createDataSim({ order, lookup, journal, runner }),
    giftCards: createGiftCards({ vendor: giftCards, ...giftLinks }),
  };
}

function realmsOf(journal: Result<Journal>, current: Realm | undefined): readonly Realm[] {
  const earlier = journal.ok ? journal.value.accountsOf(AGENT) : [];
  const accounts = new Set([...(current ? [current.account] : []), ...earlier]);
  return [...accounts].map((account) => ({ vendor: AGENT, account }));
}

/** Orders are found out with the shop's own credentials, so that nobody has to be signed in. */
function reconcile(
  { journal, reconciling }: DesksOptions,
  { agent }: Connected,
  realm: Realm,
): [string, Reconciliation][] {
  if (!journal.ok) return [];
  const isCurrent = agent?.realm.account === realm.account;
  const reconciliation = createReconciliation({
    ...reconciling(journal.value),
    realm,
    reader: () => ok({ token: new Secret(''), storeIds: [] }),
    // Another account's purse proves nothing about this one: what cannot be read waits for a person.
    lookAtOrder: async (operation) =>
      agent && isCurrent
        ? lookAtOrder({ agent: agent.vendor, realm, journal: journal.value }, operation)
        : undefined,
  });
  reconciliation.wake();
  return [[realm.account, reconciliation]];
}
