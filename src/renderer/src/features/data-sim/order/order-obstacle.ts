import type { SimCardView, SimOrderView, SimPackageView } from '#shared/contract/data-sim.ts';

export type OrderObstacle =
  | 'disconnected'
  | 'offline'
  | 'not-allowed'
  | 'open-order'
  | 'no-packages'
  | 'no-package'
  | 'free'
  | 'balance-short';

type Situation = {
  readonly card: Pick<SimCardView, 'packages' | 'balance' | 'openOrderId'>;
  readonly orders: readonly Pick<SimOrderView, 'stage'>[];
  readonly chosen: SimPackageView | null;
  readonly connected: boolean;
  /** The vendor that sells packages is known to be out of reach. */
  readonly offline: boolean;
  /** The account may order. */
  readonly allowed: boolean;
};

/** Why nothing can be ordered now; the most pressing reason first. The core looks at all of it again. Pure. */
export function orderObstacle(situation: Situation): OrderObstacle | null {
  const { card, orders, chosen, connected, offline, allowed } = situation;
  if (!connected) return 'disconnected';
  if (!allowed) return 'not-allowed';
  if (offline) return 'offline';
  const open = orders.some(({ stage }) => stage === 'submitted' || stage === 'undecided');
  if (open || card.openOrderId !== null) return 'open-order';
  if (!card.packages.ok) return 'no-packages';
  if (chosen === null) return 'no-package';
  // An order is found out by what it takes from the purse; one that takes nothing never could be.
  if (chosen.priceFen <= 0) return 'free';
  const { balance } = card;
  return balance.ok && balance.value.balanceFen < chosen.priceFen ? 'balance-short' : null;
}
