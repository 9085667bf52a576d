import QRCode from 'qrcode';
import { describe, expect, it } from 'vitest';
import { chooseFile, copyPicture, dropFile } from '../support/giving-files.ts';
import { writePdf } from '../support/pdf.ts';
import { openShop } from '../support/shop.ts';

const POSTER = `https://example.invalid/poster?${'campaign=tea&'.repeat(20)}end`;
const WECHAT_PAY = '134567890123456789';

const pngOf = async (text: string) => QRCode.toBuffer(text, { scale: 6, errorCorrectionLevel: 'L' });
const shop = openShop({ oneWindow: true });
const byId = (id: string) => shop.page.getByTestId(id);
const clipboard = () => shop.page.evaluate(() => navigator.clipboard.readText());

describe('the desk for data-SIM cards', () => {
  const problem = () => byId('sim-scan-problem');
  const openDesk = async (): Promise<void> => {
    await shop.page.keyboard.press('Alt+6');
    await byId('data-sim').waitFor();
  };
  const iccidOf = async (number: string): Promise<string> =>
    (await shop.simulator.vendors()).dataCards.find(({ cardno }) => cardno === number)?.iccid ?? '';

  it('shows what the camera read that is no sleeve in full, with the reason, and keeps the card', async () => {
    const { cashier, rig, page, watch } = shop;
    await openDesk();
    await byId('sim-number').fill('8742009');
    await byId('sim-number').press('Enter');
    await byId('sim-card').waitFor();
    await cashier.cameraRuns();
    const before = watch.sent().length;
    rig.webcam.show({ kind: 'code', text: POSTER, sizePx: 560 });
    await problem().getByText('看起来是网页链接').waitFor();
    await problem().getByText(POSTER, { exact: true }).waitFor();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await problem().getByRole('button', { name: '复制' }).click();
    await expect.poll(clipboard).toBe(POSTER);
    await byId('sim-card-no').getByText('8742 009').waitFor();
    expect(watch.sent().slice(before).join()).not.toContain('example.invalid');
    rig.webcam.show({ kind: 'barcode', text: await iccidOf('8742001') });
    await byId('sim-card-no').getByText('8742 001').waitFor();
    expect(await problem().count()).toBe(0);
  });

  it('takes a picture of a sleeve from the clipboard, dropped, or on a page of a PDF', async () => {
    const { page } = shop;
    await openDesk();
    await copyPicture(page, await pngOf(await iccidOf('8742001')));
    await page.keyboard.press('ControlOrMeta+v');
    await byId('sim-card-no').getByText('8742 001').waitFor();
    const buffer = await pngOf(await iccidOf('8742009'));
    await dropFile(page, { name: 'sleeve.png', mimeType: 'image/png', buffer });
    await byId('sim-card-no').getByText('8742 009').waitFor();
    const slip = writePdf([null, { text: await iccidOf('8742001') }]);
    await chooseFile(page, 'sim-from-image', { name: 'slip.pdf', mimeType: '', buffer: slip });
    await byId('sim-card-no').getByText('8742 001').waitFor();
  });

  it('says why a picture is of no use, and takes no member’s code for a card', async () => {
    const { page, simulator } = shop;
    await openDesk();
    await dropFile(page, { name: 'a.png', mimeType: 'image/png', buffer: Buffer.alloc(0) });
    await problem().getByText('这个文件是空的').waitFor();
    const member = await simulator.codeOf('四态君');
    await dropFile(page, { name: 'a.png', mimeType: 'image/png', buffer: await pngOf(member) });
    await problem().getByText('会员码和券码请到收银台扫').waitFor();
    await problem().getByText(member, { exact: true }).waitFor();
    await byId('sim-number').fill('8742001');
    await byId('sim-number').press('Enter');
    await byId('sim-card-no').getByText('8742 001').waitFor();
    expect(await problem().count()).toBe(0);
  });

  it('is not drawn away from an order that is about to be confirmed', async () => {
    const { cashier, page } = shop;
    await openDesk();
    await byId('sim-number').fill('8743101');
    await byId('sim-number').press('Enter');
    await byId('sim-package').first().click();
    await byId('order').click();
    await byId('confirm-order').waitFor();
    await cashier.scanByWedge(await iccidOf('8742009'));
    await byId('scan-refused').getByText('有填了一半的内容').waitFor();
    const buffer = await pngOf(await iccidOf('8742009'));
    await dropFile(page, { name: 'sleeve.png', mimeType: 'image/png', buffer });
    await byId('confirm-order').waitFor();
    await page.keyboard.press('Escape');
    await byId('sim-card-no').getByText('8743 101').waitFor();
  });
});

describe('the desk for gift cards', () => {
  const problem = () => byId('gift-scan-problem');
  const openDesk = async (): Promise<void> => {
    await shop.page.keyboard.press('Alt+7');
    await byId('gift-nobody').waitFor();
  };
  const shows = (id: string) => byId('gift-user-id').getByText(id).waitFor();

  it('takes a picture from the clipboard, dropped, or on a page of a PDF', async () => {
    const { page } = shop;
    await openDesk();
    await copyPicture(page, await pngOf('100001'));
    await byId('gift-user').focus();
    await page.keyboard.press('ControlOrMeta+v');
    await shows('100001');
    expect(await byId('gift-user').inputValue()).toBe('');
    await dropFile(page, { name: 'id.png', mimeType: 'image/png', buffer: await pngOf('100002') });
    await shows('100002');
    const slip = writePdf([null, { text: '100001' }]);
    await chooseFile(page, 'gift-from-image', { name: 'slip.pdf', mimeType: '', buffer: slip });
    await shows('100001');
  });

  it('reads the barcode of a printed card through the webcam', async () => {
    const { cashier, rig } = shop;
    await openDesk();
    await byId('gift-camera').click();
    await cashier.cameraRuns();
    rig.webcam.show({ kind: 'barcode', text: '100002' });
    await shows('100002');
  });

  it('shows a code of something else in full, with the reason, and sends it nowhere', async () => {
    const { cashier, rig, page, watch, simulator } = shop;
    await openDesk();
    const before = watch.sent().length;
    await byId('gift-camera').click();
    await cashier.cameraRuns();
    rig.webcam.show({ kind: 'code', text: POSTER, sizePx: 560 });
    await problem().getByText('看起来是网页链接').waitFor();
    await problem().getByText(POSTER, { exact: true }).waitFor();
    const member = await simulator.codeOf('四态君');
    await dropFile(page, { name: 'a.png', mimeType: 'image/png', buffer: await pngOf(member) });
    await problem().getByText(member, { exact: true }).waitFor();
    await dropFile(page, { name: 'a.png', mimeType: 'image/png', buffer: await pngOf(WECHAT_PAY) });
    await problem().getByText('看起来是付款码').waitFor();
    expect(await problem().textContent()).not.toContain(WECHAT_PAY);
    await dropFile(page, { name: 'a.txt', mimeType: '', buffer: Buffer.from('no picture') });
    await problem().getByText('不是能用的图片').waitFor();
    expect(watch.sent().slice(before).join()).not.toMatch(/giftCards\/list/);
    await byId('gift-user').fill('100001');
    await byId('gift-user').press('Enter');
    await shows('100001');
    expect(await problem().count()).toBe(0);
  });

  it('leaves a code for paying that a hand scanner read to the counter, which says what it is', async () => {
    const { cashier } = shop;
    await openDesk();
    await cashier.scanByWedge(WECHAT_PAY);
    await byId('lookup-problem').getByText('看起来是付款码').waitFor();
  });
});
