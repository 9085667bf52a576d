import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Journal } from '#core/journal/journal.ts';
import { openDatabase } from '#core/sqlite/database.ts';
import { draft, openTestJournal } from '../../test/support/journal-draft.ts';
import { type Summary, summarise } from '../report/statistics.ts';

export type Commits = {
  /** Each a way to make one intent durable; the first is the peer. */
  readonly ways: readonly { readonly name: string; readonly summary: Summary }[];
  /** Intents a second, against plain appends a second. */
  readonly ratio: number;
};

type Way = { readonly name: string; readonly write: (number: number) => void };

const SHORT = Buffer.alloc(1_024, 120);
/** What a recording of an intent's system calls shows: so many pages of the write-ahead log, each in two writes. */
const PAGES = 9;
const FRAME_HEAD = Buffer.alloc(24, 120);
const PAGE = Buffer.alloc(4_096, 120);
const LONG = Buffer.alloc(PAGES * (FRAME_HEAD.length + PAGE.length), 120);

/** Alternating, so that all meet the same disk and the same load. */
export function measureCommits(folder: string, count: number): Commits {
  const plain = openSync(join(folder, 'plain.log'), 'a');
  const long = openSync(join(folder, 'long.log'), 'a');
  const log = createLog(join(folder, 'frames.log'));
  const journal = openTestJournal(join(folder, 'commits.sqlite'));
  const bare = openBare(join(folder, 'bare.sqlite'));
  const ways: readonly Way[] = [
    { name: 'append of 1 KB + fsync', write: () => appendDurably(plain, SHORT) },
    { name: 'append of as many bytes + fsync', write: () => appendDurably(long, LONG) },
    { name: 'as many pages into a log that is reused + fsync', write: log.write },
    { name: 'intent without triggers and indexes of reading', write: (number) => begin(bare, number) },
    { name: 'intent (COMMIT#1)', write: (number) => begin(journal, number) },
  ];
  const times = ways.map((): number[] => []);
  for (let number = 0; number < count; number++) {
    ways.forEach(({ write }, index) => {
      const started = performance.now();
      write(number);
      times[index]?.push(performance.now() - started);
    });
  }
  for (const open of [plain, long]) closeSync(open);
  for (const open of [log, journal, bare]) open.close();
  const sums = times.map((list) => list.reduce((total, ms) => total + ms, 0));
  return {
    ways: ways.map(({ name }, index) => ({ name, summary: summarise(times[index] ?? []) })),
    ratio: (sums[0] ?? 0) / (sums.at(-1) ?? 1),
  };
}

const begin = (journal: Journal, number: number): void => {
  const begun = journal.begin(draft({ userId: String(number) }));
  if (!begun.ok) throw new Error(`not begun: ${begun.failure.code}`);
};

function appendDurably(file: number, bytes: Buffer): void {
  writeSync(file, bytes);
  fsyncSync(file);
}

/** What is left of an intent's time where nothing but its pages is written: SQLite's log begins anew after 1,000. */
function createLog(path: string): { readonly write: () => void; readonly close: () => void } {
  const file = openSync(path, 'w+');
  let position = 0;
  return {
    write: () => {
      if (position >= 1_000 * PAGE.length) position = 0;
      for (let page = 0; page < PAGES; page++) {
        position += writeSync(file, FRAME_HEAD, 0, FRAME_HEAD.length, position);
        position += writeSync(file, PAGE, 0, PAGE.length, position);
      }
      fsyncSync(file);
    },
    close: () => closeSync(file),
  };
}

/** A journal that only keeps its key and the card's lock: what the other rules cost. Never a journal to trade on. */
function openBare(path: string): Journal {
  openTestJournal(path).close();
  const database = openDatabase(path, { durable: true });
  const named = (type: string) =>
    database
      .all("SELECT name FROM sqlite_master WHERE type = :type AND name NOT LIKE 'sqlite_%'", { type })
      .map(({ name }) => String(name));
  for (const name of named('trigger')) database.script(`DROP TRIGGER ${name}`);
  for (const name of named('index')) if (name !== 'one_open') database.script(`DROP INDEX ${name}`);
  database.close();
  return openTestJournal(path);
}
