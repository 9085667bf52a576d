import { fileURLToPath } from 'node:url';
import { claimInstance, type Instance } from '#host/instance.ts';
import { startProblem } from '#host/start-problem.ts';
import { type BrowserWindows, createBrowserWindows } from './browser-window.ts';
import { createEnding, type Ending } from './ending.ts';
import { greeting } from './greeting.ts';
import { type CliOptions, parseOptions } from './options.ts';
import { type NodeHost, startNodeHost } from './start-node-host.ts';

/** Set by the build. */
declare const __GUITAI_VERSION__: string;

const PORT = 47_610;
const BAD_OPTIONS = 2;
/** A page that is reloaded has no connection for a moment; a counter without any for this long is done. */
const ALONE_MS = 3_000;

/** The command line of the Node host: serves the counter and, given a browser, shows it and ends with its window. */
async function main(): Promise<void> {
  const options = parseOptions(process.argv.slice(2));
  if ('problem' in options) {
    console.error(options.problem);
    process.exitCode = BAD_OPTIONS;
    return;
  }
  const instance = await claimInstance(options.dataDir);
  if (instance.kind === 'second') {
    console.log(`柜台已在运行 · The counter is already running: ${instance.address}`);
    return;
  }
  await run(options, instance).catch(async (error) => {
    await instance.close();
    throw error;
  });
}

async function run(options: CliOptions, instance: Instance & { kind: 'first' }): Promise<void> {
  const runsAsRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const { browser } = options;
  const windows = browser === null ? null : createBrowserWindows(browser, options.dataDir, runsAsRoot);
  const host = await startNodeHost({
    ...options,
    port: options.port === null ? [PORT, 0] : options.port,
    rendererDir: options.rendererDir ?? fileURLToPath(new URL('../renderer', import.meta.url)),
    version: __GUITAI_VERSION__,
    openPage: windows === null ? async () => false : windows.openPage,
  });
  const end = endOnce(host, windows, instance);
  const ending = createEnding({
    departure: host.departure,
    say: console.log,
    newUrl: host.newUrl,
    nowMs: () => performance.now(),
    end: () => void end(),
  });
  process.on('SIGINT', ending.interrupt);
  // Whoever sends these does not ask: nothing is lost, and the next start takes up what is undecided.
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end());
  instance.answerWith(async () => {
    const url = host.newUrl();
    return windows !== null && (await windows.openApp(url)) ? host.origin : url;
  });
  console.log(await greeting(host, options.mode, windows === null || !(await windows.openApp(host.url))));
  if (windows !== null) endWithWindow(host, windows, ending);
}

/** Ends once, however often it is asked: money operations under way are waited for. */
function endOnce(host: NodeHost, windows: BrowserWindows | null, instance: Instance & { kind: 'first' }) {
  let ending: Promise<void> | null = null;
  const end = async () => {
    await host.close();
    windows?.close();
    await instance.close();
    process.exit();
  };
  return () => {
    ending ??= end();
    return ending;
  };
}

/** A window may belong to a browser that ran already, so both count: our processes and the open connections. */
function endWithWindow(host: NodeHost, windows: BrowserWindows, ending: Ending): void {
  let aloneSinceMs: number | null = null;
  setInterval(() => {
    const alone = windows.running() === 0 && host.connections() === 0;
    aloneSinceMs = alone ? (aloneSinceMs ?? performance.now()) : null;
    if (aloneSinceMs === null) ending.accompanied();
    else if (performance.now() - aloneSinceMs >= ALONE_MS) ending.alone();
  }, 250).unref();
}

/** A port that is taken or a folder that may not be written is no bug: a sentence instead of a stack. */
await main().catch((error: unknown) => {
  console.error(startProblem(error) ?? error);
  process.exit(1);
});
