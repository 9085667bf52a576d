import { beforeEach, expect, it, vi } from 'vitest';
import type { createFakeElectron } from './testing/fake-electron.ts';

vi.mock('electron', async () => (await import('./testing/fake-electron.ts')).createFakeElectron());
const electron = (await import('electron')) as unknown as ReturnType<typeof createFakeElectron>;
const { acceptPorts } = await import('./ipc.ts');

const ours = { isDestroyed: () => false };
const foreign = { isDestroyed: () => false };
const frame = { url: 'guitai://app/', parent: null };
const fakePort = () => ({
  closed: false,
  started: false,
  close() {
    this.closed = true;
  },
  start() {
    this.started = true;
  },
});

let accepted: unknown[] = [];
let refused = 0;
beforeEach(() => {
  electron.ipcMain.removeAllListeners();
  accepted = [];
  refused = 0;
  acceptPorts(
    (contents) => (contents as unknown) === ours,
    (port) => accepted.push(port),
    () => {
      refused += 1;
    },
  );
});

function send(change: Record<string, unknown>, ports = [fakePort()]) {
  electron.ipcMain.emit('guitai:connect', { sender: ours, senderFrame: frame, ports, ...change });
  return ports;
}

it('takes a port from our own page', () => {
  const [port] = send({});
  expect(accepted).toEqual([port]);
  expect(port).toMatchObject({ started: true, closed: false });
  expect(refused).toBe(0);
});

it.each([
  ['a frame that has gone', { senderFrame: null }],
  ['a frame within the page', { senderFrame: { ...frame, parent: frame } }],
  ['another page', { senderFrame: { ...frame, url: 'https://evil.test/' } }],
  ['a page that looks like ours', { senderFrame: { ...frame, url: 'guitai://app.evil.test/' } }],
  ['a blank page', { senderFrame: { ...frame, url: 'about:blank' } }],
  ['a window that we did not make', { sender: foreign }],
  ['a window that is gone', { sender: { isDestroyed: () => true } }],
])('takes none from %s, and closes it', (_who, change) => {
  const [port] = send(change);
  expect(accepted).toEqual([]);
  expect(port).toMatchObject({ started: false, closed: true });
  expect(refused).toBe(1);
});

it('takes no message without a port or with two', () => {
  send({}, []);
  const ports = send({}, [fakePort(), fakePort()]);
  expect(accepted).toEqual([]);
  expect(ports.every(({ closed }) => closed)).toBe(true);
  expect(refused).toBe(2);
});

it('listens on one channel only', () => {
  expect(electron.ipcMain.eventNames()).toEqual(['guitai:connect']);
});
