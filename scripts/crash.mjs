import process from 'node:process';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { ensureSetup } from './setup.mjs';

/**
 * `npm run crash -- --kills N`: the built counter sells at the simulated vendor, each in its own process, and is killed
 * at random moments and at the named crash points; then vendor and journal are compared. docs/money-safety.md has the
 * table.
 */
async function main() {
  await ensureSetup();
  const { values } = parseArgs({
    options: { kills: { type: 'string', default: '500' }, seed: { type: 'string', default: '1' } },
  });
  if (!build()) return 1;
  const { crashStorm } = await import('../test/crash/storm.ts');
  const seed = Number(values.seed);
  const report = await crashStorm({ kills: Number(values.kills), seed });
  for (const [place, count] of [...report.places].sort())
    console.log(`  ${count.toString().padStart(5)}  ${place}`);
  console.log([...report.kinds].map(([kind, count]) => `${kind} ${count}`).join(', '));
  console.log(
    `\n${report.kills} kills, ${report.operations} operations, ${report.requests} requests at the vendor; found out ` +
      `after the last start: ${report.foundDone} carried out, ${report.foundNotDone} not, ` +
      `${report.withPerson} for a person`,
  );
  for (const broken of report.broken) console.log(`  BROKEN ${broken}`);
  console.log(`seed ${seed}\n${report.operations} passed, ${report.broken.length} failed`);
  return report.broken.length === 0 && report.operations > 0 ? 0 : 1;
}

process.exitCode = await main();
