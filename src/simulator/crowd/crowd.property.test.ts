import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCrowd, FIRST_CROWD_ID, LARGEST_CROWD, type Person } from './crowd.ts';

const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const place = fc.record({ seed: seeds, size: fc.integer({ min: 1, max: LARGEST_CROWD }), at: fc.nat() });

const personAt = (seed: number, size: number, position: number): Person => {
  const person = createCrowd(seed, size).byUserId(FIRST_CROWD_ID + position);
  if (!person) throw new Error(`nobody at ${position} of ${size}`);
  return person;
};

describe('a crowd of any size', () => {
  it('finds everybody by user id, phone and card number alike', () => {
    fc.assert(
      fc.property(place, ({ seed, size, at }) => {
        const crowd = createCrowd(seed, size);
        const person = personAt(seed, size, at % size);
        expect(person.phone).toMatch(/^1[4-9]\d{9}$/);
        expect(crowd.byPhone(person.phone)).toEqual(person);
        for (const { cardNo } of crowd.cardsOf(person)) {
          expect(cardNo).toMatch(/^79\d{14}$/);
          expect(crowd.byCardNo(cardNo)).toEqual(person);
        }
      }),
      { seed: 1 },
    );
  });

  it('knows nobody beside them', () => {
    fc.assert(
      fc.property(place, fc.integer({ min: 0, max: 9_999_999_999 }), ({ seed, size }, number) => {
        const crowd = createCrowd(seed, size);
        const phone = `1${String(number).padStart(10, '0')}`;
        expect([undefined, phone]).toContain(crowd.byPhone(phone)?.phone);
        expect(crowd.byUserId(FIRST_CROWD_ID + size)).toBeUndefined();
        expect(crowd.byUserId(40)).toBeUndefined();
      }),
      { seed: 2 },
    );
  });
});

it('lists everybody once, and whoever begins with a prefix', () => {
  const sized = fc.record({ seed: seeds, size: fc.integer({ min: 0, max: 300 }) });
  const prefixes = fc.stringMatching(/^1?[0-9]{0,3}$/);
  fc.assert(
    fc.property(sized, prefixes, fc.integer({ min: 1, max: 50 }), ({ seed, size }, prefix, pageSize) => {
      const crowd = createCrowd(seed, size);
      const all = crowd.beginningWith('').slice(0, size + 1);
      expect(new Set(all.map(({ phone }) => phone)).size).toBe(size);
      expect(all.map(({ userId }) => userId)).toEqual(all.map((_, index) => FIRST_CROWD_ID + index));
      const chosen = crowd.beginningWith(prefix);
      const pages = Array.from({ length: Math.ceil(chosen.count / pageSize) + 1 }, (_, page) =>
        chosen.slice(page * pageSize, pageSize),
      );
      const phones = all.map(({ phone }) => phone).filter((phone) => phone.startsWith(prefix));
      expect(
        pages
          .flat()
          .map(({ phone }) => phone)
          .sort(),
      ).toEqual(phones.sort());
    }),
    { seed: 3 },
  );
});

it('is the same for the same seed, and another for another', () => {
  expect(personAt(7, 1_000_000, 123_456)).toEqual(personAt(7, 1_000_000, 123_456));
  expect(personAt(8, 1_000_000, 123_456).phone).not.toBe(personAt(7, 1_000_000, 123_456).phone);
});
