import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestJournal, TEST_REALM } from '../../../test/support/journal-draft.ts';
import { createTempDir } from '../../../test/support/temp-dir.ts';
import type { Journal } from './journal.ts';

let folder: ReturnType<typeof createTempDir>;
let path: string;
beforeEach(() => {
  folder = createTempDir();
  path = join(folder.path, 'journal.sqlite');
});
afterEach(() => folder.remove());

const shown = (userId: string) =>
  ({ realm: TEST_REALM, operator: 'dianzhang', shopId: '3', act: 'phone-shown', userId }) as const;

function withJournal<T>(work: (journal: Journal) => T): T {
  const journal = openTestJournal(path);
  try {
    return work(journal);
  } finally {
    journal.close();
  }
}

function behindItsBack(...sql: readonly string[]): void {
  const raw = new DatabaseSync(path);
  for (const one of sql) raw.exec(one);
  raw.close();
}

function checkAll(): string {
  return withJournal((journal) => {
    for (;;) {
      const end = journal.checkMore();
      if (end !== 'more') return end;
    }
  });
}

describe('the audit log', () => {
  it('keeps who saw whom, newest first, over a restart', () => {
    withJournal(({ audit }) => ['7', '8', '7'].map((userId) => audit.append(shown(userId))));
    withJournal(({ audit }) => audit.append(shown('9')));
    const entries = withJournal(({ audit }) => audit.newest(3));
    expect(entries.map(({ userId }) => userId)).toEqual(['9', '7', '8']);
    expect(entries[0]).toMatchObject(shown('9'));
    expect(checkAll()).toBe('done');
  });

  it.each([
    'UPDATE audit SET user_id = 1 WHERE seq = 2',
    'DELETE FROM audit WHERE seq = 2',
    'DELETE FROM audit WHERE seq = 3',
  ])('%s is refused by the file', (sql) => {
    withJournal(({ audit }) => ['7', '8', '9'].map((userId) => audit.append(shown(userId))));
    expect(() => behindItsBack(sql)).toThrow(/audit: is never/);
  });

  it.each([
    "UPDATE audit SET user_id = '1' WHERE seq = 400",
    "UPDATE audit SET operator = 'nobody' WHERE seq = 1",
    'DELETE FROM audit WHERE seq = 2',
  ])('%s is found by the check where the file was changed by force', (sql) => {
    withJournal(({ audit }) => {
      for (let n = 1; n <= 401; n += 1) audit.append(shown(`${n}`));
    });
    behindItsBack('DROP TRIGGER audit_stays', 'DROP TRIGGER audit_stays_as_it_is', sql);
    expect(checkAll()).toBe('damaged');
  });
});
