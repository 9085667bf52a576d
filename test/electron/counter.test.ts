import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const data = mkdtempSync(join(tmpdir(), 'guitai-electron-'));
const runsAsRoot = process.getuid?.() === 0;
let app: ElectronApplication;
let page: Page;

/** The real Electron host. Run only where Electron's binary is. */
beforeAll(async () => {
  app = await _electron.launch({ args: [ROOT, '--data', data, ...(runsAsRoot ? ['--no-sandbox'] : [])] });
  page = await app.firstWindow();
  await page.waitForLoadState('load');
});
afterAll(async () => {
  await app.close();
  rmSync(data, { recursive: true, force: true });
});

it('shows the counter under its own scheme', async () => {
  expect(page.url()).toBe('guitai://app/');
  await page.getByText('登录柜台').waitFor();
});

it('gives the page one function and nothing of Node', async () => {
  const seen = await page.evaluate(() => ({
    require: typeof Reflect.get(window, 'require'),
    process: typeof Reflect.get(window, 'process'),
    guitai: Object.keys(window.guitai ?? {}),
  }));
  expect(seen).toEqual({ require: 'undefined', process: 'undefined', guitai: ['connect'] });
});

it('runs no text as a program', async () => {
  const blocked = await page.evaluate(() => {
    try {
      return Reflect.construct(Function, ['return 1'])() !== 1;
    } catch {
      return true;
    }
  });
  expect(blocked).toBe(true);
});

it('opens no window and leaves its page for none', async () => {
  await page.evaluate(() => {
    window.open('https://example.com/');
    window.location.href = 'https://example.com/';
  });
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(app.windows()).toHaveLength(1);
  expect(page.url()).toBe('guitai://app/');
});

it('grants the camera and nothing else', async () => {
  const states = await page.evaluate(async () => {
    const ask = async (name: string) =>
      (await navigator.permissions.query({ name } as PermissionDescriptor)).state;
    return Promise.all(['microphone', 'geolocation', 'notifications'].map(ask));
  });
  expect(states).not.toContain('granted');
});

it('shows its page anew after it crashed', async () => {
  const next = new Promise<void>((resolve) => page.once('load', () => resolve()));
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
  await next;
  await page.getByText('登录柜台').waitFor();
});
