import { expect, it } from 'vitest';
import { createAttention } from './attention.ts';

const picture = { width: 1280, height: 720 };
const MIDDLE = { left: 320, top: 90, width: 640, height: 540 };
const code = { left: 600, top: 300, width: 120, height: 120 };

it('is on what has changed lately and what lies round it', () => {
  const attention = createAttention();
  expect(attention.region(picture)).toEqual(MIDDLE);
  attention.note(code, 1);
  expect(attention.region(picture)).toEqual({ left: 560, top: 260, width: 200, height: 200 });
  attention.note({ ...code, left: 20 }, 2);
  expect(attention.region(picture)).toEqual({ left: 0, top: 260, width: 760, height: 200 });
});

it('stays where nothing else has happened, and leaves what is long past for something new', () => {
  const attention = createAttention();
  attention.note({ ...code, left: 20 }, 1);
  attention.note(code, 90);
  expect(attention.region(picture)).toEqual({ left: 560, top: 260, width: 200, height: 200 });
});

it('is on the middle where most of the picture is new', () => {
  const attention = createAttention();
  attention.note({ left: 0, top: 0, ...picture }, 1);
  expect(attention.region(picture)).toEqual(MIDDLE);
});
