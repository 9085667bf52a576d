import { describe, expect, it } from 'vitest';
import { isTurnedAway } from './turned-away.ts';

describe('a page is turned away', () => {
  it.each([
    [403, true],
    [200, false],
    [500, false],
  ])('by an answer of %i: %s', async (status, away) => {
    expect(await isTurnedAway(async () => ({ status }))).toBe(away);
  });

  it('not by nobody', async () => {
    expect(await isTurnedAway(() => Promise.reject(new TypeError('Failed to fetch')))).toBe(false);
  });
});
