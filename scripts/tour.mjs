// Drives the real counter in headless Chromium as a cashier would, and keeps pictures of it in tour/.
// npm run tour -- [--readme] [--part NAME]…   with --readme also those of the README, in docs/images/.
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { ensureSetup, ROOT } from './setup.mjs';

const { values } = parseArgs({
  options: {
    readme: { type: 'boolean', default: false },
    /** Only these; all of them without any. */
    part: { type: 'string', multiple: true, default: [] },
  },
});
await ensureSetup();
if (!build()) process.exit(1);
const { tour } = await import('../test/support/guided-tour/tour.ts');
try {
  await tour({
    folder: join(ROOT, 'tour'),
    parts: values.part,
    readmeFolder: values.readme ? join(ROOT, 'docs', 'images') : null,
  });
  console.log(`\nThe tour is over; its pictures are in ${join(ROOT, 'tour')}.`);
} catch (error) {
  console.error(`\nThe tour failed: ${error instanceof Error ? error.stack : error}`);
  process.exitCode = 1;
}
