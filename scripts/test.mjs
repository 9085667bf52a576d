import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { build } from './build.mjs';
import { runChecks } from './check.mjs';
import { canInstallByApt, howToInstall, installByApt, missingPackages } from './chromium.mjs';
import { findElectron } from './electron-binary.mjs';
import { ensureSetup } from './setup.mjs';
import { printComplaints, printTable, runSteps, vitestStep } from './steps.mjs';

/**
 * Everything: what `npm run check` does, then the tests that start processes, servers and a real Chromium. The last
 * line is the sum: each test of vitest counts as one, each other step as one.
 */
async function main() {
  await ensureSetup();
  const results = [prepareBrowser()];
  results.push(...(await runChecks()));
  const startedMs = performance.now();
  const built = build();
  results.push(result('build', built, performance.now() - startedMs));
  if (built) results.push(...(await runSteps(slowProjects().map(vitestStep), { live: true })));
  printTable(results);
  printComplaints(results);
  if (findElectron() === null)
    console.log('NOT RUN vitest electron: the Electron binary is not on this machine');
  if (findStrace() === null) console.log('NOT RUN vitest powercut: strace is not on this machine');
  const passed = sum(results, 'passed');
  const failed = sum(results, 'failed');
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 && results.every(({ ok }) => ok) ? 0 : 1;
}

const slowProjects = () => [
  'contract',
  'simulation',
  'crash',
  ...(findStrace() === null ? [] : ['powercut']),
  'e2e',
  ...(findElectron() === null ? [] : ['electron']),
];

/** System calls are recorded by strace, which only Linux has. */
function findStrace() {
  if (process.platform !== 'linux') return null;
  const there = () => spawnSync('strace', ['--version']).status === 0;
  return there() || (canInstallByApt() && installByApt(['strace']) && there()) ? 'strace' : null;
}

/** Pages are tested in a real Chromium, with Chinese text as a cashier sees it. */
function prepareBrowser() {
  const startedMs = performance.now();
  const missing = missingPackages();
  const ok = missing.length === 0 || (canInstallByApt() && installByApt(missing));
  if (!ok) console.error(`The tests need ${missing.join(' and ')}: ${howToInstall()}`);
  return result('Chromium and fonts', ok, performance.now() - startedMs);
}

const result = (name, ok, ms) => ({ name, ok, passed: ok ? 1 : 0, failed: ok ? 0 : 1, ms, output: '' });

const sum = (results, key) => results.reduce((total, { [key]: count }) => total + count, 0);

process.exitCode = await main();
