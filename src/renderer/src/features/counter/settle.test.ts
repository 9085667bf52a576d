import { describe, expect, it } from 'vitest';
import { failed } from '#shared/contract/failure.ts';
import { NEVER_SENT_AFTER_MS } from '../../lib/never-sent.ts';
import type { Outcome } from '../../state/counter-workflow.ts';
import { settledBy } from './settle.ts';

const open: Outcome = { kind: 'no-answer', sinceMs: 1_000 };

describe('an operation whose answer was lost', () => {
  it('stays open while the journal may still be about to learn of it', () => {
    expect(settledBy(failed('operation.not-found'), open, 1_000 + NEVER_SENT_AFTER_MS - 1)).toBeNull();
  });

  it('was never sent when the journal does not know it for long', () => {
    expect(settledBy(failed('operation.not-found'), open, 1_000 + NEVER_SENT_AFTER_MS)).toEqual({
      kind: 'failure',
      failure: { code: 'connection.lost', money: 'not-moved' },
    });
  });

  it('stays open on any other failure to read it', () => {
    expect(settledBy(failed('journal.locked'), open, 1_000_000)).toBeNull();
  });
});

it('an undecided failure of the core is not turned into one of nothing sent', () => {
  const undecided: Outcome = { kind: 'failure', failure: { code: 'vendor.timeout', money: 'undecided' } };
  expect(settledBy(failed('operation.not-found'), undecided, 1_000_000)).toBeNull();
});
