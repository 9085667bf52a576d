import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTill, PNG, type Till, upload } from '../testing/till.ts';

let till: Till;
beforeAll(async () => {
  till = await openTill();
});
afterAll(() => till.simulator.close());

it('gives a picture back as it was', async () => {
  const { data } = await upload(till.simulator, PNG);
  const response = await fetch(`${till.simulator.liyuquanBase}${String(data).slice(1)}`);
  expect(new Uint8Array(await response.arrayBuffer())).toEqual(PNG);
});

it('knows a picture by its bytes', async () => {
  expect((await upload(till.simulator, Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]))).data).toMatch(/\.jpg$/);
  expect(await upload(till.simulator, new TextEncoder().encode('<html></html>'))).toMatchObject({
    errCode: '1',
  });
});

it('refuses what is no file, no picture module, or too large', async () => {
  expect((await upload(till.simulator, PNG, '2')).errCode).toBe('1');
  expect((await upload(till.simulator, PNG, '')).errCode).toBe('4');
  expect((await upload(till.simulator, new Uint8Array(0))).errCode).toBe('4');
  expect((await till.call('manage/upload/image', { module: '1', file: 'x' })).errCode).toBe('4');
  const large = new Uint8Array(5 * 1024 * 1024 + 1);
  large.set(PNG);
  expect((await upload(till.simulator, large)).msg).toContain('5MB');
});

it('answers 413 to a body beyond eight megabytes', async () => {
  expect((await upload(till.simulator, new Uint8Array(9 * 1024 * 1024))).status).toBe(413);
});
