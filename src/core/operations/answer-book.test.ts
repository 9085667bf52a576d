import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { failed } from '#shared/contract/failure.ts';
import type { Operation } from '#shared/contract/operation.ts';
import { draft, openTestJournal } from '../../../test/support/journal-draft.ts';
import { handClock } from '../../../test/support/ports.ts';
import { createTempDir } from '../../../test/support/temp-dir.ts';
import type { Journal } from '../journal/journal.ts';
import { StorageError } from '../sqlite/storage-error.ts';
import type { Outcome } from '../vendors/vendor.ts';
import { createAnswerBook } from './answer-book.ts';

let folder: ReturnType<typeof createTempDir>;
let journal: Journal;
beforeEach(() => {
  folder = createTempDir();
  journal = openTestJournal(`${folder.path}/journal.sqlite`);
});
afterEach(() => {
  journal.close();
  folder.remove();
});

const answer = { status: 200, body: '{"errCode":0}', vendorTimeMs: null, receivedAtMs: 0 };
const DONE: Outcome<null> = { kind: 'done', value: null, answer };

/** A book whose disk refuses the first `failures` writes; the journal below is a real one. */
function book(failures: number) {
  const clock = handClock(0);
  const changes: Operation[] = [];
  const blocks: number[] = [];
  let left = failures;
  const failing: Journal = {
    ...journal,
    step: (operationId, decide) => {
      if (left-- > 0) throw new StorageError('disk.full', 'no room');
      return journal.step(operationId, decide);
    },
  };
  const made = createAnswerBook({
    journal: failing,
    clock,
    log: () => undefined,
    onChange: (operation) => changes.push(operation),
    onBlocked: () => blocks.push(clock.monotonicMs()),
  });
  return { ...made, clock, changes, blocks };
}

function begin(): string {
  const began = journal.begin(draft());
  if (!began.ok) throw new Error(began.failure.code);
  return began.value.operation_id;
}

describe('an answer', () => {
  it('is in the journal before it is shown', () => {
    const { record, blocked } = book(0);
    const id = begin();
    expect(record(id, DONE).state).toBe('confirmed');
    expect(journal.find(id)?.answer).toContain('errCode');
    expect(blocked()).toBeNull();
  });

  it('that the disk does not take is not shown as known, blocks trading, and is written when it can be', () => {
    const { record, blocked, clock, changes, blocks } = book(3);
    const id = begin();
    expect(record(id, DONE).state).toBe('sending');
    expect(blocked()).toMatchObject({ code: 'disk.full', money: 'not-moved' });
    expect(blocks).toHaveLength(1);
    clock.advance(1_000);
    expect(journal.find(id)?.state).toBe('sending');
    clock.advance(1_000);
    expect(journal.find(id)?.state).toBe('confirmed');
    expect(changes.map(({ verdict }) => verdict)).toEqual(['success']);
    expect(blocked()).toBeNull();
    expect(blocks).toHaveLength(2);
  });

  it('is written by the next one who asks to trade', () => {
    const { record, blocked } = book(1);
    const id = begin();
    record(id, DONE);
    expect(blocked()).toBeNull();
    expect(journal.find(id)?.state).toBe('confirmed');
  });

  it('is tried a last time when the counter closes', () => {
    const { record, close } = book(1);
    const id = begin();
    record(id, DONE);
    close();
    expect(journal.find(id)?.state).toBe('confirmed');
  });

  it.each([
    ['done', DONE, 'confirmed'],
    [
      'refused',
      { kind: 'refused', failure: failed('vendor.operation-failed').failure, answer },
      'not-applied',
    ],
    ['unreachable', { kind: 'unreachable', failure: failed('vendor.unreachable').failure }, 'not-applied'],
    ['unclear', { kind: 'unclear', failure: failed('vendor.timeout').failure, answer: null }, 'unknown'],
  ] as const)('that comes late and is %s still says what it says', (_kind, outcome, state) => {
    const { record } = book(0);
    const id = begin();
    journal.step(id, () => ({ state: 'unknown', type: 'interrupted', failure: null, answer: null }));
    expect(record(id, outcome).state).toBe(state);
  });

  it('keeps at most 4,096 characters of the body', () => {
    const { record } = book(0);
    const id = begin();
    record(id, { ...DONE, answer: { ...answer, body: 'x'.repeat(10_000) } });
    expect(journal.find(id)?.answer?.length).toBeLessThan(4_300);
  });
});
