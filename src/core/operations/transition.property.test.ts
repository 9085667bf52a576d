import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OPERATION_STATES } from '#shared/contract/operation.ts';
import { type Ending, isOpen, mayStep, stateAfter, verdictOf } from './transition.ts';

const states = fc.constantFrom(...OPERATION_STATES);
const ENDINGS: readonly Ending[] = ['done', 'refused', 'unreachable', 'unclear'];

describe('the steps of an operation', () => {
  it('never lead back to sending: nothing is sent twice', () => {
    fc.assert(
      fc.property(states, (from) => {
        expect(mayStep(from, 'sending')).toBe(false);
      }),
    );
  });

  it('never lead from a decision back to not knowing, but by a person', () => {
    fc.assert(
      fc.property(states, states, (from, to) => {
        if (!isOpen(from) && mayStep(from, to)) expect(to).toBe('person');
      }),
    );
  });

  it('end: no walk is longer than five steps', () => {
    const longest = (from: (typeof OPERATION_STATES)[number]): number =>
      Math.max(0, ...OPERATION_STATES.filter((to) => mayStep(from, to)).map((to) => 1 + longest(to)));
    expect(longest('sending')).toBeLessThanOrEqual(5);
  });

  it('only a success that is proved is called one', () => {
    const successes = OPERATION_STATES.filter((state) => verdictOf(state) === 'success');
    expect(successes).toEqual(['confirmed', 'confirmed-by-person']);
    expect(OPERATION_STATES.filter((state) => verdictOf(state) === 'undecided')).toEqual([
      'sending',
      'unknown',
      'person',
    ]);
  });

  it('every ending leads along a step that exists, and an unclear one never to a decision', () => {
    fc.assert(
      fc.property(states, fc.constantFrom(...ENDINGS), (from, ending) => {
        const to = stateAfter(ending, from);
        if (to === undefined) return;
        expect(mayStep(from, to)).toBe(true);
        if (ending === 'unclear') expect(isOpen(to)).toBe(true);
        if (ending === 'done') expect(verdictOf(to)).toBe('success');
        if (ending === 'refused' || ending === 'unreachable') expect(verdictOf(to)).toBe('failure');
      }),
    );
  });

  it('an answer that comes after a decision changes nothing', () => {
    fc.assert(
      fc.property(states, fc.constantFrom(...ENDINGS), (from, ending) => {
        if (from !== 'sending' && from !== 'unknown') expect(stateAfter(ending, from)).toBeUndefined();
      }),
    );
  });
});
