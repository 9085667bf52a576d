import jpeg from 'jpeg-js';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { chooseFile, dropFile, type GivenFile } from '../support/giving-files.ts';
import { writePdf } from '../support/pdf.ts';
import {
  AVIF_CODE,
  AVIF_TEXT,
  gif,
  monochromePng,
  qrDrawing,
  turnedByExif,
} from '../support/picture-files.ts';
import { paymentPicture } from '../support/pictures.ts';
import { openShop } from '../support/shop.ts';

const shop = openShop({ camera: false, oneWindow: true });
const memberCode = () => shop.simulator.codeOf('四态君');
const choose = (file: GivenFile) => chooseFile(shop.page, 'from-image', file);
const problem = () => shop.page.getByTestId('lookup-problem');
const given = (name: string, buffer: Buffer): GivenFile => ({ name, mimeType: '', buffer });

describe('a code in a picture of any kind', () => {
  it('is read in a GIF', async () => {
    await choose(given('code.gif', gif(qrDrawing(await memberCode(), 4))));
    await shop.cashier.sees('四态君');
  });

  it('is read in an AVIF; a code that the vendor does not know is shown with that reason', async () => {
    await choose(given('code.avif', AVIF_CODE));
    await problem().getByText('商家系统不认识这个码').waitFor();
    await problem().getByText(AVIF_TEXT, { exact: true }).waitFor();
  });

  it.each([5, 6])('is read in a JPEG that is turned by its Exif orientation %i', async (orientation) => {
    const drawing = qrDrawing(await memberCode(), 6);
    await choose(given('code.jpg', turnedByExif(jpegOf(drawing), orientation)));
    await shop.cashier.sees('四态君');
  });

  it('is read in a corner of 50 million pixels', async () => {
    const place = { widthPx: 8_660, heightPx: 5_774, leftPx: 7_000, topPx: 4_200 };
    await choose(given('scan.png', monochromePng(qrDrawing(await memberCode(), 24, place))));
    await shop.cashier.sees('四态君');
  });
});

it('takes the picture of a payment upright, however the phone was held', async () => {
  const { cashier, page } = shop;
  await cashier.open('13800001001', '小练习');
  await cashier.chooseCard('练习茶铺储值卡');
  await cashier.begin('top-up');
  await dropFile(page, {
    ...paymentPicture(480, 640),
    buffer: turnedByExif(paymentPicture(480, 640).buffer, 6),
  });
  const picture = page.getByTestId('picture').locator('img');
  await picture.waitFor();
  const size = await picture.evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight]);
  expect(size).toEqual([640, 480]);
});

const useless: readonly (readonly [what: string, file: GivenFile, zh: RegExp, en: RegExp])[] = [
  ['a letter', given('letter.docx', Buffer.from('PK\x03\x04')), /不是能用的图片/, /not a usable picture/],
  ['nothing', given('a.png', Buffer.alloc(0)), /这个文件是空的/, /This file is empty/],
  ['a PNG that is cut off', given('a.png', cutOff()), /损坏或不完整/, /damaged or incomplete/],
  ['the first part of a JPEG', given('a.jpg', spoiled()), /损坏或不完整/, /damaged or incomplete/],
  ['too large a file', given('a.png', tooLarge()), /图片太大/, /picture is too large/],
  ['a picture without a code', given('a.jpg', grey()), /没有找到能识别的码/, /No code could be read/],
  [
    'a PDF with a password',
    given('a.pdf', writePdf([{ text: 'x' }], { locked: true })),
    /这个 PDF 有密码/,
    /protected by a password/,
  ],
  [
    'a PDF without a code',
    given('a.pdf', writePdf([null, null])),
    /前 2 页里没有找到/,
    /No code was found in this PDF; the first 2 pages/,
  ],
];

it.each(useless)('says why %s is of no use, and what was begun stays', async (_, file, zh) => {
  const { cashier, page } = shop;
  await cashier.open('13800001001', '小练习');
  await page.getByTestId('lookup').fill('1380');
  await choose(file);
  await problem().getByText(zh).waitFor();
  await cashier.sees('小练习');
  expect(await page.getByTestId('lookup').inputValue()).toBe('1380');
});

describe('a counter in English', () => {
  const english = openShop({ camera: false });

  it('says of the same files why they are of no use', async () => {
    const { cashier, page } = english;
    await cashier.goTo('settings');
    await page.getByText('English', { exact: true }).first().click();
    await page.getByRole('navigation').getByText('Counter').click();
    for (const [, file, , en] of useless) {
      await chooseFile(page, 'from-image', file);
      await page.getByTestId('lookup-problem').getByText(en).waitFor();
      await page.getByTestId('lookup').fill('13');
      await page.getByTestId('lookup-problem').waitFor({ state: 'detached' });
      await page.getByTestId('lookup').fill('');
    }
  });
});

function jpegOf({ widthPx, heightPx, isDark }: ReturnType<typeof qrDrawing>): Buffer {
  const data = Buffer.alloc(widthPx * heightPx * 4, 255);
  for (let at = 0; at < widthPx * heightPx; at += 1) {
    if (isDark(at % widthPx, Math.floor(at / widthPx))) data.fill(0, at * 4, at * 4 + 3);
  }
  return jpeg.encode({ width: widthPx, height: heightPx, data }, 85).data;
}

/** The head says how large it is; of the pixels there are none. */
function cutOff(): Buffer {
  return PNG.sync.write(new PNG({ width: 64, height: 64 })).subarray(0, 40);
}

function spoiled(): Buffer {
  return jpegOf(qrDrawing('x', 4)).subarray(0, 200);
}

function grey(): Buffer {
  return jpeg.encode({ width: 64, height: 64, data: Buffer.alloc(64 * 64 * 4, 160) }, 80).data;
}

function tooLarge(): Buffer {
  return Buffer.alloc(21 * 1024 * 1024);
}
