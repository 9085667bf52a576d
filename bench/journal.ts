import { closeSync, copyFileSync, fsyncSync, openSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { takeOverInterrupted } from '#core/operations/recovery.ts';
import { draft, openTestJournal, TEST_REALM } from '../test/support/journal-draft.ts';
import { realClock } from '../test/support/ports.ts';
import { createTempDir } from '../test/support/temp-dir.ts';
import { fillJournal } from './journal/big-journal.ts';
import { type Summary, summarise } from './report/statistics.ts';
import { printTable } from './report/table.ts';

/**
 * What durability costs, beside a plain append and fsync in the same run, and whether a long history makes the counter
 * slow. docs/money-safety.md says how to read it.
 */
const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    intents: { type: 'string', default: '3000' },
    small: { type: 'string', default: '10000' },
    large: { type: 'string', default: '1000000' },
    openings: { type: 'string', default: '15' },
  },
});
const GOAL_RATIO = 0.9;
const GOAL_GROWTH = 1.5;
/** Ten pages of the write-ahead log, as a recording of an intent's system calls shows. */
const INTENT_BYTES = 10 * (4_096 + 24);
const SHORT = Buffer.alloc(1_024, 120);
const LONG = Buffer.alloc(INTENT_BYTES, 120);

const temp = createTempDir();
try {
  const commits = measureCommits(Number(values.intents));
  const sizes = [Number(values.small), Number(values.large)].map(measureSize);
  report(commits, sizes);
} finally {
  temp.remove();
}

type Commits = {
  readonly append: Summary;
  readonly sameBytes: Summary;
  readonly intent: Summary;
  readonly ratio: number;
};

/** Alternating, so that all meet the same disk: a short append, one of as many bytes as an intent writes, an intent. */
function measureCommits(count: number): Commits {
  const journal = openTestJournal(join(temp.path, 'commits.sqlite'));
  const file = openSync(join(temp.path, 'plain.log'), 'a');
  const append: number[] = [];
  const sameBytes: number[] = [];
  const intent: number[] = [];
  for (let number = 0; number < count; number++) {
    append.push(timed(() => appendDurably(file, SHORT)));
    sameBytes.push(timed(() => appendDurably(file, LONG)));
    const made = draft({ userId: String(number) });
    intent.push(timed(() => journal.begin(made)));
  }
  closeSync(file);
  journal.close();
  const sum = (list: readonly number[]) => list.reduce((total, ms) => total + ms, 0);
  return {
    append: summarise(append),
    sameBytes: summarise(sameBytes),
    intent: summarise(intent),
    ratio: sum(append) / sum(intent),
  };
}

function appendDurably(file: number, bytes: Buffer): void {
  writeSync(file, bytes);
  fsyncSync(file);
}

type Size = {
  readonly operations: number;
  readonly megabytes: number;
  readonly opening: Summary;
  readonly recovery: Summary;
  readonly page: Summary;
};

/** Opening, taking over what was left, and the newest page, each on a fresh copy of the same journal. */
function measureSize(operations: number): Size {
  const original = join(temp.path, `of-${operations}.sqlite`);
  fillJournal(original, operations);
  const rounds = Array.from({ length: Number(values.openings) }, (_, round) => measureOnce(original, round));
  return {
    operations,
    megabytes: statSync(original).size / 1e6,
    opening: summarise(rounds.map(({ opening }) => opening)),
    recovery: summarise(rounds.map(({ recovery }) => recovery)),
    page: summarise(rounds.map(({ page }) => page)),
  };
}

function measureOnce(original: string, round: number) {
  // The first round takes over what was left; later ones look and find nothing, as most starts do.
  const path = round === 0 ? `${original}.copy` : original;
  if (round === 0) copyFileSync(original, path);
  const started = performance.now();
  const journal = openTestJournal(path);
  const opening = performance.now() - started;
  const recovery = timed(() => takeOverInterrupted(journal, realClock));
  const query = { undecidedOnly: false, userId: null, before: null, limit: 50 };
  const page = timed(() => journal.list(TEST_REALM, query));
  journal.close();
  return { opening, recovery, page };
}

function timed(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

function report(commits: Commits, sizes: readonly Size[]): void {
  if (values.json) {
    process.stdout.write(`${JSON.stringify({ commits, sizes }, null, 2)}\n`);
    return;
  }
  printTable('A durable intent beside a plain append and fsync (ms)', [
    { name: 'append + fsync', summary: commits.append },
    {
      name: 'append of as many bytes + fsync',
      summary: commits.sameBytes,
      comparedWith: 'append + fsync',
    },
    { name: 'intent (COMMIT#1)', summary: commits.intent, comparedWith: 'append + fsync' },
  ]);
  goal(
    `intents a second against appends`,
    commits.ratio,
    commits.ratio >= GOAL_RATIO,
    `at least ${GOAL_RATIO}`,
  );
  const [small, large] = sizes;
  if (small === undefined || large === undefined) return;
  for (const what of ['opening', 'recovery', 'page'] as const) {
    const rows = sizes.map((size) => ({
      name: `${what}, ${size.operations} operations (${size.megabytes.toFixed(0)} MB)`,
      summary: size[what],
    }));
    printTable(`${what} (ms)`, rows);
    const growth = large[what].p50Ms / small[what].p50Ms;
    goal(`${what}, large against small`, growth, growth <= GOAL_GROWTH, `at most ${GOAL_GROWTH}`);
  }
}

function goal(name: string, value: number, met: boolean, wanted: string): void {
  process.stdout.write(`  ${name}: ${value.toFixed(2)}, goal ${wanted}: ${met ? 'met' : 'MISSED'}\n`);
}
