import QRCode from 'qrcode';
import { describe, expect, it } from 'vitest';
import { SHEET_ROWS } from '../../src/renderer/src/features/settings/scan-test/sheet-codes.ts';
import { plugFakeScanner, scannerOf } from '../support/fake-scanner.ts';
import { cutOut, placesOnPaper } from '../support/printed-sheet.ts';
import { openShop } from '../support/shop.ts';

const codes = SHEET_ROWS.flatMap((row) => row.codes);

describe('the page for trying out scanners', () => {
  const shop = openShop({
    oneWindow: true,
    beforeOpen: (page) => plugFakeScanner(page, { permitted: true }),
  });
  const scans = (source: string) => shop.page.getByTestId('last-scans').locator(`[data-source=${source}]`);
  const openTest = async (): Promise<void> => {
    await shop.cashier.goTo('settings');
    await shop.page.getByTestId('open-scan-test').click();
    await shop.page.getByTestId('scan-test').waitFor();
  };
  const choose = async (name: string, mimeType: string, buffer: Buffer): Promise<void> => {
    const chooser = shop.page.waitForEvent('filechooser');
    await shop.page.getByTestId('test-file').click();
    await (await chooser).setFiles({ name, mimeType, buffer });
  };

  it('shows what each of them scans, with its source, and looks nobody up', async () => {
    const { cashier, rig, simulator, page, watch } = shop;
    const member = await simulator.codeOf('四态君');
    const coupon = await simulator.codeOf('5 元优惠券');
    await cashier.goTo('settings');
    await page.getByRole('button', { name: '连接扫码枪' }).click();
    await page.getByText('Practice Scanner 2D：已连接').waitFor();
    await openTest();
    await cashier.cameraRuns();
    await page.getByText('还没有扫到').waitFor();
    const framesBefore = watch.frames().length;
    rig.webcam.show({ kind: 'code', text: member, sizePx: 330 });
    await scans('camera').getByText(member, { exact: true }).waitFor();
    await page.getByTestId('sightings').getByText('QR ·').waitFor();
    await page
      .getByTestId('look-rate')
      .getByText(/^\d+ 帧$/)
      .waitFor();
    rig.webcam.show({ kind: 'counter' });
    await cashier.scanByWedge(coupon, { inputMethod: true });
    await scans('wedge').getByText(coupon, { exact: true }).waitFor();
    await scans('wedge').getByText('输入法开着').waitFor();
    await scannerOf(page).scan(member);
    await scans('device').getByText(member, { exact: true }).waitFor();
    await choose('coupon.png', 'image/png', await QRCode.toBuffer(coupon, { scale: 6 }));
    await scans('file').getByText(coupon, { exact: true }).waitFor();
    await choose('empty.png', 'image/png', Buffer.alloc(0));
    await page.getByText('这个文件是空的').waitFor();
    const asked = watch.frames().slice(framesBefore);
    expect(asked.filter((frame) => frame.includes('/members/'))).toEqual([]);
  });

  it('lets codes through again once it is left', async () => {
    const { cashier, simulator, page } = shop;
    await openTest();
    await page.getByRole('button', { name: '返回设置' }).click();
    await cashier.scanByWedge(await simulator.codeOf('四态君'));
    await cashier.sees('四态君');
  });

  it('prints a sheet of one page, whose codes the counter itself reads', async () => {
    const { page } = shop;
    await openTest();
    const sheet = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    expect(sheet.toString('latin1')).toMatch(/\/Type \/Pages[^>]*\/Count 1\b/);
    await choose('sheet.pdf', 'application/pdf', sheet);
    await scans('file')
      .getByText(/^(GUITAI-TEST|GT)-[A-F]\d|^2990000000040$/)
      .waitFor();
  });

  it('prints every code so that the counter reads it at 150 dots to an inch', async () => {
    const { page } = shop;
    await openTest();
    const sheet = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    const places = await placesOnPaper(page);
    expect(places.map(({ name }) => name)).toEqual(codes.map(({ name }) => name));
    const pieces = await cutOut(page, sheet, places, 150);
    const unread: string[] = [];
    for (const { name, text } of codes) {
      const given = {
        name: `${name}.png`,
        mimeType: 'image/png',
        buffer: pieces.get(name) ?? Buffer.alloc(0),
      };
      await choose(given.name, given.mimeType, given.buffer);
      const read = scans('file').getByText(text, { exact: true });
      await read.or(page.getByText('没有找到能识别的码')).first().waitFor();
      if ((await read.count()) === 0) unread.push(name);
    }
    expect(unread).toEqual([]);
  });

  it('keeps the last twenty scans, the newest first', async () => {
    const { cashier, page } = shop;
    await openTest();
    for (let number = 1; number <= 22; number += 1) await cashier.scanByWedge(`MEMBER:${1000 + number}`);
    await scans('wedge').getByText('MEMBER:1022', { exact: true }).waitFor();
    const rows = page.getByTestId('last-scans').locator('li');
    expect(await rows.count()).toBe(20);
    expect(await rows.first().textContent()).toContain('MEMBER:1022');
    expect(await rows.last().textContent()).toContain('MEMBER:1003');
  });
});
