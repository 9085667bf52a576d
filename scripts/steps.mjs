import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import process from 'node:process';
import { stripVTControlCharacters } from 'node:util';
import { toolPath } from './build.mjs';
import { ROOT } from './setup.mjs';

const CACHE = join(ROOT, 'node_modules', '.cache', 'guitai');

/** A step that runs a package's command; `tool` may also be a path of a JavaScript file. */
export const step = (name, tool, ...args) => ({ name, tool, args });

/** A step that runs one project of vitest.config.ts; its tests are counted one by one. */
export function vitestStep(project) {
  const report = join(CACHE, `vitest-${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  // By itself vitest leaves one processor free; projects that need a quiet machine take one file at a time.
  const args = ['run', '--project', project, '--maxWorkers=100%', ...reporters];
  return { ...step(`vitest ${project}`, 'vitest', ...args), report };
}

/**
 * Runs steps, a few at a time, and gives a result for each in their order. The output of a failed step is shown, of
 * the others only with `live`.
 */
export async function runSteps(steps, { atOnce = 1, live = false } = {}) {
  mkdirSync(CACHE, { recursive: true });
  const results = [];
  const waiting = steps.entries();
  const worker = async () => {
    for (const [index, one] of waiting) {
      results[index] = await runStep(one, live);
      if (!results[index].ok && !live) console.log(`--- ${one.name}\n${results[index].output}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}

async function runStep(one, live) {
  const startedMs = performance.now();
  if (one.report !== undefined) rmSync(one.report, { force: true });
  if (live) console.log(`\n--- ${one.name}`);
  const { code, output } = await run(one, live);
  const counts = one.report === undefined ? countStep(code) : countTests(one.report, code);
  return {
    name: one.name,
    ok: code === 0 && counts.failed === 0,
    ...counts,
    complaints: one.report === undefined ? [] : complaintsOf(one.report, code),
    ms: performance.now() - startedMs,
    output,
  };
}

function run({ tool, args }, live) {
  const path = existsSync(join(ROOT, tool)) ? join(ROOT, tool) : toolPath(tool);
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [path, ...args], {
      cwd: ROOT,
      env: { ...process.env, ...(live ? {} : { NO_COLOR: '1' }) },
      stdio: live ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    }
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

const countStep = (code) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 });

/** A run that failed without a failed test (a file that does not load, an error between tests) counts as one. */
function countTests(report, code) {
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests: passed, numFailedTests: failed } = JSON.parse(readFileSync(report, 'utf8'));
  return { passed, failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed };
}

/** What each failed test said, as the lines of one text. */
function complaintsOf(report, code) {
  if (!existsSync(report)) return ['it ended before it could say which test failed'];
  const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
  const failed = testResults.flatMap(({ name, message, assertionResults }) => [
    ...(message === '' ? [] : [`${relative(ROOT, name)}: ${message}`]),
    ...assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) =>
        [`${relative(ROOT, name)}: ${fullName}`, ...failureMessages].join('\n'),
      ),
  ]);
  // vitest's report names no error that was thrown between tests.
  return code === 0 || failed.length > 0 ? failed : ['an error outside of the tests; it stands above'];
}

const MOST_COMPLAINTS = 10;
const MOST_CHARACTERS = 1_000;

/** Below everything else, where whoever sees only the end of a long output finds it. */
export function printComplaints(results) {
  const all = results.flatMap(({ name, complaints = [] }) =>
    complaints.map((complaint) => `${name}: ${withoutForeignPlaces(complaint)}`),
  );
  for (const complaint of all.slice(0, MOST_COMPLAINTS))
    console.log(`\n${complaint.slice(0, MOST_CHARACTERS)}`);
}

const withoutForeignPlaces = (complaint) =>
  stripVTControlCharacters(complaint)
    .split('\n')
    .filter((line) => !/^\s+at .*(node_modules|node:internal)|^\s+at new Promise/.test(line))
    .join('\n');

/** One line a step: what it was, how it ended, how long it took. */
export function printTable(results) {
  const width = Math.max(...results.map(({ name }) => name.length));
  console.log('');
  for (const { name, ok, passed, failed, ms } of results) {
    const tests = passed + failed > 1 ? `  ${passed} passed, ${failed} failed` : '';
    console.log(
      `${ok ? 'ok    ' : 'FAILED'}  ${name.padEnd(width)}  ${(ms / 1_000).toFixed(1).padStart(6)} s${tests}`,
    );
  }
}
