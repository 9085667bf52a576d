import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { claimInstance, type Instance } from './instance.ts';

let folder = '';
const opened: Instance[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'guitai-instance-'));
});
afterEach(async () => {
  for (const instance of opened.splice(0)) if (instance.kind === 'first') await instance.close();
  rmSync(folder, { recursive: true, force: true });
});

async function claim(platform?: NodeJS.Platform): Promise<Instance> {
  const instance = await claimInstance(folder, platform);
  opened.push(instance);
  return instance;
}

/** A counter of another process on the same folder, until it is killed. */
async function startOther(platform: NodeJS.Platform): Promise<ChildProcess> {
  const url = new URL('./instance.ts', import.meta.url).href;
  const program = `
    const { claimInstance } = await import(${JSON.stringify(url)});
    const instance = await claimInstance(${JSON.stringify(folder)}, ${JSON.stringify(platform)});
    if (instance.kind === 'first') instance.answerWith(async () => 'the other window');
    console.log(instance.kind);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(child.stdout, 'data');
  expect(String(line).trim()).toBe('first');
  return child;
}

/** The file socket (macOS) is tried here as well; a named pipe only exists on Windows. */
const kinds = process.platform === 'win32' ? (['win32'] as const) : ([process.platform, 'darwin'] as const);

describe.each(kinds)('one counter per folder (%s)', (platform) => {
  it('lets a second one ask the first for a window', async () => {
    const first = await claim(platform);
    let asked = 0;
    if (first.kind === 'first') {
      first.answerWith(async () => {
        asked += 1;
        return 'http://127.0.0.1:1/';
      });
    }
    expect(await claim(platform)).toEqual({ kind: 'second', address: 'http://127.0.0.1:1/' });
    expect(asked).toBe(1);
  });

  it('lets a second one wait while the first is still starting', async () => {
    const first = await claim(platform);
    const second = claim(platform);
    await new Promise((resolve) => setTimeout(resolve, 50));
    if (first.kind === 'first') first.answerWith(async () => 'late');
    expect(await second).toEqual({ kind: 'second', address: 'late' });
  });

  it('is free again after the first has closed', async () => {
    const first = await claim(platform);
    if (first.kind === 'first') await first.close();
    expect((await claim(platform)).kind).toBe('first');
  });

  it('is free again after the first was killed', async () => {
    const other = await startOther(platform);
    expect(await claim(platform)).toEqual({ kind: 'second', address: 'the other window' });
    other.kill('SIGKILL');
    await once(other, 'exit');
    expect((await claim(platform)).kind).toBe('first');
  });
});

it('keeps its key to itself, and tells nothing to whoever does not know it', async () => {
  const first = await claim('darwin');
  let asked = false;
  if (first.kind === 'first') {
    first.answerWith(async () => {
      asked = true;
      return 'secret address';
    });
  }
  expect(statSync(join(folder, 'instance.key')).mode & 0o077).toBe(0);
  writeFileSync(join(folder, 'instance.key'), '0'.repeat(64));
  await expect(claimInstance(folder, 'darwin')).rejects.toThrow('does not answer');
  expect(asked).toBe(false);
});

it('refuses a key file that holds something else', async () => {
  writeFileSync(join(folder, 'instance.key'), 'x');
  await expect(claim()).rejects.toThrow('64 hexadecimal digits');
});

it.skipIf(process.platform !== 'linux')('cuts off who talks without end', async () => {
  await claim('linux');
  const { createHash } = await import('node:crypto');
  const { realpathSync } = await import('node:fs');
  const name = createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 24);
  const socket = connect({ path: `\0guitai-${name}` });
  socket.on('error', () => {});
  socket.write('x'.repeat(5_000));
  await once(socket, 'close');
});
