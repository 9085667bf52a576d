import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimInstance } from './instance.ts';
import { StartRefusal, startProblem } from './start-problem.ts';

const folder = mkdtempSync(join(tmpdir(), 'guitai-start-'));
const taken = createServer();
beforeAll(() => new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve)));
afterAll(() => {
  taken.close();
  rmSync(folder, { recursive: true, force: true });
});

const problemOf = (work: Promise<unknown>) =>
  work.then(
    () => 'started',
    (error: unknown) => startProblem(error),
  );

describe('a counter that cannot start says why', () => {
  it('when its port is taken', async () => {
    const { port } = taken.address() as AddressInfo;
    const late = createServer();
    const listening = new Promise((resolve, reject) => {
      late.once('error', reject).listen(port, '127.0.0.1', () => resolve(port));
    });
    const problem = await problemOf(listening);
    expect(problem).toContain(`端口 ${port} 已被占用`);
    expect(problem).toContain(`Port ${port} is taken; choose another with --port.`);
  });

  it('when a file is where its folder should be', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    expect(await problemOf(claimInstance(file))).toContain(`${file} is not a folder`);
    expect(await problemOf(claimInstance(join(file, 'below')))).toContain(
      'choose another folder with --data',
    );
  });

  it.runIf(process.platform === 'linux')('when its folder cannot be made', async () => {
    expect(await problemOf(claimInstance('/proc/guitai/data'))).toContain('/proc/guitai cannot be made');
  });

  it.each([
    ['EROFS', '请先让它能写'],
    ['ENOSPC', '清出至少 1 GB'],
    ['EACCES', '用有权限的用户打开'],
  ])('and that a folder in use is to be kept: %s', (code, repair) => {
    const error = Object.assign(new Error(code), { code, path: '/shop/live' });
    const problem = startProblem(error);
    expect(problem).toContain(`/shop/live `);
    expect(problem).toContain(repair);
    expect(problem).toContain('Keep to this folder if anything was sold from it');
  });

  it('when its name is too long for the system', async () => {
    expect(await problemOf(claimInstance(join(folder, 'x'.repeat(300))))).toContain('is too long a name');
  });

  it('when it refuses by itself', () => {
    expect(startProblem(new StartRefusal('a sentence'))).toContain('a sentence');
  });
});

it.each([new TypeError('a bug'), new Error('another'), 'text', undefined])(
  'leaves %s to its stack',
  (error) => {
    expect(startProblem(error)).toBeUndefined();
  },
);
