import { expect, it } from 'vitest';
import { CRASH_POINTS } from '#core/ports.ts';
import { crashStorm } from './storm.ts';

/** The short form of `npm run crash`. */
it('a counter that is killed again and again sends nothing without a row, nothing twice, and loses nothing', async () => {
  const report = await crashStorm({ kills: 20, seed: 4 });
  expect(report.broken).toEqual([]);
  expect(report.kills).toBe(20);
  expect(report.requests).toBeGreaterThan(10);
  for (const point of CRASH_POINTS) expect([...report.places.keys()].join()).toContain(point);
});
