import { expect, it } from 'vitest';
import type { SimOrderView } from '#shared/contract/data-sim.ts';
import { failed, ok } from '#shared/contract/failure.ts';
import { NEVER_SENT_AFTER_MS } from '../../../lib/never-sent.ts';
import { settledBy } from './settled-by.ts';

const order = (stage: SimOrderView['stage']): SimOrderView => ({ stage }) as SimOrderView;
const lost = { kind: 'no-answer', sinceMs: 1_000 } as const;

it('takes what the journal knows anew, and nothing that stands there already', () => {
  expect(settledBy(ok(order('accepted')), lost, 2_000)).toEqual({ kind: 'order', order: order('accepted') });
  const shown = { kind: 'order', order: order('accepted') } as const;
  expect(settledBy(ok(order('accepted')), shown, 2_000)).toBeNull();
  expect(settledBy(ok(order('effective')), shown, 2_000)).toMatchObject({ order: { stage: 'effective' } });
});

it('says that nothing was sent only when the journal has not known it for long enough', () => {
  const unknown = failed('operation.not-found');
  expect(settledBy(unknown, lost, 1_000 + NEVER_SENT_AFTER_MS - 1)).toBeNull();
  expect(settledBy(unknown, lost, 1_000 + NEVER_SENT_AFTER_MS)).toEqual({
    kind: 'failure',
    failure: { code: 'connection.lost', money: 'not-moved' },
  });
  expect(settledBy(failed('internal'), lost, Number.MAX_SAFE_INTEGER)).toBeNull();
});
