import { expect, it } from 'vitest';
import { createChangeWatch } from './change-watch.ts';
import type { Luma } from './luma.ts';

const plain = (value: number): Luma => ({
  width: 640,
  height: 360,
  data: new Uint8Array(640 * 360).fill(value),
});
function withSquare(sidePx: number): Luma {
  const picture = plain(100);
  for (let y = 100; y < 100 + sidePx; y += 1) picture.data.fill(220, y * 640 + 200, y * 640 + 200 + sidePx);
  return picture;
}

it('sees a first picture as new, and a small code come and go, and says where', () => {
  const watch = createChangeWatch();
  expect(watch.changed(plain(100))).toEqual({ left: 0, top: 0, width: 640, height: 360 });
  const come = watch.changed(withSquare(48));
  expect(come?.left).toBeGreaterThan(190);
  expect((come?.left ?? 0) + (come?.width ?? 0)).toBeLessThan(258);
  expect(watch.changed(withSquare(48))).toBeNull();
  expect(watch.changed(plain(100))).toEqual(come);
});

it('lets noise, a fly and a light that changes slowly pass', () => {
  const watch = createChangeWatch();
  watch.changed(plain(100));
  expect(watch.changed(plain(112))).toBeNull();
  expect(watch.changed(withSquare(14))).toBeNull();
});
