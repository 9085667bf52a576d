import { expect, it } from 'vitest';
import { fen } from '#shared/money.ts';
import { type Counter, READY, type Sheet, type Submission } from './counter-workflow.ts';
import { scanObstacle } from './scan-obstacle.ts';

const sending: Submission = {
  operationId: '5b0c5f0e-5d0e-4b8c-9d0e-0c8f6a4b2a11',
  summary: { kind: 'top-up', amountFen: fen(1), giftFen: fen(0), cardTitle: '储值卡', phone: null },
  outcome: null,
};
const on = (sheet: Sheet): Counter => ({ ...READY, sheet });

it.each<[string, Counter, ReturnType<typeof scanObstacle>]>([
  ['nobody is open', READY, null],
  ['a price is typed: its coupon is scanned there', on({ kind: 'spend', step: 'price' }), null],
  ['a customer types the password', on({ kind: 'spend', step: 'password' }), 'password'],
  ['a top-up is filled in', on({ kind: 'top-up' }), 'sheet'],
  ['a refund is chosen', on({ kind: 'refund', step: 'choose' }), 'sheet'],
  ['a card is opened', on({ kind: 'open-card', phone: '' }), 'sheet'],
  ['money is being sent', { ...on({ kind: 'top-up' }), submission: sending }, 'sending'],
  [
    'a result stands there',
    { ...on({ kind: 'top-up' }), submission: { ...sending, outcome: { kind: 'no-answer', sinceMs: 1 } } },
    null,
  ],
])('while %s', (_, counter, obstacle) => {
  expect(scanObstacle(counter)).toBe(obstacle);
});
