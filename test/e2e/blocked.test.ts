import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { startHost } from '../support/node-host.ts';
import { createTempDir } from '../support/temp-dir.ts';

it('a journal that another program holds stops the counter until a check finds it free', async () => {
  const temp = createTempDir();
  const folder = join(temp.path, 'training');
  mkdirSync(folder, { recursive: true });
  const another = new DatabaseSync(join(folder, 'journal.sqlite'));
  another.exec('BEGIN EXCLUSIVE');
  const host = await startHost({ dataDir: temp.path, seed: 1 });
  const browser = await launchChromium();
  try {
    const page = await (await browser.newContext({ locale: 'zh-CN' })).newPage();
    await page.goto(host.url);
    await page.getByRole('heading', { name: '柜台暂停交易' }).waitFor();
    const again = page.getByRole('button', { name: '重新检查' });
    await again.click();
    await expect.poll(() => again.isEnabled()).toBe(true);
    expect(await page.getByRole('heading', { name: '柜台暂停交易' }).count()).toBe(1);

    another.close();
    await again.click();
    await page.getByLabel('用户名').fill('shouyin');
    await page.getByLabel('密码', { exact: true }).fill('123456');
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByText('请会员出示会员码').waitFor();
    // Signing in was told as an event: the page hears the core that is there now.
    await page.getByTestId('lookup').fill('13800001001');
    await page.keyboard.press('Enter');
    await page.getByTestId('member-view').waitFor();
  } finally {
    await browser.close();
    await host.stop();
    temp.remove();
  }
});
