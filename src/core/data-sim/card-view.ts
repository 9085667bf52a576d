import type { SimCardView } from '#shared/contract/data-sim.ts';
import { failed, ok, type Result } from '#shared/contract/failure.ts';
import type { DataSimAgent, DataSimLookup } from '../vendors/data-sim.ts';
import type { Outcome } from '../vendors/vendor.ts';

/** Reads a card from both vendors at once. A part that cannot be read says so itself and keeps nothing from the others. */
export async function readCard(
  agent: DataSimAgent | null,
  lookup: DataSimLookup | null,
  cardNo: string,
): Promise<Omit<SimCardView, 'openOrderId'>> {
  const [flow, state, realName, packages, balance, total] = await Promise.all([
    agent?.flow(cardNo) ?? null,
    agent?.cardState(cardNo) ?? null,
    agent?.realName(cardNo) ?? null,
    agent?.packages(cardNo) ?? null,
    agent?.balance() ?? null,
    lookup?.monthlyTotal(cardNo) ?? null,
  ]);
  return {
    cardNo,
    flow: part(flow, ({ expires, ...data }) => ({
      ...data,
      expires: expires && { text: expires.text, at: expires.atMs },
    })),
    state: part(state, (value) => ({ active: value.active, realName: value.realName })),
    realName: part(realName, (value) => value),
    packages: part(packages, (rows) =>
      rows.map(({ packageId, name, price }) => ({ packageId, name, priceFen: price })),
    ),
    balance: part(balance, (balanceFen) => ({ balanceFen })),
    other: total && part(total, (value) => ({ total: value })),
  };
}

function part<T, View>(outcome: Outcome<T> | null, view: (value: T) => View): Result<View> {
  if (outcome === null) return failed('vendor.not-set-up');
  return outcome.kind === 'done' ? ok(view(outcome.value)) : { ok: false, failure: outcome.failure };
}
