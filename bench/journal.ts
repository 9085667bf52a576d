import { copyFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { takeOverInterrupted } from '#core/operations/recovery.ts';
import { openTestJournal, TEST_REALM } from '../test/support/journal-draft.ts';
import { realClock } from '../test/support/ports.ts';
import { createTempDir } from '../test/support/temp-dir.ts';
import { fillJournal } from './journal/big-journal.ts';
import { type Commits, measureCommits } from './journal/commits.ts';
import { reportNewestDay } from './journal/newest-day.ts';
import { type Summary, summarise } from './report/statistics.ts';
import { printTable } from './report/table.ts';

/**
 * What durability costs, beside a plain append and fsync in the same run, and whether a long history makes the counter
 * slow. docs/durability.md says how to read it.
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

const temp = createTempDir();
try {
  const commits = measureCommits(temp.path, Number(values.intents));
  const sizes = await measureSizes([Number(values.small), Number(values.large)]);
  report(commits, sizes);
} finally {
  temp.remove();
}

type Size = {
  readonly operations: number;
  readonly megabytes: number;
  readonly opening: Summary;
  readonly recovery: Summary;
  readonly page: Summary;
  readonly dayReport: Summary;
};

/** Both sizes in turn, so that they meet the same load; each round opens anew. */
async function measureSizes(sizes: readonly number[]): Promise<readonly Size[]> {
  const journals = sizes.map((operations) => ({
    operations,
    path: join(temp.path, `of-${operations}.sqlite`),
    rounds: [] as Awaited<ReturnType<typeof measureOnce>>[],
  }));
  for (const { path, operations } of journals) fillJournal(path, operations);
  for (let round = 0; round < Number(values.openings); round++) {
    for (const { path, operations, rounds } of journals)
      rounds.push(await measureOnce(path, operations, round));
  }
  return journals.map(({ operations, path, rounds }) => ({
    operations,
    megabytes: statSync(path).size / 1e6,
    opening: summarise(rounds.map(({ opening }) => opening)),
    recovery: summarise(rounds.map(({ recovery }) => recovery)),
    page: summarise(rounds.map(({ page }) => page)),
    dayReport: summarise(rounds.map(({ day }) => day)),
  }));
}

/** Opening, taking over what was left, the newest page and the report of the newest day. */
async function measureOnce(original: string, operations: number, round: number) {
  // The first round takes over what was left; later ones look and find nothing, as most starts do.
  const path = round === 0 ? `${original}.copy` : original;
  if (round === 0) copyFileSync(original, path);
  const started = performance.now();
  const journal = openTestJournal(path);
  const opening = performance.now() - started;
  const recovery = timed(() => takeOverInterrupted(journal, realClock));
  const query = { undecidedOnly: false, userId: null, before: null, limit: 50 };
  const page = timed(() => journal.list(TEST_REALM, query));
  const dayStarted = performance.now();
  const reported = await reportNewestDay(journal, operations);
  const day = performance.now() - dayStarted;
  journal.close();
  if (reported === 0) throw new Error('the day report is empty');
  return { opening, recovery, page, day };
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
  const [peer, ...others] = commits.ways;
  if (peer === undefined) return;
  const compared = others.map((way) => ({ ...way, comparedWith: peer.name }));
  printTable('A durable intent beside a plain append and fsync (ms)', [peer, ...compared]);
  goal(
    `intents a second against appends`,
    commits.ratio,
    commits.ratio >= GOAL_RATIO,
    `at least ${GOAL_RATIO}`,
  );
  const [small, large] = sizes;
  if (small === undefined || large === undefined) return;
  for (const what of ['opening', 'recovery', 'page', 'dayReport'] as const) {
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
