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
    count: async ({ path: [area, procedure], next }) => {
      if (area !== 'operations' || procedure === undefined || !MOVES_MONEY.has(procedure)) return next();
      underWay += 1;
      try {
        return await next();
      } finally {
        underWay -= 1;
      }
    },
  };
}

const MOVES_MONEY: ReadonlySet<string> = new Set<keyof typeof contract.operations>([
  'topUp',
  'spend',
  'refundSpend',
  'refundTopUp',
  'cashBack',
  'openCard',
]);
