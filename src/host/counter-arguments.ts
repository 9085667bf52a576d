import { resolve } from 'node:path';
import { defaultDataDir } from './data-dir.ts';

/** Command-line options that both hosts take, as `parseArgs` wants them. */
export const COUNTER_ARGUMENTS = {
  data: { type: 'string' },
  live: { type: 'boolean' },
  'vendor-url': { type: 'string' },
  seed: { type: 'string' },
  members: { type: 'string' },
} as const;

export type CounterArguments = {
  readonly dataDir: string;
  readonly mode: 'training' | 'live';
  readonly vendorBase?: string;
  readonly seed?: number;
  readonly members?: number;
};

/** Throws a sentence for whoever typed them. A value that came without its text counts as absent. */
export function readCounterArguments(values: Readonly<Record<string, unknown>>): CounterArguments {
  const { data, 'vendor-url': vendorUrl, seed, members } = values;
  if (data === '') throw new Error('--data takes a folder');
  return {
    dataDir: typeof data === 'string' ? resolve(data) : defaultDataDir(),
    mode: values.live === true ? 'live' : 'training',
    ...(typeof vendorUrl === 'string' ? { vendorBase: baseUrl(vendorUrl) } : {}),
    ...(typeof seed === 'string' ? { seed: wholeNumber('--seed', seed, 2 ** 31 - 1) } : {}),
    ...(typeof members === 'string' ? { members: wholeNumber('--members', members, MOST_MEMBERS) } : {}),
  };
}

/** As many as the practice vendor can play. */
const MOST_MEMBERS = 5_000_000;

export function wholeNumber(name: string, text: string, most: number): number {
  const value = Number(text);
  if (!/^\d{1,10}$/.test(text) || value > most)
    throw new Error(`${name} takes a whole number from 0 to ${most}`);
  return value;
}

/** Plain http only to this machine: credentials cross that connection. */
function baseUrl(text: string): string {
  const url = URL.parse(text);
  const local = url?.protocol === 'http:' && LOOPBACK.has(url.hostname);
  if (url === null || !(url.protocol === 'https:' || local) || url.username !== '' || url.search !== '') {
    throw new Error('--vendor-url takes an https address, or an http one on this machine');
  }
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);
