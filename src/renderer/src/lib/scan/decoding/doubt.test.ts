import { expect, it } from 'vitest';
import { createJury } from './doubt.ts';
import type { Sighting } from './sighting.ts';

const read = (text: string, marginLeft: number | null): Sighting => ({
  text,
  format: 'QRCode',
  corners: [],
  marginLeft,
});
const texts = (sightings: readonly Sighting[]) => sightings.map(({ text }) => text);

it('takes at once what had error correction to spare', () => {
  expect(texts(createJury().beyondDoubt([read('A', 0.5)], 'frame 1'))).toEqual(['A']);
});

it('takes what was at the limit only when it is read again from another source', () => {
  const jury = createJury();
  expect(jury.beyondDoubt([read('A', 0)], 'frame 1')).toEqual([]);
  expect(jury.beyondDoubt([read('A', 0)], 'frame 1')).toEqual([]);
  expect(texts(jury.beyondDoubt([read('A', 0.05)], 'frame 2'))).toEqual(['A']);
});

it('takes what an engine without a margin reads when another one agrees', () => {
  const jury = createJury();
  expect(jury.beyondDoubt([read('A', null)], 'second engine')).toEqual([]);
  expect(jury.beyondDoubt([read('B', 0)], 'first engine')).toEqual([]);
  expect(texts(jury.beyondDoubt([read('A', 0)], 'first engine'))).toEqual(['A']);
});

it('forgets a doubtful text in time', () => {
  const jury = createJury();
  jury.beyondDoubt([read('A', 0)], 'long ago');
  for (let look = 0; look < 250; look += 1) jury.beyondDoubt([], `frame ${look}`);
  expect(jury.beyondDoubt([read('A', 0)], 'now')).toEqual([]);
});
