import { describe, expect, it } from 'vitest';
import { forwardClock } from '../support/forward-clock.ts';
import { askUntilEffective } from '../support/order-outcome.ts';
import { openShop, type Shop } from '../support/shop.ts';

const CARD = '8742001';
const PACKAGE = '移动加油包10G';

/** Drives the desk for data-SIM cards. */
function deskIn(shop: Shop) {
  const byId = (id: string) => shop.page.getByTestId(id);
  return {
    byId,
    open: async (): Promise<void> => {
      await shop.page.getByRole('navigation').getByRole('button', { name: '流量卡' }).click();
      await byId('data-sim').waitFor();
    },
    ask: async (number: string): Promise<void> => {
      await byId('sim-number').fill(number);
      await byId('sim-number').press('Enter');
    },
    shows: async (number: string): Promise<void> => {
      const spaced = number.replace(/(\d{4})(?=\d)/g, '$1 ');
      await byId('sim-card-no').getByText(spaced).waitFor();
    },
    choose: async (name: string): Promise<void> => {
      await byId('sim-package').filter({ hasText: name }).click();
      await byId('order').click();
      await byId('confirm-order').waitFor();
    },
    confirm: () => byId('confirm-order-button').click(),
    result: async (stage: string): Promise<string> => {
      await shop.page.locator(`[data-testid=order-result][data-stage=${stage}]`).waitFor();
      return (await byId('order-result').textContent()) ?? '';
    },
    done: () => byId('order-done').click(),
  };
}

describe('the desk for data-SIM cards', () => {
  const shop = openShop();
  const desk = deskIn(shop);

  it('reads the barcode of a sleeve through the webcam, orders a package, and is green once it works', async () => {
    const { rig, simulator, page } = shop;
    const card = (await simulator.vendors()).dataCards.find(({ cardno }) => cardno === CARD);
    await desk.open();
    await shop.cashier.cameraRuns();
    rig.webcam.show({ kind: 'barcode', text: card?.iccid ?? '' });
    await desk.shows(CARD);
    await desk.byId('sim-remaining').getByText('62 GB').waitFor();
    await desk.byId('sim-other').getByText('102400').waitFor();
    await desk.byId('sim-active').getByText('已激活').waitFor();
    await desk.byId('sim-realName').getByText('已实名').waitFor();
    const before = await simulator.agent();
    await desk.choose(PACKAGE);
    await desk.byId('confirm-order').getByText(PACKAGE).waitFor();
    await desk.confirm();
    const words = await desk.result('accepted');
    expect(words).toContain('已受理，还没生效');
    await page.locator('[data-testid=step-accepted][data-state=done]').waitFor();
    await page.locator('[data-testid=step-effective][data-state=now]').waitFor();
    const agent = await simulator.agent();
    expect(before.balanceFen - agent.balanceFen).toBe(1_500);
    expect(agent.orders.length - before.orders.length).toBe(1);

    await desk.byId('check-order').click();
    await shop.cashier.reads('刚查过：流量还没到账。');
    await simulator.steerAgent('effective', {});
    await askUntilEffective(page);
    await page.locator('[data-testid=step-effective][data-state=done]').waitFor();
    await desk.done();
    await desk.byId('past-order').getByText('已生效').waitFor();
    await desk.byId('sim-remaining').getByText('72 GB').waitFor();
  });

  it('takes Enter in the number’s field for a question, never for an order of the card beside it', async () => {
    const { simulator } = shop;
    await desk.open();
    await desk.ask(CARD);
    await desk.shows(CARD);
    const { orders } = await simulator.agent();
    await desk.byId('sim-package').filter({ hasText: PACKAGE }).click();
    await desk.ask('8742002');
    await desk.shows('8742002');
    expect(await desk.byId('confirm-order').count()).toBe(0);
    await desk.ask(CARD);
    await desk.shows(CARD);
    await desk.choose(PACKAGE);
    await desk.ask('8742002');
    await desk.shows('8742002');
    expect(await simulator.agent()).toMatchObject({ orders });
  });

  it('takes a hand scanner’s number, and leaves a member’s code to the counter', async () => {
    const { cashier, simulator } = shop;
    await desk.open();
    const card = (await simulator.vendors()).dataCards.find(({ cardno }) => cardno === '8742009');
    await cashier.scanByWedge(card?.iccid ?? '');
    await desk.shows('8742009');
    await cashier.scanByWedge(await simulator.codeOf('小练习', '储值卡'));
    await cashier.sees('小练习');
  });

  it('says of each part by itself what is wrong, and shows what there is', async () => {
    await desk.open();
    await desk.ask('87000001');
    await desk.byId('sim-flow').getByText('卡号不存在').waitFor();
    await desk.byId('sim-other').getByText('10240').waitFor();
    await desk.ask('8742003');
    await desk.shows('8742003');
    expect(await desk.byId('sim-remaining').textContent()).toBe('–');
    await desk.ask('8742004');
    await desk.byId('sim-packages').getByText('这张卡没有可订的套餐').waitFor();
    await desk.ask('8742008');
    await desk.byId('sim-package').click();
    await desk
      .byId('order-obstacle')
      .getByText(/代理余额不够/)
      .waitFor();
    expect(await desk.byId('order').isDisabled()).toBe(true);
    await desk.ask('流量卡');
    await shop.cashier.reads('这不像流量卡的卡号或 ICCID。');
  });

  it('shows the customer where to register, and opens no foreign page', async () => {
    const { page } = shop;
    await desk.open();
    await desk.ask('8742002');
    await desk.byId('sim-realName').getByText('需要实名').waitFor();
    const link = desk.byId('real-name-link');
    await link.getByText(/^https?:\/\//).waitFor();
    expect(await link.locator('a').count()).toBe(0);
    await desk.byId('show-customer').click();
    await page.getByRole('dialog').getByText('请用手机扫码，完成实名认证').waitFor();
    await page.keyboard.press('Escape');
  });

  it('orders nothing when the price has changed or the purse is too small, and says so', async () => {
    const { simulator } = shop;
    await desk.open();
    await desk.ask('8743101');
    await desk.byId('sim-package').first().waitFor();
    const before = await simulator.agent();
    const name = (await desk.byId('sim-package').first().locator('span').first().textContent()) ?? '';
    await desk.choose(name);
    for (const { id, priceFen } of before.packages) {
      await simulator.steerAgent('price', { packageId: id, priceFen: priceFen + 100 });
    }
    await desk.confirm();
    expect(await desk.result('failed')).toMatch(/套餐价格变了/);
    await desk.done();
    await desk.choose(name);
    await simulator.steerAgent('balance', { balanceFen: 1 });
    await desk.confirm();
    expect(await desk.result('failed')).toMatch(/代理余额不够/);
    const after = await simulator.agent();
    expect(after.requests).toHaveLength(before.requests.length);
    await desk.done();
    await simulator.steerAgent('balance', { balanceFen: 50_000 });
    for (const { id, priceFen } of before.packages) {
      await simulator.steerAgent('price', { packageId: id, priceFen });
    }
  });

  it('works by keyboard alone, and asks why when the same is ordered again', async () => {
    const { page, simulator } = shop;
    await page.keyboard.press('Alt+6');
    await desk.byId('data-sim').waitFor();
    for (const times of [1, 2]) {
      await page.keyboard.press('F2');
      await page.keyboard.type('8743102');
      await page.keyboard.press('Enter');
      await desk.shows('8743102');
      await desk.byId('sim-package').first().waitFor();
      await page.keyboard.press('1');
      await page.locator('[data-testid=sim-package][aria-checked=true]').waitFor();
      await page.keyboard.press('Enter');
      await desk.byId('confirm-order').waitFor();
      await page.keyboard.press('Enter');
      if (times === 2) {
        await desk.result('failed');
        await desk.byId('repeat-another').press('Enter');
        await desk.byId('confirm-order').getByText('顾客要再加一份流量').waitFor();
        await page.keyboard.press('Enter');
      }
      await desk.result('accepted');
      await page.keyboard.press('Enter');
      await desk.byId('open-order').first().waitFor();
    }
    const orders = (await simulator.agent()).orders.filter(({ cardno }) => cardno === '8743102');
    expect(orders).toHaveLength(2);
    await page.keyboard.press('Escape');
    await desk.byId('sim-ready').waitFor();
  });
});

describe('an order without an answer', () => {
  const clock = forwardClock();
  const shop = openShop({ camera: false, clock });
  const desk = deskIn(shop);

  it('is undecided, keeps the card from another one, and is found out by reading', async () => {
    const { simulator, page, cashier } = shop;
    await desk.open();
    await desk.ask(CARD);
    await simulator.addFault({ vendor: 'sim-agent', path: 'order', kind: 'no-answer-after', count: 1 });
    // Until the data is on the card nothing proves that the order was carried out.
    await simulator.steerAgent('order-delay', { delayMs: 3_600_000 });
    await desk.choose(PACKAGE);
    await desk.confirm();
    const words = await desk.result('undecided');
    expect(words).toContain('不会再订一次');
    await page.getByRole('button', { name: '1 笔待确认' }).waitFor();
    await desk.done();
    await page.locator('[data-testid=open-order][data-stage=undecided]').waitFor();
    await page.keyboard.press('2');
    await desk.byId('order-obstacle').getByText('这张卡有一笔订购还没有结果').waitFor();
    expect(await desk.byId('order').isDisabled()).toBe(true);

    await page.getByRole('button', { name: '1 笔待确认' }).click();
    await cashier.reads('流量包订购');
    await cashier.reads(PACKAGE);
    await desk.open();
    await simulator.steerAgent('effective', {});
    // Two readings after the settling time, far enough apart, prove it; the counter's own may be one of them.
    clock.forward(151_000);
    await expect
      .poll(
        async () => {
          clock.forward(16_000);
          const check = desk.byId('check-order');
          // It goes away as soon as the outcome is there, perhaps under the finger.
          if (await check.isVisible()) await check.click({ timeout: 1_000 }).catch(() => undefined);
          return page.getByText('没有待确认').isVisible();
        },
        { timeout: 60_000, interval: 1_000 },
      )
      .toBe(true);
    await desk.byId('past-order').getByText('已生效').waitFor();
    const { requests } = await simulator.agent();
    expect(requests).toHaveLength(1);
    expect(requests[0]?.executions).toHaveLength(1);
  });
});
