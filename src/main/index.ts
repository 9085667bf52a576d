import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { app, dialog, protocol } from 'electron';
import { COUNTER_ARGUMENTS, type CounterArguments, readCounterArguments } from '#host/counter-arguments.ts';
import { startProblem } from '#host/start-problem.ts';
import { SCHEME } from './origin.ts';
import { startCounterApp } from './start.ts';

/**
 * The Electron host. The order matters: where the data is decides which instance is the single one; the sandbox and
 * the scheme must be set before the app is ready.
 */
function main(): void {
  const options = readArguments();
  app.setPath('userData', join(options.dataDir, 'electron'));
  if (!app.requestSingleInstanceLock()) {
    app.exit(0);
    return;
  }
  app.enableSandbox();
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
  const out = fileURLToPath(new URL('..', import.meta.url));
  // Not awaited at the top level: Electron becomes ready only after this module has run.
  app
    .whenReady()
    .then(() =>
      startCounterApp(options, {
        rendererDir: join(out, 'renderer'),
        preload: join(out, 'preload/index.cjs'),
      }),
    )
    .catch((error: unknown) => {
      const problem = startProblem(error);
      console.error(problem ?? error);
      dialog.showErrorBox('柜台 Guitai', problem ?? String(error));
      app.exit(1);
    });
}

/** Chromium's own switches come through here as well, so what is not ours is left alone. */
function readArguments(): CounterArguments {
  const args = process.argv.slice(app.isPackaged ? 1 : 2);
  const { values } = parseArgs({ args, options: COUNTER_ARGUMENTS, strict: false, allowPositionals: true });
  try {
    return readCounterArguments(values);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return app.exit(2) ?? readCounterArguments({});
  }
}

main();
