import { expect, it } from 'vitest';
import { type Fen, fen } from '#shared/money.ts';
import { balanceSays } from './balance.ts';
import { operation } from './testing/evidence.ts';

const says = (now: Fen | null, expectedBalanceFen: Fen | null) =>
  balanceSays({
    operation: operation(),
    balanceNow: now === null ? null : { balanceFen: now, principalFen: null, giftFen: null },
    expectedBalanceFen,
  });

it('compares what the card holds with what the records make of it', () => {
  expect(says(fen(1_000), fen(1_000))).toEqual({ kind: 'unmoved' });
  expect(says(fen(900), fen(900))).toEqual({ kind: 'moved', byFen: -100 });
  expect(says(fen(850), fen(900))).toEqual({ kind: 'differs', byFen: -50 });
});

it('proves nothing where something could not be read', () => {
  expect(says(null, fen(900))).toEqual({ kind: 'cannot' });
  expect(says(fen(900), null)).toEqual({ kind: 'cannot' });
});
