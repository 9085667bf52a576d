import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { startSimulator } from '#simulator/server.ts';
import { openShop } from '../support/shop.ts';

describe('the settings of the vendors', () => {
  const shop = openShop({
    camera: false,
    oneWindow: true,
    live: true,
    vendor: () => startSimulator({ state: 'memory', seed: 1 }),
  });
  const byId = (id: string) => shop.page.getByTestId(id);
  const row = (vendor: string): Locator => shop.page.locator(`[data-testid=vendor][data-vendor=${vendor}]`);
  const desks = () => shop.page.getByRole('navigation').getByRole('button', { name: /流量卡|礼品卡/ });
  const save = async (fields: Readonly<Record<string, string>>): Promise<void> => {
    for (const [name, text] of Object.entries(fields)) await byId(`vendor-${name}`).fill(text);
    await byId('signed-submit').click();
    await byId('vendors-done').getByText('已保存').waitFor();
  };
  const test = async (vendor: string): Promise<string> => {
    await row(vendor).getByRole('button', { name: '测试连接' }).click();
    await byId('vendor-test').click();
    const words = (await byId('vendor-result').textContent()) ?? '';
    await shop.page.keyboard.press('Escape');
    return words;
  };

  it('hide the desks until a vendor is set up, and say in words what is wrong with a connection', async () => {
    const { cashier, simulator } = shop;
    const { simAgent } = await simulator.vendors();
    expect(await desks().count()).toBe(0);
    await cashier.goTo('settings');
    await row('sim-agent').getByText('未设置').waitFor();
    await row('sim-agent').getByRole('button', { name: '设置' }).click();
    await byId('signed-submit').click();
    expect(await shop.page.getByText('请填写这一栏。').count()).toBe(3);
    await save({ address: simAgent.base, id: simAgent.id, secret: simAgent.secret });
    await desks().first().waitFor();
    expect(await desks().count()).toBe(1);
    expect(await test('sim-agent')).toContain('连接正常');

    await simulator.addFault({ vendor: 'sim-agent', kind: 'refuse-signature', count: 1 });
    expect(await test('sim-agent')).toMatch(/密钥不对|没有说是哪一项|编号不对/);
    await simulator.addFault({ vendor: 'sim-agent', kind: 'malformed-body', count: 1 });
    expect(await test('sim-agent')).toContain('平台有回答，但内容用不了');
  });

  it('never show again what was entered, keep what is left empty, and warn of plain http', async () => {
    const { cashier, simulator, page } = shop;
    const { simAgent, zvcms } = await simulator.vendors();
    await cashier.goTo('settings');
    await row('sim-agent').getByRole('button', { name: '修改' }).click();
    for (const name of ['address', 'id', 'secret']) {
      expect(await byId(`vendor-${name}`).inputValue()).toBe('');
    }
    expect(await page.content()).not.toContain(simAgent.secret);
    await byId('vendor-plain').check({ force: true });
    await cashier.reads(/路上不加密/);
    await byId('vendor-plain').uncheck({ force: true });
    await save({ secret: simAgent.secret });
    expect(await test('sim-agent')).toContain('连接正常');
    await row('zvcms').getByRole('button', { name: '设置' }).click();
    const { openId, grantCode, key } = zvcms;
    await save({ address: zvcms.address, openId, grantCode, key });
    await desks().nth(1).waitFor();
    expect(await test('zvcms')).toContain('连接正常');
    expect(shop.watch.received().join('')).not.toContain(zvcms.key);
  });

  it('can be forgotten, which hides the desk', async () => {
    const { cashier } = shop;
    await cashier.goTo('settings');
    await row('zvcms').getByRole('button', { name: '清除' }).click();
    await byId('vendor-forget').click();
    await row('zvcms').getByText('未设置').waitFor();
    expect(await desks().count()).toBe(1);
  });
});

describe('in training', () => {
  const shop = openShop({ camera: false });

  it('all are played by the simulator: nothing can be changed, everything can be tested', async () => {
    const { cashier, page } = shop;
    await cashier.goTo('settings');
    await cashier.reads(/四个平台都由内置的模拟器扮演/);
    const rows = page.getByTestId('vendor');
    expect(await rows.count()).toBe(4);
    expect(await rows.getByRole('button', { name: /修改|清除/ }).count()).toBe(0);
    for (const row of await rows.all()) {
      await row.getByRole('button', { name: '测试连接' }).click();
      await page.getByTestId('vendor-test').click();
      await page.getByTestId('vendor-result').getByText('连接正常').waitFor();
      await page.keyboard.press('Escape');
    }
  });
});
