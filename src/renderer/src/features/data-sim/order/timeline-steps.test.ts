import { expect, it } from 'vitest';
import type { SimOrderView } from '#shared/contract/data-sim.ts';
import { timelineSteps } from './timeline-steps.ts';

const order = (stage: SimOrderView['stage']): SimOrderView =>
  ({ stage, submittedAt: 1, acceptedAt: 2, effectiveAt: 3 }) as SimOrderView;

it.each([
  ['submitted', ['done', 'now', 'later']],
  ['undecided', ['done', 'unsure', 'later']],
  ['accepted', ['done', 'done', 'now']],
  ['effective', ['done', 'done', 'done']],
  ['failed', ['done', 'stopped', 'stopped']],
] as const)('an order that is %s is %j', (stage, states) => {
  const steps = timelineSteps(order(stage));
  expect(steps.map(({ state }) => state)).toEqual(states);
  expect(steps.map(({ at }) => at)).toEqual([1, 2, 3]);
});
