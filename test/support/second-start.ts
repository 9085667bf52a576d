import { type CoreConnection, connectToHost } from './core-connection.ts';
import { BUILT_HOST } from './node-host.ts';
import { startProcess } from './processes.ts';

/** Starts the counter once more on the same data: the running one answers with a new address, which is connected to. */
export async function connectBySecondStart(dataDir: string): Promise<CoreConnection> {
  const second = await startProcess({
    args: [BUILT_HOST, '--data', dataDir],
    ready: /already running: (\S+)/,
  });
  await second.ended;
  return connectToHost(second.ready[1] ?? '');
}
