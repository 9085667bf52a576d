import process from 'node:process';
import { parseArgs } from 'node:util';
import { canInstallByApt, installByApt } from './chromium.mjs';
import { ensureSetup } from './setup.mjs';

/**
 * `npm run powercut`: records the system calls of the journal's own code, cuts the power after each, opens what may
 * then be on the disk, and compares it with what had been acknowledged. docs/money-safety.md has the table.
 */
async function main() {
  await ensureSetup();
  const { cutPower } = await import('../test/powercut/run.ts');
  const { straceIsHere } = await import('../test/powercut/record.ts');
  if (!straceIsHere() && !(canInstallByApt() && installByApt(['strace']))) {
    console.error('NOT RUN: this needs strace, on Linux (apt-get install strace).');
    return 1;
  }
  const options = readOptions();
  const full = cutPower('full', options);
  print('WAL, synchronous FULL (the journal as it is)', full);
  const normal = cutPower('normal', { ...options, operations: 8, openings: 1, tornPerCut: 1, every: 3 });
  print('WAL, synchronous NORMAL (the control: must lose)', normal);
  return conclude(full, normal, options.seed);
}

function readOptions() {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: '1' },
      operations: { type: 'string', default: '45' },
      openings: { type: 'string', default: '1' },
      torn: { type: 'string', default: '2' },
      every: { type: 'string', default: '1' },
    },
  });
  const { seed, operations, openings, torn, every } = values;
  return {
    seed: Number(seed),
    operations: Number(operations),
    openings: Number(openings),
    tornPerCut: Number(torn),
    every: Number(every),
  };
}

function print(title, { calls, acknowledged, cuts, images, lost, damaged, examples, commits }) {
  console.log(`\n${title}`);
  console.log(`  ${calls} calls recorded, ${acknowledged} commits acknowledged`);
  console.log(`  ${cuts} cuts, ${images} images: ${lost} lost something acknowledged, ${damaged} damaged`);
  console.log(
    `  syncs: ${commits.oneSync} of ${commits.plain} commits synced exactly once; ${commits.withCheckpoint} with a checkpoint`,
  );
  for (const example of examples) console.log(`    ${example}`);
}

/** Each image is a check; the control and the count of syncs are one each. */
function conclude(full, normal, seed) {
  const bad = full.lost + full.damaged;
  const controlled = normal.lost > 0;
  const synced = full.commits.plain > 0 && full.commits.oneSync === full.commits.plain;
  if (!controlled) console.log('\nThe control lost nothing: this proof sees nothing.');
  if (!synced) console.log('\nA commit did not sync exactly once.');
  const failed = bad + Number(!controlled) + Number(!synced);
  console.log(
    `\nseed ${seed}\n${full.images - bad + Number(controlled) + Number(synced)} passed, ${failed} failed`,
  );
  return failed === 0 ? 0 : 1;
}

process.exitCode = await main();
