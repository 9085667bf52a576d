import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { draft, openTestJournal } from '../../../test/support/journal-draft.ts';
import { handClock } from '../../../test/support/ports.ts';
import { createTempDir } from '../../../test/support/temp-dir.ts';
import type { Journal, Step } from './journal.ts';
import { maskPhonesLater, PHONE_NEEDED_MS } from './phone-masking.ts';

const HOUR_MS = 3_600_000;
let folder: ReturnType<typeof createTempDir>;
let journal: Journal;
let clock: ReturnType<typeof handClock>;
beforeEach(() => {
  folder = createTempDir();
  journal = openTestJournal(`${folder.path}/journal.sqlite`);
  clock = handClock(Date.now());
});
afterEach(() => {
  journal.close();
  folder.remove();
});

const to = (state: Step['state']): Step => ({ state, type: 'test', failure: null, answer: null });
const begin = (given: Parameters<typeof draft>[0] = {}): string => {
  const began = journal.begin(draft(given));
  if (!began.ok) throw new Error(began.failure.code);
  return began.value.operation_id;
};
const phoneOf = (id: string) => journal.find(id)?.phone;
/** Lets the hours go by one by one, as timers do. */
const pass = (ms: number): void => {
  for (let passed = 0; passed < ms; passed += HOUR_MS) clock.advance(HOUR_MS);
};

describe('a full phone number', () => {
  it('is kept while the watch may need it, and forgotten after two days; all else stays', () => {
    const id = begin();
    journal.step(id, () => to('confirmed'));
    const before = journal.find(id);
    const stop = maskPhonesLater(journal, clock, () => undefined);
    pass(PHONE_NEEDED_MS - 2 * HOUR_MS);
    expect(phoneOf(id)).toBe('13800001001');
    pass(4 * HOUR_MS);
    expect(journal.find(id)).toEqual({ ...before, phone: null });
    expect(journal.verifyChain()).toMatchObject({ intact: true });
    stop();
  });

  it('is kept as long as the operation is undecided or with a person', () => {
    const unknown = begin();
    journal.step(unknown, () => to('unknown'));
    const person = begin({ cardId: '4' });
    for (const state of ['unknown', 'person'] as const) journal.step(person, () => to(state));
    expect(journal.maskPhones(Date.now() + 1_000 * HOUR_MS)).toBe(0);
    expect([phoneOf(unknown), phoneOf(person)]).toEqual(['13800001001', '13800001001']);
  });

  it('is forgotten a few at a time, without a break for the counter', () => {
    const ids = Array.from({ length: 450 }, (_, index) => begin({ userId: String(index) }));
    for (const id of ids) journal.step(id, () => to('confirmed'));
    const counts: number[] = [];
    const stop = maskPhonesLater(journal, clock, (_level, _event, facts) =>
      counts.push(Number(facts?.count)),
    );
    clock.advance(PHONE_NEEDED_MS + HOUR_MS);
    for (let pause = 0; pause < 3; pause++) clock.advance(1_000);
    expect(counts).toEqual([200, 200, 50]);
    stop();
  });

  it('is then nowhere in the journal’s files', () => {
    const phone = '13977778888';
    const id = begin({ phone });
    journal.step(id, () => to('unknown'));
    journal.step(id, () => to('confirmed'));
    journal.maskPhones(Date.now() + HOUR_MS);
    journal.close();
    expect(readFileSync(`${folder.path}/journal.sqlite`, 'latin1')).not.toContain(phone);
    journal = openTestJournal(`${folder.path}/journal.sqlite`);
    expect(journal.find(id)?.phone_masked).toBe('138****1001');
  });
});
