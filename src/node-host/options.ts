import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export type CliOptions = {
  readonly port: number | null;
  readonly dataDir: string | null;
  readonly mode: 'training' | 'live';
  readonly vendorBase: string | null;
  readonly seed: number | null;
  /** Path of a Chromium-family browser to show the counter in; null: only serve and print the address. */
  readonly browser: string | null;
  readonly rendererDir: string | null;
};

/** Options of the Node host's command line; a sentence for whoever typed them where they make no sense. */
export function parseOptions(args: readonly string[]): CliOptions | { readonly problem: string } {
  try {
    return read(args);
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

function read(args: readonly string[]): CliOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string' },
      data: { type: 'string' },
      live: { type: 'boolean', default: false },
      'vendor-url': { type: 'string' },
      seed: { type: 'string' },
      'browser-path': { type: 'string' },
      renderer: { type: 'string' },
    },
  });
  return {
    port: values.port === undefined ? null : wholeNumber('--port', values.port, 65_535),
    dataDir: values.data === undefined ? null : resolve(values.data),
    mode: values.live ? 'live' : 'training',
    vendorBase: values['vendor-url'] === undefined ? null : baseUrl(values['vendor-url']),
    seed: values.seed === undefined ? null : wholeNumber('--seed', values.seed, 2 ** 31 - 1),
    browser: values['browser-path'] ?? null,
    rendererDir: values.renderer === undefined ? null : resolve(values.renderer),
  };
}

function wholeNumber(name: string, text: string, most: number): number {
  const value = Number(text);
  if (!/^\d{1,10}$/.test(text) || value > most) throw new Error(`${name} takes a whole number from 0 to ${most}`);
  return value;
}

/** Plain http only to this machine: credentials cross that connection. */
function baseUrl(text: string): string {
  const url = URL.parse(text);
  const local = url?.protocol === 'http:' && LOOPBACK.has(url.hostname);
  if (url === null || !(url.protocol === 'https:' || local)) {
    throw new Error('--vendor-url takes an https address, or an http one on this machine');
  }
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);
