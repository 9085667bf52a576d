import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { draft, openTestJournal } from '../../../test/support/journal-draft.ts';
import { firstBrokenLink, readJournal } from '../../../test/support/journal-file.ts';
import { handClock } from '../../../test/support/ports.ts';
import { createTempDir } from '../../../test/support/temp-dir.ts';
import { openDatabase } from '../sqlite/database.ts';
import { migrate } from '../sqlite/migrate.ts';
import { StorageError } from '../sqlite/storage-error.ts';
import { createBackups } from './backups.ts';
import { backUpDaily } from './daily-backup.ts';
import { OPERATIONS } from './migrations/0001-operations.ts';
import { restoreJournal } from './restore.ts';

let folder: ReturnType<typeof createTempDir>;
let path: string;
beforeEach(() => {
  folder = createTempDir();
  path = join(folder.path, 'journal.sqlite');
});
afterEach(() => folder.remove());

const backups = (): string[] => readdirSync(join(folder.path, 'backups')).toSorted();
const ids = (file: string) => readJournal(file).operations.map(({ operation_id }) => operation_id);

describe('a backup', () => {
  it('is one whole file that holds what was written before it, also while more is written', async () => {
    const journal = openTestJournal(path);
    for (let n = 0; n < 300; n++) journal.begin(draft({ operationId: `before-${n}`, userId: `${n}` }));
    const pending = journal.backUp();
    for (let n = 0; n < 20; n++) {
      journal.begin(draft({ operationId: `during-${n}`, userId: `1000${n}` }));
      await new Promise((resolve) => setImmediate(resolve));
    }
    const file = await pending;
    journal.close();
    expect(ids(file).slice(0, 300)).toEqual(ids(path).slice(0, 300));
    const { integrity, events } = readJournal(file);
    expect([integrity, firstBrokenLink(events)]).toEqual(['ok', null]);
    expect(backups()).toEqual([file.slice(file.lastIndexOf('/') + 1)]);
    expect(backups()[0]).toMatch(/^journal-\d{8}-\d{6}-v\d+\.sqlite$/);
  });

  it('is what a journal that vanished is restored from: no empty one takes its place', async () => {
    const journal = openTestJournal(path);
    const { operationId } = draft();
    journal.begin(draft({ operationId }));
    const file = await journal.backUp();
    journal.close();
    writeFileSync(path, '');
    expect(() => openTestJournal(path)).toThrow(expect.objectContaining({ code: 'journal.corrupt' }));
    for (const end of ['', '-wal', '-shm']) rmSync(`${path}${end}`, { force: true });
    expect(() => openTestJournal(path)).toThrow(expect.objectContaining({ code: 'journal.corrupt' }));
    restoreJournal({ journalPath: path, backupPath: file, label: 'now' });
    openTestJournal(path).close();
    expect(ids(path)).toEqual([operationId]);
  });

  it('is begun anew when it gives up without a reason, and made at once in the end', async () => {
    const database = openDatabase(path, { durable: true });
    migrate(database, [OPERATIONS]);
    let attempts = 0;
    const failing = {
      ...database,
      copyTo: async (part: string) => {
        attempts += 1;
        writeFileSync(part, 'a part of a copy');
        throw new StorageError('internal', 'not an error');
      },
    };
    const options = { folder: join(folder.path, 'backups'), nowMs: () => 1_700_000_000_000 };
    expect(readJournal(await createBackups(failing, options).backUp()).integrity).toBe('ok');
    expect([attempts, backups().length]).toEqual([3, 1]);
    database.close();
  });

  it('that the disk refuses is a failure, and leaves no file that looks like a backup', async () => {
    const database = openDatabase(path, { durable: true });
    migrate(database, [OPERATIONS]);
    const full = {
      ...database,
      copyTo: async () => {
        throw new StorageError('disk.full', 'no room');
      },
    };
    const options = { folder: join(folder.path, 'backups'), nowMs: () => 1_700_000_000_000 };
    await expect(createBackups(full, options).backUp()).rejects.toMatchObject({ code: 'disk.full' });
    expect(backups()).toEqual([]);
    database.close();
  });

  it('is kept for two weeks of days', async () => {
    const database = openDatabase(path, { durable: true });
    migrate(database, [OPERATIONS]);
    const clock = handClock(1_700_000_000_000);
    const { backUp, lastMs } = createBackups(database, {
      folder: join(folder.path, 'backups'),
      nowMs: clock.nowMs,
    });
    for (let day = 0; day < 16; day++) {
      clock.advance(86_400_000);
      await backUp();
    }
    expect(backups()).toHaveLength(14);
    expect(lastMs()).toBe(clock.nowMs());
    database.close();
  });

  it('is made before the schema changes', () => {
    const old = openDatabase(path, { durable: true });
    migrate(old, [OPERATIONS]);
    old.close();
    openTestJournal(path).close();
    expect(backups()).toEqual([expect.stringMatching(/^before-migration-\d{8}-\d{6}-v1\.sqlite$/)]);
    const copy = openDatabase(join(folder.path, 'backups', backups()[0] ?? ''), { durable: true });
    expect(copy.get('PRAGMA user_version')?.user_version).toBe(1);
    copy.close();
  });

  it('is made daily, not at each start, and again after a failure', async () => {
    const journal = openTestJournal(path);
    const clock = handClock(1_700_000_000_000);
    const made: number[] = [];
    let broken = true;
    const noted = {
      ...journal,
      lastBackupMs: () => made.at(-1),
      backUp: async () => {
        if (broken) throw new Error('no room');
        made.push(clock.nowMs());
        return '';
      },
    };
    const logged: string[] = [];
    const stop = backUpDaily(noted, clock, (_, event) => logged.push(event));
    clock.advance(60_000);
    await new Promise((resolve) => setImmediate(resolve));
    expect(logged).toEqual(['journal.not-backed-up']);
    broken = false;
    for (let hour = 0; hour < 49; hour++) {
      clock.advance(3_600_000);
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(made).toHaveLength(3);
    await stop();
    clock.advance(10 * 86_400_000);
    expect(made).toHaveLength(3);
    journal.close();
  });
});

describe('restoring', () => {
  const restore = (backupPath: string) => restoreJournal({ journalPath: path, backupPath, label: 'test' });

  async function journalWithBackup(): Promise<string> {
    const journal = openTestJournal(path);
    journal.begin(draft({ operationId: 'kept', userId: '1' }));
    const file = await journal.backUp();
    journal.begin(draft({ operationId: 'later', userId: '2' }));
    journal.close();
    return file;
  }

  it('puts the backup in place, says what is in it, and keeps what was there', async () => {
    const file = await journalWithBackup();
    const restored = restore(file);
    expect(restored).toMatchObject({ operations: 1, putAside: join(folder.path, 'put-aside-test') });
    expect(ids(path)).toEqual(['kept']);
    expect(ids(join(restored.putAside ?? '', 'journal.sqlite'))).toEqual(['kept', 'later']);
    const journal = openTestJournal(path);
    expect(journal.find('kept')?.state).toBe('sending');
    expect(journal.verifyChain()).toMatchObject({ intact: true });
    journal.close();
  });

  it('is what heals a journal that is damaged', async () => {
    const file = await journalWithBackup();
    writeFileSync(path, 'not a database '.repeat(500));
    expect(() => openTestJournal(path)).toThrow(expect.objectContaining({ code: 'journal.corrupt' }));
    restore(file);
    expect(ids(path)).toEqual(['kept']);
  });

  it('refuses while a counter has the journal open, and changes nothing', async () => {
    const file = await journalWithBackup();
    const journal = openTestJournal(path);
    expect(() => restore(file)).toThrow(expect.objectContaining({ code: 'journal.locked' }));
    journal.close();
    expect(ids(path)).toEqual(['kept', 'later']);
  });

  it.each([
    [
      'damaged',
      'journal.corrupt',
      (file: string) => writeFileSync(file, readFileSync(file).fill(7, 9_000, 30_000)),
    ],
    ['empty', 'journal.corrupt', (file: string) => writeFileSync(file, '')],
    [
      'of a newer program',
      'journal.newer',
      (file: string) => {
        const copy = openDatabase(file, { durable: true });
        copy.script('PRAGMA user_version = 99');
        copy.close();
      },
    ],
    [
      'forged',
      'journal.corrupt',
      (file: string) => {
        const copy = openDatabase(file, { durable: true });
        copy.script("DROP TRIGGER operation_facts_stay; UPDATE operation SET state = 'unknown'");
        copy.close();
      },
    ],
  ])('refuses a backup that is %s, and changes nothing', async (_what, code, spoil) => {
    const file = await journalWithBackup();
    spoil(file);
    expect(() => restore(file)).toThrow(expect.objectContaining({ code }));
    expect(ids(path)).toEqual(['kept', 'later']);
    expect(existsSync(join(folder.path, 'put-aside-test'))).toBe(false);
    expect(readdirSync(folder.path).filter((name) => name.includes('restored'))).toEqual([]);
  });

  it('works where there is no journal any more', async () => {
    const file = await journalWithBackup();
    rmSync(path);
    expect(restore(file).putAside).toBeNull();
    expect(ids(path)).toEqual(['kept']);
  });
});
