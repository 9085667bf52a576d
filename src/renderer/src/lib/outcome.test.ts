import { describe, expect, it } from 'vitest';
import { failed, ok } from '#shared/contract/failure.ts';
import { FailureError, failureOf, unwrap } from './outcome.ts';

describe('what a call led to', () => {
  it('is its value', async () => {
    await expect(unwrap(Promise.resolve(ok(7)))).resolves.toBe(7);
  });

  it('is the core’s own failure, as it came', async () => {
    const answer = failed('amount.missing', { money: 'not-moved' });
    const error = await unwrap(Promise.resolve(answer)).catch((thrown: unknown) => thrown);
    expect(failureOf(error)).toEqual(answer.failure);
  });

  it('is undecided where the answer to a money call was lost', () => {
    expect(failureOf(new Error('closed'))).toEqual({ code: 'connection.lost', money: 'undecided' });
  });

  it('moves no money where only something was read', () => {
    expect(failureOf(new Error('closed'), 'not-involved').money).toBe('not-involved');
  });

  it('says of a call that was never sent that no money moved', () => {
    const unsent = new FailureError({ code: 'connection.lost', money: 'not-moved' });
    expect(failureOf(unsent).money).toBe('not-moved');
    expect(failureOf(unsent, 'not-involved').money).toBe('not-involved');
  });
});
