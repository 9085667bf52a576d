import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openFileLog } from './file-log.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'guitai-log-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = (maxBytes = 1_000_000, echo = (_line: string) => {}) =>
  openFileLog(join(folder, 'log', 'guitai.log'), { maxBytes, keep: 2, nowMs: () => 0, echo });
const read = (suffix = '') => readFileSync(join(folder, 'log', `guitai.log${suffix}`), 'utf8');

it('writes a line at once, as JSON, readable by its owner only', () => {
  const log = open();
  log.write('info', 'started', { port: 7 });
  expect(read()).toBe('{"at":"1970-01-01T00:00:00.000Z","level":"info","event":"started","port":7}\n');
  expect(statSync(join(folder, 'log', 'guitai.log')).mode & 0o777).toBe(0o600);
  log.close();
});

it('goes on in the same file', () => {
  for (const event of ['one', 'two']) {
    const log = open();
    log.write('info', event);
    log.close();
  }
  expect(read().trim().split('\n')).toHaveLength(2);
});

it('keeps the newest lines in so many files', () => {
  const log = open(100);
  for (let index = 0; index < 10; index++) log.write('info', `event-${index}`);
  log.close();
  expect(read()).toContain('event-9');
  expect(read('.1')).toContain('event-8');
  expect(read('.2')).toContain('event-7');
  expect(existsSync(join(folder, 'log', 'guitai.log.3'))).toBe(false);
});

it('echoes only what somebody should look at, also when closed', () => {
  const echoed: string[] = [];
  const log = open(1_000, (line) => echoed.push(line));
  log.write('info', 'quiet');
  log.write('warn', 'loud');
  log.close();
  log.write('error', 'late');
  expect(echoed.map((line) => JSON.parse(line).event)).toEqual(['loud', 'late']);
});
