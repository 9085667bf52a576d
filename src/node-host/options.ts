import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import {
  COUNTER_ARGUMENTS,
  type CounterArguments,
  readCounterArguments,
  wholeNumber,
} from '#host/counter-arguments.ts';

export type CliOptions = CounterArguments & {
  readonly port: number | null;
  /** Path of a Chromium-family browser to show the counter in; null: only serve and print the address. */
  readonly browser: string | null;
  /** The built renderer, where it is not beside this program. */
  readonly rendererDir: string | null;
};

/** Options of the Node host's command line; a sentence for whoever typed them where they make no sense. */
export function parseOptions(args: readonly string[]): CliOptions | { readonly problem: string } {
  try {
    const { values } = parseArgs({ args: [...args], options: ARGUMENTS });
    return {
      ...readCounterArguments(values),
      port: values.port === undefined ? null : wholeNumber('--port', values.port, 65_535),
      browser: values['browser-path'] ?? null,
      rendererDir: values.renderer === undefined ? null : resolve(values.renderer),
    };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

const ARGUMENTS = {
  ...COUNTER_ARGUMENTS,
  port: { type: 'string' },
  'browser-path': { type: 'string' },
  renderer: { type: 'string' },
} as const;
