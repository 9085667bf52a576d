import { expect, it } from 'vitest';
import { describeError, logRpcErrors } from './rpc-log.ts';

it('says what kind of error and where, but not what was typed', async () => {
  const lines: unknown[] = [];
  const log = logRpcErrors((level, event, facts) => lines.push([level, event, facts]));
  const error = Object.assign(new TypeError('no member 13800000001\n    named 小明'), { code: 'E_ODD' });
  await expect(log({ next: () => Promise.reject(error) })).rejects.toBe(error);
  expect(lines).toEqual([
    [
      'error',
      'rpc.failed',
      { name: 'TypeError', code: 'E_ODD', where: expect.stringContaining('rpc-log.test.ts') },
    ],
  ]);
  expect(JSON.stringify(lines)).not.toMatch(/13800000001|小明/);
});

it.each([[null], ['text 13800000001'], [7]])('describes %j without quoting it', (thrown) => {
  expect(describeError(thrown)).toEqual({ name: typeof thrown });
});
