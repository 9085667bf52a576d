import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
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
  const fromUser = (path) => resolve(process.env.INIT_CWD ?? '.', path);
  const [folder, backup] = [fromUser(values.data), fromUser(values.from)];
  const problem = problemWith(folder, backup);
  if (problem !== null) return refuse(problem);
  const { restoreJournal } = await import('../src/core/journal/restore.ts');
  try {
    const restored = restoreJournal({
      journalPath: join(folder, 'journal.sqlite'),
      backupPath: backup,
      label: new Date().toISOString().replaceAll(/[:.]/g, ''),
    });
    report(restored);
    return 0;
  } catch (error) {
    return refuse(SENTENCES[error.code] ?? error.message);
  }
}

/** A journal that is put where no counter looks for it would be taken for restored. */
function problemWith(folder, backup) {
  if (!existsSync(backup)) return `There is no file ${backup}. 没有这个文件。`;
  const modes = ['live', 'training'].filter((mode) => existsSync(join(folder, mode)));
  if (modes.length === 0 || existsSync(join(folder, 'journal.sqlite'))) return null;
  const places = modes.map((mode) => join(folder, mode)).join(', ');
  return `The journals are one folder further down: ${places}. 流水账在下一层文件夹里。`;
}

function refuse(sentence) {
  console.error(sentence);
  console.error('Nothing was changed. 没有任何改动。');
  return 1;
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
