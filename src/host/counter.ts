import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Core, createCore } from '#core/core.ts';
import type { Clock, CrashPoint, HostFacts, Log, SecretStore, SettingsStore } from '#core/ports.ts';
import type { AppInfo } from '#shared/contract/app.ts';
import { openFileLog } from './adapters/file-log.ts';
import { randomIds } from './adapters/random-ids.ts';
import { systemClock } from './adapters/system-clock.ts';
import { type StandingDeparture, standingDeparture } from './standing-departure.ts';
import { type Simulator, startTraining, trainingPort, trainingVendors } from './training.ts';

/** What differs between the hosts. `folder` is the mode's own: training and live share nothing. */
export type CounterHost = {
  readonly kind: HostFacts['kind'];
  readonly version: string;
  readonly settings: (folder: string, clock: Clock) => SettingsStore;
  readonly secrets: (folder: string, log: Log) => Promise<SecretStore>;
  /** Opens the simulator's page beside the counter; false where the host cannot. */
  readonly openPage: (url: string) => Promise<boolean>;
  readonly crashPoint?: CrashPoint | undefined;
};

export type CounterOptions = {
  readonly mode: HostFacts['mode'];
  readonly dataDir: string;
  /** Instead of the vendor's own address (live) or the built-in simulator (training). */
  readonly vendorBase?: string;
  readonly seed?: number;
  /** How many members the training simulator has at its first start; the 40 seeded unless said otherwise. */
  readonly members?: number;
  /** Where the training simulator keeps its state; `file` unless said otherwise. */
  readonly simulatorState?: 'memory' | 'file';
  /** Instead of the computer's; whole-system tests put theirs forward. */
  readonly clock?: Clock;
};

/** A core with everything that it needs, in the given host. */
export type Counter = {
  /** Another one after the journal was opened anew: ask each time. */
  readonly core: Core;
  readonly departure: StandingDeparture;
  /** Waits while the core is being put together anew. */
  readonly settled: () => Promise<unknown>;
  readonly log: Log;
  readonly folder: string;
  readonly simulator: Simulator | null;
  readonly secretStore: SecretStore['kind'];
  /** Waits for money operations under way, then closes all. */
  readonly close: () => Promise<void>;
};

export async function openCounter(host: CounterHost, options: CounterOptions): Promise<Counter> {
  const { vendorBase } = options;
  const folder = join(options.dataDir, options.mode);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const clock = options.clock ?? systemClock;
  const logFile = openFileLog(join(folder, 'log', 'guitai.log'), {
    ...LOG_SIZE,
    nowMs: clock.nowMs,
    echo: (line) => process.stderr.write(line),
  });
  const log = logFile.write;
  const simulator = await simulatorFor(options, folder);
  const secrets = await host.secrets(folder, log);
  const open = (): Promise<Core> =>
    createCore({
      clock,
      ids: randomIds,
      log,
      settings: host.settings(folder, clock),
      secrets,
      host: { kind: host.kind, mode: options.mode, version: host.version, timeZone: SHOP_TIME_ZONE },
      dataDir: folder,
      vendors: simulator
        ? trainingVendors(simulator)
        : { liyuquan: vendorBase ?? LIYUQUAN, liyuquanGiven: vendorBase !== undefined },
      training: simulator === null ? null : trainingPort(simulator, host.openPage),
      reopen: () => {
        reopening ??= reopen().finally(() => {
          reopening = undefined;
        });
        return reopening;
      },
      ...(host.crashPoint === undefined ? {} : { crashPoint: host.crashPoint }),
    });
  let reopening: Promise<AppInfo> | undefined;
  let core = await open();
  const standing = standingDeparture(() => core);
  const reopen = async (): Promise<AppInfo> => {
    await core.close();
    core = await open();
    standing.follow();
    return core.info();
  };
  const close = async () => {
    await reopening;
    await core.close();
    await simulator?.close();
    logFile.close();
  };
  return {
    get core() {
      return core;
    },
    departure: standing.departure,
    settled: async () => reopening?.catch(() => undefined),
    log,
    folder,
    simulator,
    secretStore: secrets.kind,
    close,
  };
}

/** Liyuquan 1.1; the document gives the address without a scheme, we take https only. */
const LIYUQUAN = 'https://liyuquan.cn/web/';

/** The vendor's shops are in mainland China, which has one zone; a till's own clock is often set to another. */
const SHOP_TIME_ZONE = 'Asia/Shanghai';

const LOG_SIZE = { maxBytes: 1_000_000, keep: 5 } as const;
const DEFAULT_SEED = 1;

async function simulatorFor(options: CounterOptions, folder: string): Promise<Simulator | null> {
  if (options.mode === 'live' || options.vendorBase !== undefined) return null;
  const { seed = DEFAULT_SEED, members = 0, simulatorState: state = 'file' } = options;
  return startTraining({ folder, seed, members, state });
}
