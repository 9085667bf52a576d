import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Simulator, type SimulatorOptions, startSimulator } from './server.ts';

const USAGE = `Usage: npm run simulator -- [--port N] [--seed S] [--state FILE]
  --port N      1 to 65535, or 0 for any free port (8787 unless told)
  --seed S      a whole number; the same seed gives the same members (1 unless told)
  --state FILE  keep everything in this SQLite file; without it all is forgotten at the end`;

/** Bad arguments end with one sentence and exit code 2, a server that cannot start with exit code 1. */
async function main(): Promise<void> {
  const options = readArguments(process.argv.slice(2));
  if (typeof options === 'string') return leave(2, options);
  const simulator = await startSimulator({ ...options, log: (line) => console.log(line) }).catch(
    (error: unknown) => leave(1, `The simulator could not start: ${startProblem(error, options.port ?? 0)}`),
  );
  if (!simulator) return;
  console.log(await greeting(simulator));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => simulator.close().then(() => process.exit(0)));
  }
}

function readArguments(argv: readonly string[]): SimulatorOptions | string {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        port: { type: 'string', default: '8787' },
        seed: { type: 'string', default: '1' },
        state: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (values.help) leave(0, USAGE);
    const port = wholeNumber(values.port, 65_535);
    if (port === undefined) return `--port must be a whole number from 0 to 65535, not "${values.port}".`;
    const seed = wholeNumber(values.seed, 4_294_967_295);
    if (seed === undefined)
      return `--seed must be a whole number from 0 to 4294967295, not "${values.seed}".`;
    if (values.state === '') return '--state needs the path of a file.';
    return { port, seed, state: values.state === undefined ? 'memory' : { file: resolve(values.state) } };
  } catch (error) {
    return `${error instanceof Error ? error.message : 'The arguments cannot be read.'}`;
  }
}

function wholeNumber(text: string, largest: number): number | undefined {
  return /^\d{1,10}$/.test(text) && Number(text) <= largest ? Number(text) : undefined;
}

function startProblem(error: unknown, port: number): string {
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && error.code === 'EADDRINUSE')
    return `port ${port} is taken; choose another with --port.`;
  return error.message;
}

function leave(code: 0 | 1 | 2, sentence: string): undefined {
  if (code === 0) console.log(sentence);
  else console.error(code === 2 ? `${sentence}\n${USAGE}` : sentence);
  process.exit(code);
}

async function greeting(simulator: Simulator): Promise<string> {
  const { accounts } = await simulator.aid();
  return [
    '礼遇圈模拟器 / the simulated vendor: no real money moves here.',
    `  address   ${simulator.liyuquanBase}`,
    `  page      ${simulator.pageUrl}   (QR codes, SMS codes, faults)`,
    ...accounts.map(({ username, password, note }) => `  account   ${username} / ${password}   ${note}`),
    '  Ctrl+C ends it.',
  ].join('\n');
}

await main();
