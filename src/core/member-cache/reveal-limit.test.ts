import { expect, it } from 'vitest';
import { createRevealLimit } from './reveal-limit.ts';

it('shows twenty in ten minutes, and again as they grow old', () => {
  let now = 5;
  const limit = createRevealLimit(() => now);
  for (let taken = 0; taken < 20; taken += 1) {
    expect(limit.take().ok).toBe(true);
    now += 1_000;
  }
  expect(limit.take()).toMatchObject({
    failure: { code: 'member.reveals-limited', params: { minutes: 10 } },
  });
  now = 5 + 600_000 - 1;
  expect(limit.take()).toMatchObject({ failure: { params: { minutes: 1 } } });
  now += 1;
  expect(limit.take().ok).toBe(true);
  expect(limit.take().ok).toBe(false);
});
