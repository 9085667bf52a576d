import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import jpeg from 'jpeg-js';
import { PNG } from 'pngjs';
import QRCode from 'qrcode';
import { describe, expect, it } from 'vitest';
import { chooseFile, copyPicture, dragFromDisk, dropFile, type GivenFile } from '../support/giving-files.ts';
import { writePdf } from '../support/pdf.ts';
import { openShop } from '../support/shop.ts';
import { createTempDir } from '../support/temp-dir.ts';

const shop = openShop({ camera: false, oneWindow: true });
const memberCode = () => shop.simulator.codeOf('四态君');
const couponCode = () => shop.simulator.codeOf('5 元优惠券');
const pngOf = async (text: string): Promise<GivenFile> => ({
  name: 'code.png',
  mimeType: 'image/png',
  buffer: await QRCode.toBuffer(text, { scale: 6 }),
});
const pdf = (buffer: Buffer): GivenFile => ({ name: 'slip.pdf', mimeType: 'application/pdf', buffer });

describe('a file with a code', () => {
  it('is chosen: a coupon on the second page of a PDF', async () => {
    const { cashier, page } = shop;
    await choose(pdf(writePdf([null, { text: await couponCode() }, { text: await memberCode() }])));
    await cashier.sees('小练习');
    await page.getByTestId('coupon').filter({ hasText: '5 元优惠券' }).waitFor();
  });

  it('is dropped: a member’s code on a PDF that calls itself something else', async () => {
    const buffer = writePdf([{ text: await memberCode(), sizePt: 60 }]);
    await drop({ name: 'download', mimeType: '', buffer });
    await shop.cashier.sees('四态君');
  });

  it('is dropped: a coupon’s picture', async () => {
    await drop(await pngOf(await couponCode()));
    await shop.cashier.sees('小练习');
  });

  it.each([
    ['a member’s code', memberCode, '四态君'],
    ['a coupon’s code', couponCode, '小练习'],
  ])('is pasted from the clipboard: %s, while a field has the focus', async (_, code, nickname) => {
    const { cashier, page } = shop;
    const { buffer } = await pngOf(await code());
    await copyPicture(page, buffer);
    await page.getByTestId('lookup').focus();
    await page.keyboard.press('ControlOrMeta+v');
    await cashier.sees(nickname);
    expect(await page.getByTestId('lookup').inputValue()).toBe('');
  });

  it('is pasted as the text that a cell of a spreadsheet has beside its picture, into a field', async () => {
    const { page } = shop;
    const { buffer } = await pngOf(await memberCode());
    await copyPicture(page, buffer, '13800001001');
    await page.getByTestId('lookup').focus();
    await page.keyboard.press('ControlOrMeta+v');
    await expect.poll(() => page.getByTestId('lookup').inputValue()).toBe('13800001001');
    expect(await page.getByTestId('member-name').count()).toBe(0);
  });

  it.each(['image/webp', 'image/jpeg'])('is of type %s', async (mimeType) => {
    const { buffer } = await pngOf(await memberCode());
    await choose({ name: 'code', mimeType, buffer: await converted(buffer, mimeType) });
    await shop.cashier.sees('四态君');
  });

  it('is a bitmap without compression', async () => {
    const { buffer } = await pngOf(await memberCode());
    await choose({ name: 'code.bmp', mimeType: 'image/bmp', buffer: asBitmap(PNG.sync.read(buffer)) });
    await shop.cashier.sees('四态君');
  });
});

describe('a file that is of no use says why:', () => {
  it.each([
    ['a PDF with a password', pdf(writePdf([{ text: 'x' }], { locked: true })), /这个 PDF 有密码，打不开/],
    ['a PDF whose page is broken', pdf(writePdf(['broken'])), /这个 PDF 损坏或不完整/],
    ['a PDF with a broken page', pdf(writePdf([null, 'broken'])), /这个 PDF 的前 2 页里没有找到能识别的码/],
    ['half a PDF', pdf(Buffer.from('%PDF-1.7\n1 0 obj')), /这个 PDF 损坏或不完整/],
    ['a PDF without a code', pdf(writePdf([null, null])), /这个 PDF 的前 2 页里没有找到能识别的码/],
    [
      'a PDF with too many pages',
      pdf(writePdf([...Array(11).fill(null), { text: 'x' }])),
      /前 10 页里没有找到能识别的码/,
    ],
    [
      'a drawing',
      { name: 'a.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg/>') },
      /SVG 格式的文件柜台打不开/,
    ],
    [
      'a photograph as an iPhone keeps it',
      { name: 'a.heic', mimeType: '', buffer: Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic') },
      /HEIC 格式的文件柜台打不开/,
    ],
    ['nothing', { name: 'a.png', mimeType: 'image/png', buffer: Buffer.alloc(0) }, /这个文件是空的/],
    ['a picture that unpacks to gigabytes', hugePicture(), /图片尺寸太大，有 400 百万像素，最多 120/],
    ['a picture without a code', greyPicture(), /图片里没有找到能识别的码/],
  ])('%s', async (_, file, sentence) => {
    await drop(file);
    await shop.page.getByTestId('lookup-problem').getByText(sentence).waitFor();
  });
});

describe('a file that comes where none is read', () => {
  const refused = (sentence: string) => shop.page.getByTestId('file-refused').getByText(sentence).waitFor();

  it('from the disk: the counter stays in its window, and says where files are read', async () => {
    const { cashier, page } = shop;
    const folder = createTempDir();
    const path = join(folder.path, 'code.png');
    writeFileSync(path, (await pngOf(await memberCode())).buffer);
    try {
      await cashier.goTo('records');
      // Until the other page is there, the counter stays on the screen and reads files.
      await page.getByTestId('counter').waitFor({ state: 'detached' });
      const url = page.url();
      await dragFromDisk(page, path);
      await refused('请到收银台');
      expect(page.url()).toBe(url);
      await cashier.goTo('counter');
      await page.getByTestId('counter').waitFor();
      expect(await page.getByTestId('file-refused').count()).toBe(0);
      await dragFromDisk(page, path);
      await cashier.sees('四态君');
    } finally {
      folder.remove();
    }
  });

  it('from the clipboard, and where something is begun', async () => {
    const { cashier, page } = shop;
    const { buffer } = await pngOf(await couponCode());
    await cashier.open('13800001001', '小练习');
    await page.getByTestId('action-refund').click();
    await page.getByTestId('sheet-back').waitFor();
    await copyPicture(page, buffer);
    await page.keyboard.press('ControlOrMeta+v');
    await refused('还没办完');
  });
});

const choose = (file: GivenFile) => chooseFile(shop.page, 'from-image', file);
const drop = (file: GivenFile) => dropFile(shop.page, file);

/** By the browser's own encoders. */
async function converted(png: Buffer, mimeType: string): Promise<Buffer> {
  const base64 = await shop.page.evaluate(
    async ([source, type]) => {
      const bytes = Uint8Array.from(atob(source), (character) => character.charCodeAt(0));
      const picture = await createImageBitmap(new Blob([bytes]));
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [picture.width, picture.height];
      canvas.getContext('2d')?.drawImage(picture, 0, 0);
      return canvas.toDataURL(type).split(',')[1] ?? '';
    },
    [png.toString('base64'), mimeType] as const,
  );
  return Buffer.from(base64, 'base64');
}

/** 32 bits a pixel, from the bottom upwards, as Windows' clipboard and old cameras write it. */
function asBitmap({ width, height, data }: PNG): Buffer {
  const head = Buffer.alloc(54);
  head.write('BM', 'latin1');
  head.writeUInt32LE(54 + width * height * 4, 2);
  head.writeUInt32LE(54, 10);
  head.writeUInt32LE(40, 14);
  head.writeInt32LE(width, 18);
  head.writeInt32LE(height, 22);
  head.writeUInt16LE(1, 26);
  head.writeUInt16LE(32, 28);
  const rows = Array.from({ length: height }, (_, at) => {
    const from = (height - 1 - at) * width * 4;
    return data.subarray(from, from + width * 4);
  });
  return Buffer.concat([head, ...rows]);
}

function hugePicture(): GivenFile {
  const buffer = PNG.sync.write(new PNG({ width: 8, height: 8 }));
  buffer.writeUInt32BE(20_000, 16);
  buffer.writeUInt32BE(20_000, 20);
  return { name: 'huge.png', mimeType: 'image/png', buffer };
}

function greyPicture(): GivenFile {
  const data = Buffer.alloc(64 * 64 * 4, 160);
  const { data: buffer } = jpeg.encode({ width: 64, height: 64, data }, 80);
  return { name: 'grey.jpg', mimeType: 'image/jpeg', buffer };
}
