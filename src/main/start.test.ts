import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Contract } from '#shared/contract/contract.ts';
import type { Result } from '#shared/contract/failure.ts';
import { controlSimulator } from '../../test/support/simulator-control.ts';
import type { createFakeElectron } from './testing/fake-electron.ts';

vi.mock('electron', async () => {
  const { createFakeElectron } = await import('./testing/fake-electron.ts');
  const fake = createFakeElectron();
  return { ...fake, default: fake };
});
const electron = (await import('electron')) as unknown as ReturnType<typeof createFakeElectron>;
const { app, BrowserWindow } = electron;
const folder = mkdtempSync(join(tmpdir(), 'guitai-electron-'));
const argv = process.argv;

/** The whole Electron host with the real core and the real simulator, under a pretended Electron. */
beforeAll(async () => {
  process.argv = ['electron', '.', '--data', folder];
  await import('./index.ts');
  await vi.waitFor(() => expect(BrowserWindow.all).toHaveLength(1), { timeout: 10_000 });
});
afterAll(() => {
  process.argv = argv;
  rmSync(folder, { recursive: true, force: true });
});

const onlyWindow = () => {
  const [window] = BrowserWindow.all;
  if (window === undefined) throw new Error('there is no window');
  return window;
};

it('does first things first', () => {
  expect(electron.calls.slice(0, 6)).toEqual([
    'app.setPath',
    'app.requestSingleInstanceLock',
    'app.enableSandbox',
    'protocol.registerSchemesAsPrivileged',
    'app.whenReady',
    'new BrowserWindow',
  ]);
  expect(app.paths.get('userData')).toBe(join(folder, 'electron'));
});

it('registers its scheme with no more rights than a page needs', () => {
  expect(electron.protocol.schemes).toEqual([
    { scheme: 'guitai', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
});

it('makes its window safe, and shows our page in it', () => {
  const { webPreferences } = onlyWindow().options;
  expect(webPreferences).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    spellcheck: false,
    preload: expect.stringMatching(/preload[\\/]index\.cjs$/),
    session: electron.sessions.get('guitai'),
  });
  expect(onlyWindow().urls).toEqual(['guitai://app/']);
  expect(onlyWindow().webContents.openHandler?.({ url: 'https://evil.test' })).toEqual({ action: 'deny' });
});

it('keeps nothing of a page, and answers its own scheme', async () => {
  const session = electron.sessions.get('guitai');
  expect(session?.options).toEqual({ cache: false });
  const page = await session?.protocol.handlers.get('guitai')?.(new Request('guitai://app/'));
  expect(page?.status).toBe(200);
  expect([...(session?.handlers.keys() ?? [])]).toEqual(
    expect.arrayContaining(['permission request', 'permission check', 'device', 'display media']),
  );
});

/** As the page connects through the preload. */
function connect(): MessagePort {
  const { port1, port2 } = new MessageChannel();
  const port = Object.assign(port1, { on: onEvent });
  const senderFrame = { url: 'guitai://app/', parent: null };
  electron.ipcMain.emit('guitai:connect', { sender: onlyWindow().webContents, senderFrame, ports: [port] });
  port2.start();
  return port2;
}

/** MessagePortMain emits as Node's emitters do. */
function onEvent(this: MessagePort, name: string, listener: (event: Event) => void) {
  this.addEventListener(name, listener);
  return this;
}

const coreOn = (port: MessagePort): ContractRouterClient<Contract> => createORPCClient(new RPCLink({ port }));

describe('a port from the page', () => {
  it('reaches the core', async () => {
    const port = connect();
    const core = coreOn(port);
    expect(await core.app.info({})).toMatchObject({
      ok: true,
      value: { host: 'electron', mode: 'training', secretStore: 'system', version: '0.0.0-fake' },
    });
    expect(await core.training.openSimulator({})).toEqual({ ok: true, value: { opened: true } });
    expect(electron.shell.opened).toEqual([expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/$/)]);
    port.close();
  });

  it('is closed when it carries nonsense', async () => {
    const port = connect();
    const closed = new Promise((resolve) => port.addEventListener('close', resolve));
    port.postMessage({ not: 'text' });
    await closed;
  });
});

it('shows the same window to a second start', () => {
  onlyWindow().minimized = true;
  app.emit('second-instance', {}, ['--evil'], '/');
  expect(BrowserWindow.all).toHaveLength(1);
  expect(onlyWindow()).toMatchObject({ minimized: false, focused: 1 });
});

it('reloads a page that died, but not for ever', () => {
  const { webContents } = onlyWindow();
  webContents.emit('render-process-gone', {}, { reason: 'clean-exit' });
  expect(webContents.reloads).toBe(0);
  for (let time = 0; time < 10; time++) webContents.emit('render-process-gone', {}, { reason: 'crashed' });
  expect(webContents.reloads).toBe(3);
});

it('keeps its window while money is undecided, asks in it, and ends in order with a supervisor’s signature', async () => {
  const port = connect();
  const core = coreOn(port);
  const heard: unknown[] = [];
  const events = await core.app.events({});
  void (async () => {
    for await (const event of events) if (event.type === 'leave') heard.push(event);
  })().catch(() => undefined);
  await makeUndecided(core);

  const prevented = vi.fn();
  onlyWindow().emit('close', { preventDefault: prevented });
  app.emit('window-all-closed');
  await vi.waitFor(() => expect(heard).toHaveLength(2));
  expect(prevented).toHaveBeenCalledOnce();
  expect(app.exitCodes).toEqual([]);

  const pin = '271828';
  const boss = await value(core.people.add({ name: '练店长', role: 'supervisor', pin, by: null }));
  const exited = new Promise((resolve) => app.once('exited', resolve));
  expect(await core.app.leave({ by: { personId: boss.personId, pin } })).toMatchObject({
    value: { left: true },
  });
  await exited;
  expect(electron.calls.at(-1)).toBe('before-quit prevented');
  expect(app.exitCodes).toEqual([0]);
  port.close();
});

async function value<T>(pending: Promise<Result<T>>): Promise<T> {
  const result = await pending;
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}

/** A spend of which the simulated vendor says nothing. */
async function makeUndecided(core: ContractRouterClient<Contract>): Promise<void> {
  await core.training.openSimulator({});
  const simulator = controlSimulator(new URL(electron.shell.opened.at(-1) ?? '').origin);
  await value(core.session.signIn({ username: 'dianzhang', password: '123456', remember: false }));
  const { shops } = await value(core.session.current({}));
  await value(core.session.chooseShop({ storeId: shops[0]?.storeId ?? '' }));
  const found = await value(core.members.find({ text: '13800001001' }));
  if (found.kind !== 'member') throw new Error('no member');
  const { userId, cards } = found.member;
  const cardId = cards.find(({ kind }) => kind === 'stored-value')?.cardId ?? '';
  await simulator.addFault({ path: 'money', kind: 'no-answer-before', count: 1 });
  const operationId = crypto.randomUUID();
  const spend = { operationId, userId, cardId, priceFen: 100, password: '001001', coupon: null };
  expect(await value(core.operations.spend(spend))).toMatchObject({ verdict: 'undecided' });
}
