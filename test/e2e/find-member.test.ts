import QRCode from 'qrcode';
import { describe, expect, it } from 'vitest';
import { typeByHand } from '../support/keyboard.ts';
import { openShop } from '../support/shop.ts';

const shop = openShop({ oneWindow: true });
const memberCode = () => shop.simulator.codeOf('小练习', '储值卡');

describe('a member is found', () => {
  it('by a code before the webcam', async () => {
    const { cashier, rig } = shop;
    await cashier.cameraRuns();
    rig.webcam.show({ kind: 'code', text: await memberCode(), sizePx: 330, rotationDeg: 6 });
    await cashier.sees('小练习');
    await cashier.reads('138****1001');
  });

  it('by a code that is small, far to the side and upside down', async () => {
    const { cashier, rig } = shop;
    await cashier.cameraRuns();
    const centre = { xPx: 300, yPx: 250 };
    const text = await shop.simulator.codeOf('四态君');
    rig.webcam.show({ kind: 'code', text, sizePx: 200, rotationDeg: 170, centre });
    await cashier.sees('四态君');
  });

  it('once by a code that stays before the webcam', async () => {
    const { cashier, rig, page, watch } = shop;
    await cashier.cameraRuns();
    const scans = () => watch.frames().filter((frame) => frame.includes('/members/scan')).length;
    const before = scans();
    rig.webcam.show({ kind: 'code', text: await shop.simulator.codeOf('月光族'), sizePx: 400 });
    await cashier.sees('月光族');
    await page.waitForTimeout(1_500);
    expect(scans() - before).toBe(1);
  });

  it.each([
    ['with nothing in the focus', false],
    ['through a Chinese input method', true],
  ])('by a hand scanner %s', async (_, inputMethod) => {
    const { cashier, page } = shop;
    await page.locator('body').click({ position: { x: 700, y: 300 } });
    await cashier.scanByWedge(await memberCode(), { inputMethod });
    await cashier.sees('小练习');
  });

  it('by a hand scanner that reads the number printed on a card', async () => {
    const { cashier, simulator } = shop;
    const { cardNo } = await simulator.cardOf('13800001007', 3);
    await cashier.scanByWedge(cardNo);
    await cashier.sees('練習龜體鹽');
  });

  it('by a phone number typed at a person’s pace', async () => {
    const { cashier, page } = shop;
    await page.keyboard.press('F2');
    await typeByHand(page, '13800001001');
    await page.keyboard.press('Enter');
    await cashier.sees('小练习');
    expect(await page.getByTestId('lookup').inputValue()).toBe('');
  });

  it('by a phone number in full-width digits', async () => {
    await shop.cashier.find('１３８００００１００１');
    await shop.cashier.sees('小练习');
  });

  it('by a card number beyond what a float can hold', async () => {
    const { cashier, simulator } = shop;
    const { cardNo } = await simulator.cardOf('13800001011', 3);
    expect(Number.isSafeInteger(Number(cardNo))).toBe(false);
    await cashier.find(cardNo);
    await cashier.sees('大号码');
  });

  it('by the first digits of a phone number, from a list', async () => {
    const { cashier, page } = shop;
    await cashier.find('138000010');
    await cashier.reads(/找到 \d+ 位会员/);
    // Lists are masked: who passes by reads neither name nor number.
    expect(await page.getByTestId('candidates').textContent()).not.toContain('卡包鼓鼓');
    await page.getByTestId('candidate').filter({ hasText: '138****1003' }).click();
    await cashier.sees('卡包鼓鼓');
  });

  it('by a picture file', async () => {
    const { cashier, page } = shop;
    const buffer = await QRCode.toBuffer(await memberCode(), { scale: 6 });
    await choosePicture({ name: 'code.png', mimeType: 'image/png', buffer });
    await cashier.sees('小练习');
    expect(await page.getByTestId('lookup-problem').count()).toBe(0);
  });

  it('and shown whole, whatever the nickname', async () => {
    const { cashier, page } = shop;
    await cashier.open('13800001004', '🦊🎉狐狸👨‍👩‍👧‍👦');
    await page.keyboard.press('Escape');
    await cashier.isReady();
    await cashier.open('13800001014', '<b>粗体</b>&"引号"');
    expect(await page.locator('h1 b').count()).toBe(0);
  });
});

describe('what is no member', () => {
  it('a stranger’s code: says so, shows its text, asks nobody', async () => {
    const { cashier, simulator, page } = shop;
    await cashier.scanByWedge(await simulator.codeOf('别人的二维码'));
    await cashier.reads(/这不是会员码，也不是优惠券码/);
    await page.getByTestId('lookup-problem').getByText('https://example.invalid/hello?from=poster').waitFor();
  });

  it('a forged code: the vendor does not know it', async () => {
    const { cashier, simulator } = shop;
    await cashier.scanByWedge(await simulator.codeOf('伪造的会员码'));
    await cashier.reads(/商家系统不认识这个码/);
  });

  it('a picture without a code', async () => {
    const { default: jpeg } = await import('jpeg-js');
    const grey = Buffer.alloc(64 * 64 * 4, 160);
    const buffer = jpeg.encode({ width: 64, height: 64, data: grey }, 80).data;
    await choosePicture({ name: 'grey.jpg', mimeType: 'image/jpeg', buffer });
    await shop.cashier.reads(/图片里没有找到能识别的码/);
  });

  it('a file that is no picture', async () => {
    const buffer = Buffer.from('not a picture');
    await choosePicture({ name: 'slip.png', mimeType: 'image/png', buffer });
    await shop.cashier.reads(/这个文件不是能用的图片/);
  });

  it('a phone number that nobody has: offers to open a card', async () => {
    const { cashier, page } = shop;
    await cashier.find('13800009999');
    await page.getByRole('button', { name: /为此手机号开卡/ }).waitFor();
  });
});

async function choosePicture(file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  const chooser = shop.page.waitForEvent('filechooser');
  await shop.page.getByTestId('from-image').click();
  await (await chooser).setFiles(file);
}
