import { describe, expect, it } from 'vitest';
import { openShop } from '../support/shop.ts';

const shop = openShop({ camera: false, oneWindow: true });

describe('the records', () => {
  it('show a month of top-ups with totals, and turn pages', async () => {
    const { cashier, page } = shop;
    await cashier.goTo('records');
    await segment('充值');
    await segment('近 30 天');
    await settled();
    await expect.poll(() => page.getByRole('row').count()).toBe(21);
    const footer = (await page.locator('footer').textContent()) ?? '';
    const counted = Number(/共 (\d+) 笔/.exec(footer)?.[1]);
    expect(counted).toBeGreaterThan(20);
    await cashier.reads(`第 1 / ${Math.ceil(counted / 20)} 页`);
    const firstOrder = await page.getByRole('row').nth(1).textContent();
    await page.getByRole('button', { name: '下一页' }).click();
    await cashier.reads(/第 2 \/ \d+ 页/);
    await expect.poll(() => page.getByRole('row').nth(1).textContent()).not.toBe(firstOrder);
    await page.getByRole('button', { name: '最后一页' }).click();
    await expect.poll(() => page.getByRole('button', { name: '下一页' }).isDisabled()).toBe(true);
    const onLast = counted % 20 || 20;
    await expect.poll(() => page.getByRole('row').count()).toBe(onLast + 1);
  });

  it('add up to the vendor’s own total, page by page', async () => {
    const { cashier, page } = shop;
    await cashier.goTo('records');
    await segment('消费');
    await segment('近 7 天');
    await settled();
    await page.getByRole('combobox', { name: '每页笔数' }).click();
    await page.getByRole('option', { name: /^100/ }).click();
    const footer = (await page.locator('footer').textContent()) ?? '';
    const [, counted, sum] = /共 (\d+) 笔\s*合计\s*¥?\s*([\d,.]+)/.exec(footer) ?? [];
    await expect.poll(() => page.getByRole('row').count()).toBe(Number(counted) + 1);
    const amounts = await page.locator('td[data-column=spent]').allTextContents();
    expect(amounts.reduce((all, text) => all + inFen(text), 0)).toBe(inFen(sum ?? ''));
  });

  it('of a member are asked for at the member, and all of them again with one press', async () => {
    const { cashier, page } = shop;
    await cashier.open('13800001001', '小练习');
    await cashier.begin('records');
    const filter = page.getByRole('button', { name: '只看会员：小* 138****1001' });
    await filter.waitFor();
    await segment('消费');
    await segment('近 30 天');
    await settled();
    const members = new Set(await page.locator('td[data-column=member]').allTextContents());
    expect([...members].every((text) => text === '小*138****1001')).toBe(true);
    await filter.click();
    await expect.poll(() => filter.count()).toBe(0);
  });

  it('of chosen days keep to those days, both of them included', async () => {
    const { cashier, page } = shop;
    await cashier.goTo('records');
    await segment('消费');
    await segment('自选');
    const [first, last] = [daysAgo(5), daysAgo(3)];
    await page.getByLabel('从', { exact: true }).fill(first);
    await page.getByLabel('到', { exact: true }).fill(last);
    await settled();
    const days = (await page.locator('td[data-column=time]').allTextContents()).map((text) =>
      text.slice(0, 10),
    );
    expect(days.length).toBeGreaterThan(0);
    expect(days.every((day) => day >= first && day <= last)).toBe(true);
    await page.getByLabel('从', { exact: true }).fill(daysAgo(1));
    await page.getByLabel('到', { exact: true }).fill(daysAgo(4));
    await cashier.reads('开始日期要早于或等于结束日期。');
  });

  it('are chosen in a calendar that speaks the counter’s language', async () => {
    const { cashier, page } = shop;
    await cashier.goTo('records');
    await segment('自选');
    await page.getByLabel('从', { exact: true }).click();
    await page.getByRole('button', { name: '上个月' }).click();
    await page.getByText(/^\d{4}年\d{1,2}月$/).waitFor();
    await page.getByRole('table').getByRole('button', { name: /^15 / }).click();
    expect(await page.getByLabel('从', { exact: true }).inputValue()).toMatch(/^\d{4}-\d{2}-15$/);
    await page.getByLabel('从', { exact: true }).fill('no day');
    await page.keyboard.press('Tab');
    expect(await page.getByLabel('从', { exact: true }).inputValue()).toMatch(/^\d{4}-\d{2}-15$/);
  });
});

async function segment(label: string): Promise<void> {
  await shop.page
    .locator('label')
    .filter({ hasText: new RegExp(`^${label}$`) })
    .click();
}

/** Rows that were asked for, and not those of the question before, which stay until the answer is there. */
async function settled(): Promise<void> {
  await shop.page.locator('[data-stale]').waitFor({ state: 'detached' });
  await shop.page.locator('td[data-column=time]').first().waitFor();
}

const inFen = (yuan: string): number => Number(yuan.replace(/[^\d]/g, ''));

/** The shop's day, in China, whatever zone this machine is in. */
function daysAgo(days: number): string {
  const formatter = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' });
  return formatter.format(Date.now() - days * 86_400_000);
}
