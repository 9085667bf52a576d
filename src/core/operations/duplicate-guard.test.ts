import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fen } from '#shared/money.ts';
import { draft, openTestJournal } from '../../../test/support/journal-draft.ts';
import { handClock } from '../../../test/support/ports.ts';
import { createTempDir } from '../../../test/support/temp-dir.ts';
import type { Journal } from '../journal/journal.ts';
import { guardAgainstRepeat, REPEAT_WINDOW_MS } from './duplicate-guard.ts';

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

/** An operation that ended so. */
function earlier(state: 'confirmed' | 'rejected' | 'not-sent' | 'unknown', given = {}): string {
  const made = draft(given);
  journal.begin(made);
  journal.step(made.operationId, () => ({ state, type: 'test', failure: null, answer: null }));
  return made.operationId;
}
const guard = (given = {}, reason: string | null = null, laterMs = 0) =>
  guardAgainstRepeat(journal, handClock(Date.now() + laterMs), draft(given), reason);

describe('the same once more', () => {
  it('within ten minutes needs a reason, and names the earlier one', () => {
    const operationId = earlier('confirmed');
    expect(guard({}, null, 120_000)).toEqual({
      ok: false,
      failure: { code: 'operation.looks-repeated', money: 'not-moved', params: { operationId, minutes: 2 } },
    });
    expect(guard({}, null, REPEAT_WINDOW_MS + 1_000)).toMatchObject({ ok: true });
  });

  it('counts also when the clock was put back', () => {
    earlier('confirmed');
    expect(guard({}, null, -3_600_000)).toMatchObject({ failure: { params: { minutes: 0 } } });
  });

  it('with a reason goes, and the journal keeps both', () => {
    const operationId = earlier('confirmed');
    const allowed = guard({}, '第二杯');
    if (!allowed.ok) throw new Error(allowed.failure.code);
    const began = journal.begin(allowed.value);
    expect(began).toMatchObject({ value: { repeats: operationId, repeat_reason: '第二杯' } });
    expect(journal.events(allowed.value.operationId)[0]?.content).toMatchObject({ repeats: operationId });
  });

  it.each([
    ['another amount', { amount: fen(1) }],
    ['another member', { userId: '8' }],
    ['another kind', { kind: 'spend' }],
  ])('is not %s', (_what, given) => {
    earlier('confirmed');
    expect(guard(given)).toMatchObject({ ok: true });
  });

  it.each(['rejected', 'not-sent'] as const)('is no repetition of one that was %s', (state) => {
    earlier(state);
    expect(guard()).toMatchObject({ ok: true });
  });

  it('is left to the lock while the first is open on the same card, and not on another', () => {
    earlier('unknown');
    expect(guard()).toMatchObject({ ok: true });
    expect(guard({ cardId: '4', operationId: randomUUID() })).toMatchObject({ ok: false });
  });
});
