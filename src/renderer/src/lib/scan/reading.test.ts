import { expect, it } from 'vitest';
import type { DecodeAnswer } from './decoding/messages.ts';
import type { PictureFacts } from './decoding/picture-meter.ts';
import type { Sighting } from './decoding/sighting.ts';
import { createReading, type ScanView } from './reading.ts';

const facts = (changes: Partial<PictureFacts>): PictureFacts => ({
  brightness: 0.5,
  contrast: 0.5,
  range: 0.8,
  glareShare: 0,
  sharpness: 0.5,
  motion: 0.001,
  movedShare: 0,
  presentShare: 0,
  texturedShare: 0,
  texture: 0,
  ...changes,
});
const at = (text: string, x: number): Sighting => ({
  text,
  format: 'QRCode',
  corners: [
    { x: x - 50, y: 310 },
    { x: x + 50, y: 310 },
    { x: x + 50, y: 410 },
    { x: x - 50, y: 410 },
  ],
  marginLeft: 0.8,
});
const answer = (taken: readonly Sighting[], facts: PictureFacts | null = null): DecodeAnswer => ({
  id: 1,
  width: 1280,
  height: 720,
  taken,
  seen: taken,
  rungs: 1,
  tookMs: 5,
  facts,
});
function newReading() {
  const texts: string[] = [];
  const views: (ScanView | null)[] = [];
  const reading = createReading({ onText: (text) => texts.push(text), onView: (view) => views.push(view) });
  reading.restart(0);
  return { reading, texts, views };
}

it('makes one scan of a code that stays, and another one of a different code at once', () => {
  const { reading, texts } = newReading();
  for (let ms = 0; ms < 3_000; ms += 40) reading.take(answer([at('A', 640)]), ms);
  reading.take(answer([at('B', 640)]), 3_000);
  expect(texts).toEqual(['A', 'B']);
});

it('takes the code in the middle of two, also while that one is missed for a frame', () => {
  const { reading, texts } = newReading();
  reading.take(answer([at('MIDDLE', 650), at('SIDE', 1_000)]), 0);
  reading.take(answer([at('SIDE', 1_000)]), 40);
  reading.take(answer([at('MIDDLE', 650), at('SIDE', 1_000)]), 80);
  expect(texts).toEqual(['MIDDLE']);
  reading.take(answer([at('SIDE', 1_000)]), 900);
  expect(texts).toEqual(['MIDDLE', 'SIDE']);
});

it('takes a code that cannot be ours only when it stays alone', () => {
  const { reading, texts } = newReading();
  const poster = at('https://example.invalid/poster', 640);
  reading.take(answer([poster]), 0);
  reading.take(answer([poster, at('OURS', 900)]), 40);
  for (let ms = 80; ms < 400; ms += 40) reading.take(answer([poster]), ms);
  expect(texts).toEqual(['OURS']);
  for (let ms = 400; ms < 900; ms += 40) reading.take(answer([poster]), ms);
  expect(texts).toEqual(['OURS', 'https://example.invalid/poster']);
});

it('takes the article number on a sleeve only where it has no barcode of the card', () => {
  const { reading, texts } = newReading();
  const article: Sighting = { ...at('6901234567892', 640), format: 'EAN13' };
  reading.take(answer([article]), 0);
  reading.take(answer([article, { ...at('89860012345678901234', 800), format: 'Code128' }]), 100);
  expect(texts).toEqual(['89860012345678901234']);
});

it('shows where the code is, and takes the frame away when it has gone', () => {
  const { reading, views } = newReading();
  reading.take(answer([at('A', 640)]), 0);
  expect(views.at(-1)?.code).toMatchObject({ width: 1280, height: 720 });
  reading.take(answer([]), 100);
  expect(views.at(-1)?.code).not.toBeNull();
  reading.take(answer([]), 500);
  expect(views.at(-1)).toBeNull();
});

it('gives a hint after two seconds in which nothing was read, and takes it back with the first code', () => {
  const dark = facts({ brightness: 0.05, contrast: 0.2 });
  const { reading, views } = newReading();
  for (let ms = 0; ms < 1_900; ms += 250) reading.take(answer([], dark), ms);
  expect(views).toEqual([]);
  reading.take(answer([], dark), 2_000);
  expect(views).toEqual([{ code: null, hint: 'dark' }]);
  reading.take(answer([at('A', 640)]), 2_100);
  expect(views.at(-1)?.hint).toBeNull();
});

it('says within three seconds that the picture is frozen, even while an old code stands in it', () => {
  const { reading, texts, views } = newReading();
  reading.take(answer([at('A', 640)], facts({})), 0);
  for (let ms = 250; ms <= 3_000; ms += 250) reading.take(answer([at('A', 640)], facts({ motion: 0 })), ms);
  expect(views.at(-1)).toMatchObject({ code: { width: 1280 }, hint: 'frozen' });
  reading.take(answer([at('A', 640)], facts({})), 3_250);
  expect(views.at(-1)?.hint).toBeNull();
  expect(texts).toEqual(['A']);
});

it('takes a black picture for a covered lens, and does not say that it is frozen', () => {
  const { reading, views } = newReading();
  for (let ms = 0; ms <= 3_000; ms += 250)
    reading.take(answer([], facts({ contrast: 0, range: 0, motion: 0 })), ms);
  expect(views.at(-1)?.hint).toBe('covered');
});
