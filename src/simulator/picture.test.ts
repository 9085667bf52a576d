import { PNG } from 'pngjs';
import { expect, it } from 'vitest';
import { cover } from './cover.ts';
import { tile } from './picture.ts';

it('makes pictures that a PNG reader opens: mirrored, in two colours, one for each number', () => {
  const pictures = [1, 2, 3].map((value) => PNG.sync.read(Buffer.from(tile(value))));
  for (const { width, height, data } of pictures) {
    expect([width, height]).toEqual([160, 160]);
    const pixel = (x: number, y: number): string =>
      data.subarray((y * width + x) * 4, (y * width + x) * 4 + 4).toString('hex');
    const colours = new Set<string>();
    for (let y = 0; y < height; y += 10) {
      for (let x = 0; x < width / 2; x += 10) {
        colours.add(pixel(x, y));
        expect(pixel(x, y)).toBe(pixel(width - 1 - x, y));
      }
    }
    expect(colours.size).toBe(2);
  }
  expect(new Set(pictures.map(({ data }) => data.toString('base64'))).size).toBe(3);
});

it('makes covers for gift cards, one for each number', () => {
  const pictures = [1, 2, 3].map((value) => PNG.sync.read(Buffer.from(cover(value))));
  for (const { width, height } of pictures) expect([width, height]).toEqual([320, 200]);
  expect(new Set(pictures.map(({ data }) => data.toString('base64'))).size).toBe(3);
});
