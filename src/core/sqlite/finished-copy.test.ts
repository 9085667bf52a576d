import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTempDir } from '../../../test/support/temp-dir.ts';
import { finishCopy, finishCopyBesideWork } from './finished-copy.ts';

let folder: ReturnType<typeof createTempDir>;
let part: string;
let whole: string;
beforeEach(() => {
  folder = createTempDir();
  part = `${folder.path}/copy.sqlite.part`;
  whole = `${folder.path}/copy.sqlite`;
});
afterEach(() => folder.remove());

/** Large enough that reading it takes a while. */
function makeCopy(): void {
  const database = new DatabaseSync(part);
  database.exec(`CREATE TABLE t (id INTEGER PRIMARY KEY, text TEXT);
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)
    INSERT INTO t SELECT i, hex(randomblob(40)) FROM n; CREATE INDEX t_text ON t (text)`);
  database.close();
}

function damage(): void {
  const bytes = readFileSync(part);
  bytes.fill(0x55, Math.floor(bytes.length / 2), Math.floor(bytes.length / 2) + 8_192);
  writeFileSync(part, bytes);
}

const ways = [
  { way: 'at once', finish: async () => finishCopy(part, whole) },
  { way: 'beside other work', finish: () => finishCopyBesideWork(part, whole) },
];

describe.each(ways)('a copy that is finished $way', ({ finish }) => {
  it('gets its name when it is whole', async () => {
    makeCopy();
    await finish();
    expect([existsSync(part), existsSync(whole)]).toEqual([false, true]);
  });

  it('gets none when it is damaged', async () => {
    makeCopy();
    damage();
    await expect(finish()).rejects.toMatchObject({ code: 'journal.corrupt' });
    expect(existsSync(whole)).toBe(false);
  });

  it('gets none when it is no database', async () => {
    writeFileSync(part, 'not a database, but long enough to be looked at as one'.repeat(100));
    await expect(finish()).rejects.toMatchObject({ code: 'journal.corrupt' });
  });
});

it('lets other work go on while a copy is checked', async () => {
  makeCopy();
  let turns = 0;
  let checked = false;
  const finished = finishCopyBesideWork(part, whole).finally(() => {
    checked = true;
  });
  while (!checked) {
    await turn();
    turns += 1;
  }
  await finished;
  expect(turns).toBeGreaterThan(10);
});
