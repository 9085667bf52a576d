import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Clock } from '#core/ports.ts';
import type { Simulator } from '#simulator/server.ts';
import { type ChromiumOptions, launchChromium } from './chromium.ts';
import type { CoreClient } from './counter.ts';
import { createFakeWebcam, type FakeWebcam } from './fake-webcam.ts';
import { startHostHere } from './host-here.ts';
import { layCable, type NetworkCable } from './network-cable.ts';
import { type HostProcess, startHost } from './node-host.ts';
import { controlSimulator, type SimulatorControl } from './simulator-control.ts';
import { createTempDir } from './temp-dir.ts';

/** A whole shop on one machine: the built counter in its process, the vendor, Chromium and a pretended webcam. */
export type CounterRig = {
  readonly dataDir: string;
  readonly webcam: FakeWebcam;
  readonly browser: Browser;
  readonly host: () => CounterHost;
  readonly simulator: () => SimulatorControl;
  /** The network between counter and vendor. */
  readonly cable: () => NetworkCable;
  /** Ends the counter's process and starts it again on the same data, at any free port unless it is to be the same. */
  readonly restart: (how: 'stop' | 'kill', where?: 'same port') => Promise<void>;
  /** The counter's procedures; only of one that runs in the test's process. */
  readonly call: () => CoreClient;
  readonly close: () => Promise<void>;
};

/** A running counter, in a process of its own or in the test's. */
export type CounterHost = Pick<
  HostProcess,
  'url' | 'simulatorOrigin' | 'pid' | 'output' | 'stop' | 'kill' | 'ended'
> & {
  /** Its procedures, where it runs in the test's process. */
  readonly call?: CoreClient;
};

export type RigOptions = Pick<ChromiumOptions, 'cameraDenied'> & {
  readonly camera?: boolean;
  readonly seed?: number;
  /** Starts a vendor to use instead of the one that training mode starts; it ends with the rig. */
  readonly vendor?: () => Promise<Simulator>;
  /** Reaches that vendor through a network that can be pulled out; needs a `vendor`. */
  readonly cable?: boolean;
  /** The counter runs on this clock, in the test's own process. */
  readonly clock?: Clock;
  /** For real instead of for training; needs a `vendor`. */
  readonly live?: boolean;
};

export async function openCounterRig(options: RigOptions = {}): Promise<CounterRig> {
  const temp = createTempDir();
  const dataDir = join(temp.path, 'data');
  const webcam = createFakeWebcam(join(temp.path, 'camera.y4m'));
  const vendor = await options.vendor?.();
  const cable = vendor && options.cable ? await layCable(vendor.liyuquanBase) : undefined;
  const vendorBase = cable?.base ?? vendor?.liyuquanBase;
  const { seed = 1, clock } = options;
  const start = (port = 0): Promise<CounterHost> =>
    clock === undefined
      ? startHost({
          dataDir,
          port,
          live: options.live ?? false,
          ...(vendorBase ? { vendorUrl: vendorBase } : { seed }),
        })
      : startHostHere(dataDir, vendorBase ? { vendorBase } : { seed }, clock);
  let host = await start();
  const browser = await launchChromium({
    ...(options.camera === false ? {} : { cameraFile: webcam.file }),
    ...(options.cameraDenied ? { cameraDenied: true } : {}),
  });
  return {
    dataDir,
    webcam,
    browser,
    host: () => host,
    call: () => {
      if (host.call === undefined) throw new Error('the counter runs in a process of its own');
      return host.call;
    },
    simulator: () => controlSimulator(vendor?.origin ?? host.simulatorOrigin ?? ''),
    cable: () => {
      if (cable === undefined) throw new Error('the counter reaches its vendor directly');
      return cable;
    },
    restart: async (how, where) => {
      const port = where === 'same port' ? Number(new URL(host.url).port) : 0;
      await (how === 'kill' ? host.kill() : host.stop());
      host = await start(port);
    },
    close: async () => {
      await browser.close();
      await host.stop();
      await cable?.close();
      await vendor?.close();
      webcam.close();
      temp.remove();
    },
  };
}
