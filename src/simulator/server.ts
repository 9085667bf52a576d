import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { type Aid, readAid } from './aid.ts';
import { readTruth, type SimulatorTruth } from './books.ts';
import { controlApp } from './control.ts';
import { dakashiApp } from './dakashi/app.ts';
import type { Faults } from './faults.ts';
import { sameSiteOnly } from './guard.ts';
import { image, liyuquanApp } from './liyuquan/app.ts';
import { pageApp } from './page/app.ts';
import { simAgentApp } from './sim-agent/app.ts';
import { type AgentTruth, readAgentTruth } from './sim-agent/books.ts';
import { readVendorAid, type VendorAid } from './vendor-aid.ts';
import { openWorld, type World } from './world.ts';
import { zvcmsApp } from './zvcms/app.ts';

export type SimulatorOptions = {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** Which members, cards and coupons there are; 1 unless told. */
  readonly seed?: number;
  /** How many members there are in all, at least the seeded 40; those unless told. */
  readonly members?: number;
  readonly state: 'memory' | { readonly file: string };
  readonly nowMs?: () => number;
  readonly log?: (line: string) => void;
};

export type Simulator = {
  readonly origin: string;
  /** What a connector is given as the vendor's address; ends with a slash. */
  readonly liyuquanBase: string;
  readonly pageUrl: string;
  readonly aid: () => Promise<Aid>;
  /** Addresses and credentials of the other three vendors, with their cards and users. */
  readonly vendors: () => VendorAid;
  readonly faults: Faults;
  readonly truth: () => SimulatorTruth;
  readonly agentTruth: () => AgentTruth;
  /** Cuts every connection, also those that hang on purpose, and closes the state. */
  readonly close: () => Promise<void>;
};

/** Starts the vendors on this computer's loopback address. Rejects when the port is taken or the state unreadable. */
export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  const { port = 0, seed = 1, members = 0, state, nowMs = Date.now, log = () => undefined } = options;
  const open = () => openWorld({ seed, members, state, nowMs, log });
  let world = open();
  const reset = (): boolean => {
    if (state !== 'memory') return false;
    world.db.close();
    world = open();
    return true;
  };
  const app = routes(() => world, reset, log);
  const server = createAdaptorServer({ fetch: app.fetch });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    liyuquanBase: `${origin}/liyuquan/web/`,
    pageUrl: `${origin}/`,
    aid: async () => readAid(world),
    vendors: () => readVendorAid(world, origin),
    faults: {
      add: (rule) => world.faults.add(rule),
      clear: () => world.faults.clear(),
      list: () => world.faults.list(),
    },
    truth: () => readTruth(world.db),
    agentTruth: () => readAgentTruth(world.db, world.nowMs()),
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      if ('closeAllConnections' in server) server.closeAllConnections();
      await closed;
      world.db.close();
    },
  };
}

function routes(
  world: () => World,
  reset: () => boolean,
  log: (line: string) => void,
): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.route('/liyuquan/web', liyuquanApp(world));
  app.route('/sim-agent', simAgentApp(world));
  app.route('/dakashi', dakashiApp(world));
  app.route('/zvcms', zvcmsApp(world));
  app.get('/item/*', (c) => image(world(), c.req.path));
  app.use(sameSiteOnly);
  app.route('/_sim', controlApp(world, reset));
  app.route('/', pageApp(world));
  app.onError((error, c) => {
    log(`The simulator failed at ${c.req.path}: ${error.stack ?? error.message}`);
    return c.json({ errCode: 1, result: 1, msg: 'Internal Server Error', time: Date.now() }, 500);
  });
  return app;
}
