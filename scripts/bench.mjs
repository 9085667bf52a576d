import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { build } from './build.mjs';
import { ensureSetup, ROOT, runToEnd } from './setup.mjs';

/** `npm run bench -- flow --json` runs bench/flow.ts; without a name it lists what there is. */
async function main() {
  await ensureSetup();
  const [name, ...args] = process.argv.slice(2);
  const folder = join(ROOT, 'bench');
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -3));
  if (name === undefined) {
    console.log(`npm run bench -- <name> [--json], where <name> is one of: ${names.join(', ')}`);
    return 0;
  }
  if (!names.includes(name) || !existsSync(join(folder, `${name}.ts`))) {
    console.error(`There is no bench/${name}.ts; there are: ${names.join(', ')}`);
    return 2;
  }
  if (!build({ quiet: args.includes('--json') })) return 1;
  return runToEnd(process.execPath, [join(folder, `${name}.ts`), ...args]);
}

process.exitCode = await main();
