import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { ensureSetup } from './setup.mjs';
import { printTable, runSteps, step, vitestStep } from './steps.mjs';

const TSC = 'node_modules/tsc-native/bin/tsc';
const PROJECTS = ['shared', 'core', 'simulator', 'hosts', 'web', 'test'];

/** Everything but the slow tests, in a minute or two. The longest first, two at a time. */
export function runChecks() {
  return runSteps(
    [
      vitestStep('fast'),
      ...PROJECTS.map((name) => step(`types ${name}`, TSC, '-p', `tsconfig.${name}.json`)),
      step('lint and format', '@biomejs/biome', 'ci', '--reporter=summary', '--max-diagnostics=50'),
      step(
        'dependency rules',
        'depcruise',
        '--config',
        '.dependency-cruiser.cjs',
        '--output-type',
        'err',
        'src',
      ),
      step('unused code', 'knip'),
    ],
    { atOnce: 2 },
  );
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await ensureSetup();
  const results = await runChecks();
  printTable(results);
  process.exitCode = results.every(({ ok }) => ok) ? 0 : 1;
}
