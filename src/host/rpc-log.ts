import type { Log } from '#core/ports.ts';

/**
 * Logs what went wrong in a procedure unforeseen. Only the kind of error and where it was thrown: its message may
 * quote what somebody typed.
 */
export const logRpcErrors =
  (log: Log) =>
  async <T>(options: { next: () => Promise<T> }): Promise<T> => {
    try {
      return await options.next();
    } catch (error) {
      log('error', 'rpc.failed', describeError(error));
      throw error;
    }
  };

export function describeError(error: unknown): Record<string, string> {
  if (!(error instanceof Error)) return { name: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { name: error.name, code, where: frames.slice(0, 3).join(' ').replaceAll(/\s+/g, ' ').trim() };
}
