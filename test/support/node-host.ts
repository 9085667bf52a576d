import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type RunningProcess, startProcess } from './processes.ts';

/** The built counter as a user starts it: `node out/node-host/index.js`. */
export type HostProcess = RunningProcess & {
  /** Opens the counter once. */
  readonly url: string;
  /** Where the built-in simulator of training mode is; null with a vendor elsewhere. */
  readonly simulatorOrigin: string | null;
};

export type HostOptions = {
  readonly dataDir: string;
  readonly seed?: number;
  /** Any free one unless said otherwise. */
  readonly port?: number;
  /** A vendor elsewhere instead of the built-in simulator. */
  readonly vendorUrl?: string;
  /** For real instead of for training; with a vendor elsewhere, or before anything is asked of one. */
  readonly live?: boolean;
  readonly env?: Readonly<Record<string, string>>;
};

export const BUILT_HOST = fileURLToPath(new URL('../../out/node-host/index.js', import.meta.url));

export async function startHost(options: HostOptions): Promise<HostProcess> {
  if (!existsSync(BUILT_HOST)) throw new Error('The counter is not built: run `npm run build` first.');
  const args = [BUILT_HOST, '--port', String(options.port ?? 0), '--data', options.dataDir];
  if (options.seed !== undefined) args.push('--seed', String(options.seed));
  if (options.vendorUrl !== undefined) args.push('--vendor-url', options.vendorUrl);
  if (options.live) args.push('--live');
  const running = await startProcess({ args, env: options.env ?? {}, ready: /Ctrl-C/ });
  const url = /\(opens once\)\s+(\S+)/.exec(running.output())?.[1];
  if (url === undefined) throw new Error(`the host printed no address:\n${running.output()}`);
  const simulatorPage = /simulator page\s+(\S+)/.exec(running.output())?.[1];
  return { ...running, url, simulatorOrigin: simulatorPage ? new URL(simulatorPage).origin : null };
}
