import { expect, it } from 'vitest';
import { createLadder } from './ladder.ts';
import { FIRST_RUNG, FURTHER_RUNGS } from './rungs.ts';

const [second] = FURTHER_RUNGS;

it('goes round its rungs as often as it was told, and then only anyway', () => {
  const ladder = createLadder([FIRST_RUNG, second], 2);
  const climbed = Array.from({ length: 5 }, () => {
    const rung = ladder.next();
    ladder.climbed();
    return rung;
  });
  expect(climbed).toEqual([FIRST_RUNG, second, FIRST_RUNG, second, null]);
  expect(ladder.anyway()).toBe(second);
});

it('goes on where it was when something moves, and begins anew for something else', () => {
  const ladder = createLadder([FIRST_RUNG, second], 1);
  ladder.climbed();
  ladder.refresh();
  expect(ladder.next()).toBe(second);
  ladder.restart();
  expect(ladder.next()).toBe(FIRST_RUNG);
});
