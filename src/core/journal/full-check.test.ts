import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { draft, openTestJournal } from '../../../test/support/journal-draft.ts';
import { handClock } from '../../../test/support/ports.ts';
import { createTempDir } from '../../../test/support/temp-dir.ts';
import { checkInBackground } from './background-check.ts';
import type { CheckProgress } from './full-check.ts';
import type { Journal } from './journal.ts';

let sound: ReturnType<typeof createTempDir>;
let folder: ReturnType<typeof createTempDir>;
let path: string;
beforeAll(() => {
  sound = createTempDir();
  const journal = openTestJournal(join(sound.path, 'journal.sqlite'));
  for (let n = 0; n < OPERATIONS; n++) {
    journal.begin(draft({ operationId: `operation-${n}`, userId: `${n}` }));
    journal.step(`operation-${n}`, () => ({
      state: 'confirmed',
      type: 'answered',
      failure: null,
      answer: null,
    }));
  }
  journal.close();
}, 60_000);
afterAll(() => sound.remove());
beforeEach(() => {
  folder = createTempDir();
  path = join(folder.path, 'journal.sqlite');
  copyFileSync(join(sound.path, 'journal.sqlite'), path);
});
afterEach(() => folder.remove());

/** More events than an opening looks at, and several slices of everything. */
const OPERATIONS = 700;

function checkAll(journal: Journal): { readonly end: CheckProgress; readonly slices: number } {
  for (let slices = 1; ; slices++) {
    const end = journal.checkMore();
    if (end !== 'more') return { end, slices };
  }
}

function behindItsBack(sql: string): void {
  const raw = new DatabaseSync(path);
  raw.exec(sql);
  raw.close();
}

/** Spoils a page of old operations, as a bad disk does: only their rows hold the card's title. */
function spoilOldOperations(): void {
  const bytes = readFileSync(path);
  for (let page = 0; page < bytes.length; page += PAGE_BYTES) {
    const content = bytes.subarray(page, page + PAGE_BYTES);
    if (!content.includes('练习茶铺储值卡') || !content.includes('operation-20')) continue;
    content.fill(0xa5);
    writeFileSync(path, bytes);
    return;
  }
  throw new Error('there is no such page');
}

const PAGE_BYTES = 4_096;

const beginOne = (journal: Journal) => journal.begin(draft({ operationId: 'one more', userId: 'one more' }));

describe('the full check', () => {
  it('reads all of a sound journal, a little at a time, also while more is written', () => {
    const journal = openTestJournal(path);
    expect(journal.checkMore()).toBe('more');
    expect(beginOne(journal).ok).toBe(true);
    const { end, slices } = checkAll(journal);
    expect([end, journal.damaged()]).toEqual(['done', false]);
    expect(slices).toBeGreaterThan(5);
    journal.close();
  });

  it.each([
    [
      'an old event was changed',
      () => behindItsBack('DROP TRIGGER event_stays_as_it_is; UPDATE event SET at = at + 1 WHERE seq = 5'),
    ],
    [
      'an old event was taken out',
      () => behindItsBack('DROP TRIGGER event_stays; DELETE FROM event WHERE seq = 6'),
    ],
    [
      'an old state was changed',
      () =>
        behindItsBack(
          "DROP TRIGGER operation_steps; UPDATE operation SET state = 'rejected' WHERE operation_id = 'operation-3'",
        ),
    ],
    ['an old page is spoilt', spoilOldOperations],
  ])('finds that %s: nothing begins from then on, nor after the next start', (_what, spoil) => {
    spoil();
    const journal = openTestJournal(path);
    expect(checkAll(journal).end).toBe('damaged');
    expect(beginOne(journal)).toMatchObject({
      ok: false,
      failure: { code: 'journal.corrupt', money: 'not-moved' },
    });
    expect(existsSync(`${path}.damaged`)).toBe(true);
    journal.close();
    expect(() => openTestJournal(path)).toThrow(expect.objectContaining({ code: 'journal.corrupt' }));
  });

  it.each([
    [
      'a new event was changed',
      'DROP TRIGGER event_stays_as_it_is; UPDATE event SET at = at + 1 WHERE seq = 1390',
    ],
    [
      'a new state was changed',
      "DROP TRIGGER operation_steps; UPDATE operation SET state = 'rejected' WHERE operation_id = 'operation-690'",
    ],
  ])('is not waited for when %s: the journal does not open', (_what, sql) => {
    behindItsBack(sql);
    expect(() => openTestJournal(path)).toThrow(expect.objectContaining({ code: 'journal.corrupt' }));
  });

  it('goes on in the background until it is done or stopped, and tells of damage once', () => {
    behindItsBack('DROP TRIGGER event_stays_as_it_is; UPDATE event SET at = at + 1 WHERE seq = 5');
    const journal = openTestJournal(path);
    const clock = handClock(0);
    let told = 0;
    const stop = checkInBackground(
      journal,
      clock,
      () => undefined,
      () => {
        told += 1;
      },
    );
    expect(journal.damaged()).toBe(false);
    for (let passed = 0; passed < 10_000; passed += 10) clock.advance(10);
    expect([journal.damaged(), told]).toEqual([true, 1]);
    stop();
    journal.close();
  });
});
