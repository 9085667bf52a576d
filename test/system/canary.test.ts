import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canaryOf } from '../support/canary.ts';
import { startProcess } from '../support/processes.ts';
import { createTempDir, type TempDir } from '../support/temp-dir.ts';

/** The search itself must be able to find: what finds nothing anywhere proves nothing. */
describe('the search for a number finds it', () => {
  const DIGITS = '18764310952';
  const canary = canaryOf(DIGITS);
  let temp: TempDir;
  beforeAll(() => {
    temp = createTempDir();
  });
  afterAll(() => temp.remove());

  it.each([
    ['plain', DIGITS],
    ['in JSON', JSON.stringify({ phone: DIGITS })],
    ['spaced', '+86 187 6431 0952'],
    ['with dashes', '187-6431-0952'],
    ['in UTF-16', Buffer.from(`x${DIGITS}`, 'utf16le')],
    ['in hex', Buffer.from(DIGITS).toString('hex')],
    ['packed', gzipSync(`log ${DIGITS}\n`)],
    ...[0, 1, 2].map((before) => [
      `in base64 after ${before}`,
      Buffer.from(`${'ü'.repeat(3)}${'a'.repeat(before)}${DIGITS}zz`).toString('base64'),
    ]),
  ] as [string, string | Buffer][])('%s', (name, content) => {
    const folder = join(temp.path, name);
    mkdirSync(join(folder, 'deep', 'er'), { recursive: true });
    writeFileSync(join(folder, 'deep', 'er', 'file'), content);
    writeFileSync(join(folder, 'innocent'), '187****0952 18764310953');
    expect(canary.inFiles(folder)).toEqual([join('deep', 'er', 'file')]);
  });

  it('in a database, as a text and as a number', () => {
    const folder = join(temp.path, 'databases');
    mkdirSync(folder);
    for (const type of ['TEXT', 'INTEGER']) {
      const database = new DatabaseSync(join(folder, `${type}.sqlite`));
      database.exec(`CREATE TABLE member (phone ${type})`);
      database.prepare('INSERT INTO member VALUES (?)').run(DIGITS);
      database.close();
    }
    expect([...canary.inFiles(folder)].sort()).toEqual(['INTEGER.sqlite', 'TEXT.sqlite']);
  });

  it.runIf(process.platform === 'linux')('in what a process and its children were started with', async () => {
    // The child ends with its parent, whose end closes the pipe.
    const child = `console.log('there'); process.stdin.resume().on('end', process.exit)`;
    const parent = `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(child)}, '${DIGITS}'],
      { stdio: ['pipe', 'inherit', 'inherit'] })`;
    const running = await startProcess({ args: ['-e', parent.replaceAll('\n', ' ')], ready: /there/ });
    const found = canary.inProcesses(running.pid);
    expect(found).toContain(`/proc/${running.pid}/cmdline`);
    expect(found.filter((path) => path.endsWith('/cmdline'))).toHaveLength(2);
    expect(canaryOf('18764310953').inProcesses(running.pid)).toEqual([]);
    await running.stop();
  });
});

describe('the search for a name finds it', () => {
  const NAME = '靐齉爩麤';
  const canary = canaryOf(NAME);
  let temp: TempDir;
  beforeAll(() => {
    temp = createTempDir();
  });
  afterAll(() => temp.remove());

  it.each([
    ['plain', `龘${NAME}`],
    ['in UTF-16', Buffer.from(`x${NAME}`, 'utf16le')],
    ['in an address', new URL(`http://127.0.0.1/?q=${NAME}`).href],
    ['in an address, small', encodeURIComponent(NAME).toLowerCase()],
    ['escaped in JSON', '{"nickname":"\\u9f98\\u9750\\u9f49\\u7229\\u9ea4"}'],
    ['in hex', Buffer.from(NAME).toString('hex')],
    ['packed', gzipSync(`log ${NAME}\n`)],
    ...[0, 1, 2].map((before) => [
      `in base64 after ${before}`,
      Buffer.from(`${'a'.repeat(before)}${NAME}zz`).toString('base64'),
    ]),
  ] as [string, string | Buffer][])('%s', (name, content) => {
    const folder = join(temp.path, name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'file'), content);
    writeFileSync(join(folder, 'innocent'), '龘* 靐齉 爩麤');
    expect(canary.inFiles(folder)).toEqual(['file']);
  });
});
