import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { draft, openTestJournal } from '../support/journal-draft.ts';
import { readJournal } from '../support/journal-file.ts';
import { createTempDir } from '../support/temp-dir.ts';

/** The command as the runbook has it, typed in the folder of the data. */
const SCRIPT = fileURLToPath(new URL('../../scripts/restore.mjs', import.meta.url));
let data: ReturnType<typeof createTempDir>;
let operationId: string;
let backup: string;
beforeEach(async () => {
  data = createTempDir();
  mkdirSync(join(data.path, 'live'));
  const journal = openTestJournal(join(data.path, 'live', 'journal.sqlite'));
  operationId = journal.bootId;
  journal.begin(draft({ operationId }));
  backup = await journal.backUp();
  journal.close();
});
afterEach(() => data.remove());

function restore(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...args], {
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: data.path },
  });
  return { status, said: stdout + stderr };
}

it('puts the backup in the place of a damaged journal, which it keeps', () => {
  const path = join(data.path, 'live', 'journal.sqlite');
  writeFileSync(path, 'what a bad disk left of it');
  const { status, said } = restore('--data', 'live', '--from', backup);
  expect([status, said]).toEqual([0, expect.stringContaining('Restored: 1 operations')]);
  expect(readJournal(path).operations).toMatchObject([{ operation_id: operationId }]);
  const putAside = /is now in (\S+)/.exec(said)?.[1] ?? '';
  expect(existsSync(join(putAside, 'journal.sqlite'))).toBe(true);
});

it('names the folder that is meant instead of restoring to where no counter looks', () => {
  const { status, said } = restore('--data', '.', '--from', backup);
  expect([status, said]).toEqual([1, expect.stringContaining(join(data.path, 'live'))]);
  expect(said).toContain('Nothing was changed.');
  expect(existsSync(join(data.path, 'journal.sqlite'))).toBe(false);
});

it('says when there is no such backup', () => {
  const { status, said } = restore('--data', 'live', '--from', 'journal-of-yesterday.sqlite');
  expect([status, said]).toEqual([1, expect.stringContaining('There is no file')]);
});
