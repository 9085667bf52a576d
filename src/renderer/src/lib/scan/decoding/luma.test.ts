import { expect, it } from 'vitest';
import { sharpened, withGamma, withLocalContrast } from './contrast.ts';
import { cropped, type Luma, lumaOf, scaled } from './luma.ts';

/** A ramp from left to right with one dark column. */
const ramp: Luma = {
  width: 8,
  height: 4,
  data: Uint8Array.from({ length: 32 }, (_, at) => (at % 8 === 5 ? 0 : (at % 8) * 30)),
};
const rows = ({ width, height, data }: Luma) =>
  Array.from({ length: height }, (_, y) => [...data.subarray(y * width, (y + 1) * width)]);

it('takes brightness as the eye does', () => {
  const rgba = Uint8Array.of(255, 255, 255, 255, 255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255);
  const [white = 0, red = 0, green = 0, blue = 0] = lumaOf(rgba, 4, 1).data;
  expect(white).toBe(255);
  expect([green > red, red > blue, blue > 0]).toEqual([true, true, true]);
});

it('crops to what lies inside the picture', () => {
  expect(rows(cropped(ramp, { left: 6, top: 3, width: 9, height: 9 }))).toEqual([[180, 210]]);
  expect(rows(cropped(ramp, { left: -2, top: -2, width: 2, height: 1 }))).toEqual([[0, 30]]);
});

it('makes smaller by the mean and larger by what lies between', () => {
  expect(rows(scaled(ramp, 0.5))[0]).toEqual([15, 75, 60, 195]);
  const larger = scaled({ width: 2, height: 2, data: Uint8Array.of(0, 100, 0, 100) }, 2);
  expect(rows(larger)[0]).toEqual([0, 25, 75, 100]);
});

it('opens shadows and highlights without moving black and white', () => {
  const picture: Luma = { width: 3, height: 1, data: Uint8Array.of(0, 64, 255) };
  expect([...withGamma(picture, 0.5).data]).toEqual([0, 127, 255]);
  expect([...withGamma(picture, 2).data]).toEqual([0, 16, 255]);
});

it('leaves of a ramp of light only what differs from its surroundings', () => {
  const flat = withLocalContrast(ramp, 2, 3);
  expect(flat.data[2]).toBe(128);
  expect(flat.data[5]).toBe(0);
});

it('makes a soft edge steeper', () => {
  const soft: Luma = { width: 6, height: 1, data: Uint8Array.of(50, 50, 80, 120, 150, 150) };
  const [, , before = 0, after = 0] = sharpened(soft, 2, 1).data;
  expect(after - before).toBeGreaterThan(40);
});
