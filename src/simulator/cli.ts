import { readArguments, USAGE } from './arguments.ts';
import { type Simulator, startSimulator } from './server.ts';

/** Bad arguments end with one sentence and exit code 2, a server that cannot start with exit code 1. */
async function main(): Promise<void> {
  const options = readArguments(process.argv.slice(2));
  if (options === 'help') return leave(0, USAGE);
  if ('problem' in options) return leave(2, `${options.problem}\n${USAGE}`);
  const simulator = await startSimulator({ ...options, log: (line) => console.log(line) }).catch(
    (error: unknown) => leave(1, `The simulator could not start: ${startProblem(error, options.port ?? 0)}`),
  );
  if (!simulator) return;
  endOnSignal(simulator);
  console.log(await greeting(simulator));
}

/** Ctrl+C may arrive twice, from the terminal and from the script that started us. */
function endOnSignal(simulator: Simulator): void {
  let ending = false;
  const end = async (): Promise<void> => {
    if (ending) return;
    ending = true;
    await simulator.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
}

function startProblem(error: unknown, port: number): string {
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && error.code === 'EADDRINUSE')
    return `port ${port} is taken; choose another with --port.`;
  return error.message;
}

function leave(code: 0 | 1 | 2, sentence: string): undefined {
  if (code === 0) console.log(sentence);
  else console.error(sentence);
  process.exit(code);
}

async function greeting(simulator: Simulator): Promise<string> {
  const { accounts } = await simulator.aid();
  const { simAgent, dakashi, zvcms } = simulator.vendors();
  return [
    '模拟器 / the simulated vendors: no real money moves here.',
    `  page      ${simulator.pageUrl}   (codes to scan, SMS codes, orders, faults)`,
    `  liyuquan  ${simulator.liyuquanBase}`,
    `  sim-agent ${simAgent.base}   id ${simAgent.id}   secret ${simAgent.secret}`,
    `  dakashi   ${dakashi.base}   client_id ${dakashi.clientId}   client_secret ${dakashi.clientSecret}`,
    `  zvcms     ${zvcms.address}   OpenId ${zvcms.openId}   GrantCode ${zvcms.grantCode}   key ${zvcms.key}`,
    ...accounts.map(({ username, password, note }) => `  account   ${username} / ${password}   ${note}`),
    '  Ctrl+C ends it.',
  ].join('\n');
}

await main();
