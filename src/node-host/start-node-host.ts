import { createServer } from 'node:http';
import { join } from 'node:path';
import type { Core } from '#core/core.ts';
import { openSealedSecrets } from '#host/adapters/sealed-secrets.ts';
import { type Counter, type CounterOptions, openCounter } from '#host/counter.ts';
import { createMoneyCalls } from '#host/money-calls.ts';
import { openRendererFiles } from '#host/renderer-files/renderer-files.ts';
import { createRpc } from '#host/rpc.ts';
import { describeError } from '#host/rpc-log.ts';
import type { Simulator } from '#host/training.ts';
import { createAdmission } from './admission.ts';
import { clockFrom } from './clock-speed.ts';
import { openConfSettings } from './conf-settings.ts';
import { crashPointFrom } from './crash-point.ts';
import { listenOnLoopback } from './listen.ts';
import { createPasswordSeal } from './password-seal.ts';
import { createRequestHandler } from './requests.ts';
import { serveRpc } from './rpc-socket.ts';
import { findSecretsKey } from './secrets-key.ts';

export type NodeHostOptions = CounterOptions & {
  /** Ports to try in this order; 0 is any free one. */
  readonly port: number | readonly number[];
  /** The built renderer, out/renderer. */
  readonly rendererDir: string;
  readonly version?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Opens the simulator's page; without it the host says that it cannot. */
  readonly openPage?: (url: string) => Promise<boolean>;
};

export type NodeHost = {
  /** Opens the counter in a browser, once. */
  readonly url: string;
  /** Another such address, for another window. */
  readonly newUrl: () => string;
  readonly origin: string;
  readonly core: Core;
  readonly departure: Counter['departure'];
  readonly simulator: Simulator | null;
  /** The folder of this mode, and where the key to its secrets is. */
  readonly folder: string;
  readonly secretsKeyPlace: string;
  /** Windows that are connected now. */
  readonly connections: () => number;
  /** Takes no new window, waits for money operations under way, then closes all. */
  readonly close: () => Promise<void>;
};

/** The counter in plain Node: the core, its procedures over WebSocket, and the built renderer, on 127.0.0.1 only. */
export async function startNodeHost(options: NodeHostOptions): Promise<NodeHost> {
  const env = options.env ?? process.env;
  const secretsKey = findSecretsKey(options.dataDir, env);
  const seal = createPasswordSeal(secretsKey.password);
  const clock = options.clock ?? clockFrom(env.GUITAI_CLOCK_SPEED, options.mode);
  const files = await openRendererFiles(options.rendererDir);
  const counter = await openCounter(
    {
      kind: 'node',
      version: options.version ?? 'development',
      settings: openConfSettings,
      secrets: async (folder, log) =>
        openSealedSecrets('file', join(folder, 'secrets.json'), seal, log, clock.nowMs),
      openPage: options.openPage ?? (async () => false),
      crashPoint: crashPointFrom(env.GUITAI_CRASH_AT),
    },
    { ...options, clock },
  );
  const served = await serve(counter, files, [options.port].flat()).catch(async (error) => {
    await counter.close();
    throw error;
  });
  return {
    ...served,
    get core() {
      return counter.core;
    },
    departure: counter.departure,
    simulator: counter.simulator,
    folder: counter.folder,
    secretsKeyPlace: secretsKey.place,
  };
}

type Served = Pick<NodeHost, 'url' | 'newUrl' | 'origin' | 'connections' | 'close'>;

async function serve(
  counter: Counter,
  files: Awaited<ReturnType<typeof openRendererFiles>>,
  ports: readonly number[],
): Promise<Served> {
  const server = createServer();
  const origin = await listenOnLoopback(server, ports);
  const admission = createAdmission(Number(origin.port));
  const report = (error: unknown) => counter.log('error', 'http.failed', describeError(error));
  server.on('request', createRequestHandler(origin, admission, files, report));
  const rpc = createRpc(counter, counter.log, createMoneyCalls());
  const sockets = serveRpc(server, origin, admission, rpc);
  const newUrl = () => `${origin.origin}/?ticket=${admission.issueTicket()}`;
  const close = async () => {
    const stopped = new Promise<void>((resolve) => server.close(() => resolve()));
    await counter.close();
    await sockets.close();
    server.closeAllConnections();
    await stopped;
  };
  return { url: newUrl(), newUrl, origin: origin.origin, connections: sockets.connections, close };
}
