import { expect, it } from 'vitest';
import { CRASH_POINTS } from '#core/ports.ts';
import { crashStorm } from './storm.ts';

/** The short form of `npm run crash`. */
it('a counter that is killed again and again sends nothing without a row, nothing twice, loses nothing, and finds everything out', async () => {
  const report = await crashStorm({ kills: 15, seed: 4 });
  expect(report.broken).toEqual([]);
  expect(report.kills).toBe(15);
  expect(report.requests).toBeGreaterThan(10);
  expect(report.foundDone + report.foundNotDone).toBeGreaterThan(0);
  for (const point of CRASH_POINTS) expect([...report.places.keys()].join()).toContain(point);
});
