import process from 'node:process';
import { parseArgs } from 'node:util';
import { ensureSetup } from './setup.mjs';

const USAGE = 'npm run simulate -- --seeds N [--seed FIRST] [--scenario A..E] [--mutate NAME]';

/**
 * `npm run simulate`: the counter's own money path under a seeded clock, vendor, network, disk and crashes, compared
 * with what is really so (docs/money-safety.md). With `--mutate` a fault is planted, and a failure is what is wanted.
 */
async function main() {
  await ensureSetup();
  const { runCampaign, shrink, SCENARIOS } = await import('../test/simulation/run.ts');
  const { MUTATIONS } = await import('../test/simulation/mutations.ts');
  const campaign = readCampaign(SCENARIOS, Object.keys(MUTATIONS));
  if (campaign === null) return 2;
  const started = process.cpuUsage();
  const outcome = await runCampaign(campaign);
  const { user, system } = process.cpuUsage(started);
  console.table(outcome.rows);
  const played = outcome.rows.reduce((sum, { seeds }) => sum + seeds, 0);
  const rate = Math.round(played / ((user + system) / 1e6));
  console.log(`traces ${outcome.hash.toString(16)}, ${rate} seeds a second of processor time`);
  if (!outcome.chainsIntact) console.log('An event chain is broken.');
  const [first] = outcome.failures;
  if (first !== undefined) tell(await shrink(first), outcome);
  const seeds = outcome.failures.map(({ options }) => options.seed);
  if (seeds.length > 1) console.log(`failing seeds: ${seeds.slice(0, 20).join(', ')}`);
  const failed = outcome.failures.length + Number(!outcome.chainsIntact);
  console.log(`\n${played - outcome.failures.length} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

function readCampaign(scenarios, mutations) {
  const { values } = parseArgs({
    options: {
      seeds: { type: 'string', default: '2000' },
      seed: { type: 'string', default: '1' },
      scenario: { type: 'string' },
      mutate: { type: 'string' },
    },
  });
  const { seeds, seed, scenario, mutate } = values;
  const known =
    Number.isInteger(Number(seeds)) &&
    Number.isInteger(Number(seed)) &&
    (scenario === undefined || scenarios.includes(scenario)) &&
    (mutate === undefined || mutations.includes(mutate));
  if (!known) {
    console.error(`${USAGE}\n  NAME is one of: ${mutations.join(', ')}`);
    return null;
  }
  return {
    seeds: Number(seeds),
    firstSeed: Number(seed),
    scenarios: scenario === undefined ? scenarios : [scenario],
    mutation: mutate ?? null,
    stopEarly: mutate !== undefined,
  };
}

/** The first failure, made as small as it still fails. */
function tell({ options, result }, { broken }) {
  console.log(
    `\nbroken: ${[...broken].map(([invariant, times]) => `${invariant} in ${times} seeds`).join(', ')}`,
  );
  console.log(`seed ${options.seed}, scenario ${options.scenario}, shrunk:`);
  for (const { invariant, what } of result.violations) console.log(`  ${invariant}: ${what}`);
  for (const line of result.trace) console.log(`    ${line}`);
}

process.exitCode = await main();
