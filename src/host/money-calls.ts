import type { contract } from '#shared/contract/contract.ts';

/** How many calls that move money are under way: while there are any, a host does not quit. */
export type MoneyCalls = {
  readonly underWay: () => number;
  /** For an oRPC handler's `clientInterceptors`. */
  readonly count: <T>(options: { readonly path: readonly string[]; next: () => Promise<T> }) => Promise<T>;
};

export function createMoneyCalls(): MoneyCalls {
  let underWay = 0;
  return {
    underWay: () => underWay,
    count: async ({ path, next }) => {
      if (!MOVES_MONEY.has(path.join('.'))) return next();
      underWay += 1;
      try {
        return await next();
      } finally {
        underWay -= 1;
      }
    },
  };
}

type MoneyCall =
  | `operations.${keyof typeof contract.operations}`
  | `dataSim.${keyof typeof contract.dataSim}`;

const MOVES_MONEY: ReadonlySet<string> = new Set<MoneyCall>([
  'operations.topUp',
  'operations.spend',
  'operations.refundSpend',
  'operations.refundTopUp',
  'operations.cashBack',
  'operations.openCard',
  'dataSim.order',
]);
