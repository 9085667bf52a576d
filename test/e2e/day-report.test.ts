import { expect, it } from 'vitest';
import { spendAtAnotherTill } from '../support/another-till.ts';
import { startQuietVendor } from '../support/quiet-vendor.ts';
import { openShop } from '../support/shop.ts';

const shop = openShop({ camera: false, oneWindow: true, vendor: startQuietVendor });
const PHONE = '13800001001';
const CARD = '练习茶铺储值卡';

const outcome = () => shop.page.getByTestId('day-outcome');
const rows = (of: 'unclaimed' | 'unmatched') => shop.page.getByTestId(of).locator('tbody tr');

/** The shop's day, in China, whatever zone this machine is in. */
function daysAgo(days: number): string {
  const formatter = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' });
  return formatter.format(Date.now() - days * 86_400_000);
}

async function spendHere(yuan: string): Promise<void> {
  const { cashier } = shop;
  await cashier.open(PHONE, '小练习');
  await cashier.chooseCard(CARD);
  await cashier.spend(yuan, '001001');
}

it('says of a day without records that there is nothing to compare, and of another what is left', async () => {
  const { page, cashier } = shop;
  await cashier.goTo('report');
  await outcome().getByText('没有要对的账').waitFor();
  await outcome().getByText('今天还没结束').waitFor();
  expect(await page.getByRole('button', { name: '后一天' }).isDisabled()).toBe(true);
  await page.getByRole('button', { name: '前一天' }).click();
  await outcome().getByText('对照于').waitFor();
  await page.getByLabel('日期', { exact: true }).fill(daysAgo(6));
  await outcome().getByText('没有对上').waitFor();
  expect(await rows('unclaimed').count()).toBeGreaterThan(0);
  await page.getByRole('button', { name: '今天' }).click();
  await outcome().getByText('没有要对的账').waitFor();
});

it('is proud of a day on which each record is claimed', async () => {
  const { page, cashier } = shop;
  await spendHere('0.07');
  await cashier.result('消费成功');
  await page.keyboard.press('Alt+4');
  await outcome().getByText('全部对上了').waitFor();
  await outcome().getByText('商家记录 1 笔，每一笔都由本机的一笔操作认领').waitFor();
});

it('lists what another till has done and what is undecided here, and each row leads on', async () => {
  const { page, cashier, simulator } = shop;
  await spendAtAnotherTill(`${simulator.origin}/liyuquan/web/`, { phone: '13800001003', priceFen: 909 });
  await simulator.addFault({ path: 'userCard/expense', kind: 'no-answer-before', count: 1 });
  await spendHere('0.05');
  await cashier.result('消费待确认');
  await page.keyboard.press('Alt+4');
  await outcome().getByText('有 2 笔没有对上').waitFor();
  expect(await rows('unclaimed').allTextContents()).toEqual([
    expect.stringMatching(/消费卡\*138\*{4}1003.*9\.09/),
  ]);
  expect(await rows('unmatched').allTextContents()).toEqual([
    expect.stringMatching(/消费小\*138\*{4}1001.*0\.05.*待确认/),
  ]);
  await rows('unmatched').getByRole('button', { name: '去核对' }).click();
  await page.getByTestId('case-sheet').getByText('小* 138****1001').first().waitFor();
  await page.keyboard.press('Alt+4');
  await rows('unclaimed').getByRole('button', { name: '打开会员' }).click();
  await cashier.sees('卡包鼓鼓');
});

it('is printed on A4 with shop, day and time, without the screen around it and without a phone number', async () => {
  const { page, cashier } = shop;
  await cashier.goTo('report');
  await outcome().waitFor();
  await page.evaluate(() => {
    window.addEventListener('beforeprint', () => document.body.setAttribute('data-asked-to-print', ''));
  });
  await page.keyboard.press('Control+p');
  await page.locator('body[data-asked-to-print]').waitFor();

  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
  expect(boxes.length).toBe(1);
  expect(boxes.map(([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))])).toEqual([
    [595, 842],
  ]);

  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  const paper = page.getByTestId('paper-report');
  const text = (await paper.textContent()) ?? '';
  expect(text).toContain('练习茶铺南屏店');
  expect(text).toMatch(/打印时间\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}/);
  expect(text).toContain('卡* 138****1003');
  expect(text).not.toContain('卡包鼓鼓');
  expect(text).not.toMatch(/(?<!\d)1[3-9]\d{9}(?!\d)/);
  expect(await page.getByRole('navigation').isVisible()).toBe(false);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: null });
  await expect.poll(() => paper.count()).toBe(0);
});

it('says when it cannot be read, and that what stands there is older', async () => {
  const { page, cashier, simulator } = shop;
  await cashier.goTo('report');
  await outcome().waitFor();
  await simulator.addFault({ path: 'refund_list', kind: 'http-500-before' });
  await page.keyboard.press('F5');
  await page.getByText('没能重新对照。下面还是').waitFor();
  await simulator.clearFaults();
  await page.getByRole('alert').getByRole('button', { name: '再试一次' }).click();
  await expect.poll(() => page.getByText('没能重新对照').count()).toBe(0);
  await outcome().waitFor();
});
