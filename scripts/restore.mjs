import { resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { ensureSetup } from './setup.mjs';

const USAGE = `npm run restore -- --data DIR --from FILE
  --data DIR   the folder of one mode: the one that holds journal.sqlite (…/live, or …/training)
  --from FILE  a backup, as in DIR/backups; the journal that is there now is put aside, not deleted`;

const SENTENCES = {
  'journal.locked': 'A counter has this journal open: close it first. 柜台还开着，请先关闭。',
  'journal.corrupt':
    'This file is damaged or no journal; take an older backup. 这个文件已损坏，请换更早的备份。',
  'journal.newer': 'This backup belongs to a newer version of the program: update first. 请先更新程序。',
};

/** Puts a backup of the journal in its place. docs/runbooks/broken-journal.md says when, and what to do afterwards. */
async function main() {
  await ensureSetup();
  const { values } = parseArgs({ options: { data: { type: 'string' }, from: { type: 'string' } } });
  if (values.data === undefined || values.from === undefined) {
    console.error(USAGE);
    return 2;
  }
  const { restoreJournal } = await import('../src/core/journal/restore.ts');
  const fromUser = (path) => resolve(process.env.INIT_CWD ?? '.', path);
  try {
    const restored = restoreJournal({
      journalPath: resolve(fromUser(values.data), 'journal.sqlite'),
      backupPath: fromUser(values.from),
      label: new Date().toISOString().replaceAll(/[:.]/g, ''),
    });
    report(restored);
    return 0;
  } catch (error) {
    console.error(SENTENCES[error.code] ?? error.message);
    console.error('Nothing was changed. 没有任何改动。');
    return 1;
  }
}

function report({ operations, newestMs, putAside }) {
  const newest = newestMs === null ? 'none' : new Date(newestMs).toISOString();
  console.log(`Restored: ${operations} operations, the newest of ${newest}.`);
  if (putAside !== null) console.log(`The journal that was there is now in ${putAside}`);
  console.log(
    'What happened after that moment is not in it: compare with the vendor’s records before you trade.',
  );
  console.log('那之后的操作不在流水账里：营业前请先与礼遇圈的记录核对。');
}

process.exitCode = await main();
