import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createCore } from '#core/core.ts';
import { startSimulator } from '#simulator/server.ts';
import { cashierAt } from '../support/cashier.ts';
import { launchChromium } from '../support/chromium.ts';
import { value } from '../support/counter.ts';
import { startHost } from '../support/node-host.ts';
import { watchPage } from '../support/page-watch.ts';
import { testPorts } from '../support/ports.ts';
import { createTempDir } from '../support/temp-dir.ts';

const PIN = '246810';
const folder = createTempDir();
let simulator: Awaited<ReturnType<typeof startSimulator>>;
let host: Awaited<ReturnType<typeof startHost>>;
let browser: Awaited<ReturnType<typeof launchChromium>>;

beforeAll(async () => {
  simulator = await startSimulator({ state: 'memory', seed: 1 });
  await enterSupervisor(join(folder.path, 'live'));
  // Without a sign-in it asks its vendor nothing.
  host = await startHost({ dataDir: folder.path, port: 0, live: true });
  browser = await launchChromium({});
});
afterAll(async () => {
  await browser?.close();
  await host?.stop();
  await simulator?.close();
  folder.remove();
});

async function enterSupervisor(dataDir: string): Promise<void> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const live = { kind: 'node', mode: 'live', version: '0.0.0-test', timeZone: 'Asia/Shanghai' } as const;
  const core = await createCore(testPorts({ dataDir, liyuquan: simulator.liyuquanBase, host: live }));
  const { people } = createRouterClient(core.router);
  await value(people.add({ name: '店长', role: 'supervisor', pin: PIN, by: null }));
  await core.close();
}

it('a vendor that has moved is found again from the door, with a supervisor’s signature', async () => {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
  page.setDefaultTimeout(30_000);
  const watch = await watchPage(page);
  await page.goto(host.url);
  await page.getByTestId('vendor-moved').click();
  await page.getByTestId('vendor-address').fill(`${simulator.liyuquanBase}manage/user/login`);
  await page.getByTestId('signer-pin').fill(PIN);
  await page.getByTestId('signed-submit').click();
  await page.getByTestId('signed-form').waitFor({ state: 'detached' });
  const cashier = cashierAt(page);
  await cashier.signIn('dianzhang', '123456', '练习茶铺南屏店');
  await cashier.isReady();
  await cashier.goTo('settings');
  const row = page.locator('[data-testid=vendor][data-vendor=liyuquan]');
  await row.getByRole('button', { name: '测试连接' }).click();
  await page.getByTestId('vendor-test').click();
  await page.getByTestId('vendor-result').getByText('账号密码在登录时核对').waitFor();
  expect(watch.received().join('')).not.toContain(simulator.liyuquanBase);
});
