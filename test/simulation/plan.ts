import type { OperationKind } from '#shared/contract/operation.ts';
import { fen } from '#shared/money.ts';
import type { Scenario } from './faults.ts';
import { blank } from './network.ts';
import { type Random, randomOf } from './random.ts';
import type { Scheduler } from './scheduler.ts';
import { CARD, EVENT_CARD, type Request, type Truth } from './truth.ts';
import { ROUGH_MS, type Weather } from './weather.ts';

export type Planned = { readonly atMs: number; readonly make: (truth: Truth) => Request | undefined };

/** What the cashiers want to do: few amounts and members, so that equal operations meet. */
export function planOf(seed: number, maxOperations: number): readonly Planned[] {
  const random = randomOf(seed, 'plan');
  const count = random.between(1, 3);
  let atMs = 1_000;
  const plan: Planned[] = [];
  for (let index = 0; index < count; index++) {
    atMs += random.chance(0.5) ? random.between(500, 20_000) : random.between(20_000, 120_000);
    const make = wishOf(random, index);
    if (index < maxOperations) plan.push({ atMs, make });
  }
  return plan;
}

function wishOf(random: Random, index: number): Planned['make'] {
  const kind: OperationKind = random.pick(KINDS);
  const userId = random.chance(0.8) ? '1' : '2';
  const amount = fen(random.chance(0.7) ? 1_500 : 2_000);
  const gift = fen(random.chance(0.5) ? 0 : 500);
  const storeEventId = `${userId}${random.between(1, 3)}`;
  const simCard = random.chance(0.8) ? '8001' : '8002';
  const effective = random.chance(0.8) ? 'this-month' : 'next-month';
  switch (kind) {
    case 'data-package':
      return () => ({ ...blank(kind, simCard, simCard, amount), effective });
    case 'cash-back':
      return () => ({ ...blank(kind, userId, EVENT_CARD, fen(0)), storeEventId });
    case 'open-card':
      return () => blank(kind, String(11 + (index % 2)), CARD, fen(0));
    case 'refund-spend':
    case 'refund-top-up':
      return (truth) => {
        const [order] = truth.orders(kind === 'refund-spend' ? 'spend' : 'top-up', userId);
        const fields = order && { amount: order.amount, gift: order.gift ?? fen(0), orderNo: order.orderNo };
        return fields && { ...blank(kind, userId, CARD, fields.amount), ...fields };
      };
    case 'top-up':
      return () => ({ ...blank(kind, userId, CARD, amount), gift });
    case 'spend':
      return () => blank(kind, userId, CARD, amount);
  }
}

const KINDS = [
  'spend',
  'spend',
  'spend',
  'spend',
  'top-up',
  'top-up',
  'refund-spend',
  'refund-top-up',
  'cash-back',
  'open-card',
  'data-package',
  'data-package',
] as const;

type StrangerParts = {
  readonly seed: number;
  readonly scenario: Scenario;
  readonly rate: number;
  readonly truth: Truth;
  readonly scheduler: Scheduler;
  readonly weather: Weather;
};

/** Others on the same card or the same purse: another till (B), the member's app or the back office (C). */
export function playStrangers({ seed, scenario, rate, truth, scheduler, weather }: StrangerParts): void {
  const random = randomOf(seed, 'strangers');
  const count = rate === 0 ? 0 : random.between(1, 4);
  for (let index = 0; index < count; index++) {
    const atMs = random.between(0, ROUGH_MS);
    const kind: OperationKind = random.chance(0.7) ? 'spend' : 'top-up';
    const amount = fen(random.chance(0.7) ? 1_500 : 2_000);
    const simCard = random.chance(0.5) ? '8001' : '8003';
    const orders = random.chance(0.25);
    const request = orders ? blank('data-package', simCard, simCard, amount) : blank(kind, '1', CARD, amount);
    const channel = scenario === 'C' && random.chance(0.5) ? 'app' : 'shop';
    const by = { operationId: null, channel, lagMs: weather.lagMs, skewMs: weather.skewMs } as const;
    scheduler.at(atMs, () => void truth.execute(request, by, scheduler.now()));
  }
}
