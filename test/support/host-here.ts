import { fileURLToPath } from 'node:url';
import { createRouterClient } from '@orpc/server';
import type { Clock } from '#core/ports.ts';
import { type NodeHostOptions, startNodeHost } from '../../src/node-host/start-node-host.ts';
import type { CounterHost } from './counter-rig.ts';

/**
 * The same host in the test's own process, on a clock that the test holds: so that what takes half an hour in a shop,
 * until a person is asked, does not take half an hour here. It serves the built renderer.
 */
export async function startHostHere(
  dataDir: string,
  vendor: Pick<NodeHostOptions, 'seed' | 'vendorBase'>,
  clock: Clock,
): Promise<CounterHost> {
  const host = await startNodeHost({
    port: 0,
    mode: 'training',
    dataDir,
    ...vendor,
    clock,
    rendererDir: fileURLToPath(new URL('../../out/renderer', import.meta.url)),
    env: {},
  });
  const ended = Promise.withResolvers<void>();
  const stop = async () => {
    await host.close();
    ended.resolve();
  };
  const { url, core, simulator } = host;
  return {
    url,
    simulatorOrigin: simulator?.origin ?? null,
    stop,
    kill: stop,
    ended: ended.promise,
    pid: process.pid,
    output: () => '',
    call: createRouterClient(core.router),
  };
}
