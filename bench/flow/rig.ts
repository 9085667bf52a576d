import { join } from 'node:path';
import { type HostProcess, startHost } from '../../test/support/node-host.ts';
import { type RunningProcess, startProcess } from '../../test/support/processes.ts';

/** The counter and the vendor, each in a process of its own, and the account to use. */
export type Rig = {
  readonly host: HostProcess;
  /** The vendor's base address, with a trailing slash. */
  readonly vendorUrl: string;
  readonly simulator: RunningProcess;
  readonly username: string;
  readonly password: string;
  readonly dataDir: string;
  readonly stop: () => Promise<void>;
};

export async function openRig(folder: string): Promise<Rig> {
  const simulator = await startProcess({
    args: ['scripts/simulator.mjs', '--port', '0', '--seed', '1'],
    ready: /liyuquan\s+(http\S+)/,
  });
  const vendorUrl = simulator.ready[1] ?? '';
  const dataDir = join(folder, 'data');
  const host = await startHost({ dataDir, vendorUrl });
  const stop = async (): Promise<void> => {
    await host.stop();
    await simulator.stop();
  };
  return { host, vendorUrl, simulator, username: 'dianzhang', password: '123456', dataDir, stop };
}
