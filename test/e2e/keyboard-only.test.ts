import { expect, it } from 'vitest';
import { typeByHand } from '../support/keyboard.ts';
import { openShop } from '../support/shop.ts';

const shop = openShop({ account: null, camera: false });

/** A whole working day in small, without a pointing device. */
it('signs in, chooses the shop, spends, refunds and reads records by keyboard alone', async () => {
  const { page, cashier, simulator } = shop;
  await page.getByRole('heading', { name: '登录柜台' }).waitFor();
  await type('dianzhang');
  await press('Tab');
  await type('123456');
  await press('Enter');
  await page.getByRole('heading', { name: '选择门店' }).waitFor();
  await press('Enter');
  await cashier.isReady();

  await press('F2');
  await type('13800001001');
  await press('Enter');
  await cashier.sees('小练习');
  await chooseStoredValueCard();
  await press('F4');
  await page.getByTestId('spend-sheet').waitFor();
  await type('8.88');
  await press('Enter');
  await page.getByTestId('password-step').waitFor();
  await type('001001');
  await press('Enter');
  await cashier.result('消费成功');
  await press('Enter');
  await page.getByTestId('member-view').waitFor();

  await press('F8');
  await page.getByTestId('refundable').first().waitFor();
  await press('Enter');
  await page.getByTestId('refund-slip').getByText('8').first().waitFor();
  await focusOn(page.getByTestId('send-sms'));
  await press('Enter');
  await cashier.reads(/已发送，请查看手机/);
  await focusOn(page.getByTestId('sms-code'));
  await type(await simulator.lastSmsCode());
  await press('Enter');
  await cashier.result('消费已退回');
  await press('n');
  await cashier.isReady();

  await press('Alt+2');
  await page.getByRole('heading', { name: '会员记录' }).waitFor();
  await press('Alt+3');
  await page.getByRole('heading', { name: '操作日志' }).waitFor();
  await press('Alt+1');
  await cashier.isReady();
});

it('tops up by keyboard, but for the picture, which comes from the clipboard', async () => {
  const { page, cashier } = shop;
  await cashier.isReady();
  await press('F2');
  await type('13800001001');
  await press('Enter');
  await cashier.sees('小练习');
  await chooseStoredValueCard();
  await press('F6');
  await page.getByTestId('top-up-sheet').waitFor();
  await press('Alt+1');
  await page.getByTestId('arrives').getByText('110').waitFor();
  await pastePicture();
  await page.getByTestId('picture-state').getByText('已上传').waitFor();
  await press('Enter');
  await cashier.result('充值成功');
  await press('Escape');
  await page.getByTestId('member-view').waitFor();
  await press('Escape');
  await cashier.isReady();
});

const type = (text: string) => typeByHand(shop.page, text);
const press = (key: string) => shop.page.keyboard.press(key);

/** 1 to 9 choose a card; which number the card has is written on it. */
async function chooseStoredValueCard(): Promise<void> {
  const titles = await shop.page.getByTestId('card').allTextContents();
  const place = titles.findIndex((text) => text.includes('练习茶铺储值卡'));
  await press(`${place + 1}`);
  await shop.page.locator('[data-testid=card][data-selected]').filter({ hasText: '储值卡' }).waitFor();
}

/** Tab until it has the focus: a keyboard has no other way, and the way must not be endless. */
async function focusOn(target: ReturnType<typeof shop.page.getByTestId>): Promise<void> {
  for (let tabs = 0; tabs < 40; tabs += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await press('Tab');
  }
  expect.unreachable('the Tab key never gets there');
}

async function pastePicture(): Promise<void> {
  await shop.page.evaluate(async () => {
    const canvas = document.createElement('canvas');
    canvas.width = 200;
    canvas.height = 300;
    canvas.getContext('2d')?.fillRect(20, 20, 100, 150);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!blob) throw new Error('no picture');
    const clipboard = new DataTransfer();
    clipboard.items.add(new File([blob], 'pasted.png', { type: 'image/png' }));
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true }));
  });
}
