import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { LARGEST_CROWD } from './crowd/crowd.ts';
import type { SimulatorOptions } from './server.ts';

export const USAGE = `Usage: npm run simulator -- [--port N] [--seed S] [--members N] [--state FILE]
  --port N      1 to 65535, or 0 for any free port (8787 unless told)
  --seed S      a whole number; the same seed gives the same members (1 unless told)
  --members N   how many members there are, up to 5 million; more than the seeded are counted out (40 unless told)
  --state FILE  keep everything in this SQLite file; without it all is forgotten at the end`;

/** What the command line asks for, or one sentence about what is wrong with it. */
export function readArguments(
  argv: readonly string[],
): SimulatorOptions | 'help' | { readonly problem: string } {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        port: { type: 'string', default: '8787' },
        seed: { type: 'string', default: '1' },
        members: { type: 'string' },
        state: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (values.help) return 'help';
    const port = wholeNumber(values.port, 65_535);
    if (port === undefined)
      return { problem: `--port must be a whole number from 0 to 65535, not "${values.port}".` };
    const seed = wholeNumber(values.seed, 4_294_967_295);
    if (seed === undefined)
      return { problem: `--seed must be a whole number from 0 to 4294967295, not "${values.seed}".` };
    const members = wholeNumber(values.members ?? '0', LARGEST_CROWD);
    if (members === undefined)
      return {
        problem: `--members must be a whole number from 0 to ${LARGEST_CROWD}, not "${values.members}".`,
      };
    if (values.state === '') return { problem: '--state needs the path of a file.' };
    return {
      port,
      seed,
      ...(values.members === undefined ? {} : { members }),
      state: values.state === undefined ? 'memory' : { file: fromWhereTheUserStands(values.state) },
    };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : 'The arguments cannot be read.' };
  }
}

function wholeNumber(text: string, largest: number): number | undefined {
  return /^\d{1,10}$/.test(text) && Number(text) <= largest ? Number(text) : undefined;
}

/** npm and our own scripts change the current folder and leave the user's in INIT_CWD. */
function fromWhereTheUserStands(path: string): string {
  return resolve(process.env.INIT_CWD ?? '', path);
}
