import fc from 'fast-check';
import { LosslessNumber } from 'lossless-json';
import { describe, expect, it } from 'vitest';
import { decimalFromFen, fen, fenFromDecimal } from '#shared/money.ts';
import { amount, count, id, kindOf, moment, words } from './reply-fields.ts';

const jsonNumber = (text: string) => new LosslessNumber(text);

describe('an amount in a reply', () => {
  it('is the fen that was meant, quoted or not, with or without final zeros', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.nat({ max: 3 }), (value, zeros) => {
        const meant = fen(value === 0 ? 0 : value);
        const text = decimalFromFen(meant) + '0'.repeat(zeros);
        for (const given of [text, jsonNumber(text), text.replace(/\.?0+$/, '')]) {
          expect(amount.parse(given)).toBe(meant);
        }
      }),
    );
  });

  it('is refused with an exponent, however exact', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^-?(0|[1-9]\d{0,5})(\.\d{1,3})?[eE][+-]?\d{1,3}$/), (text) => {
        expect(amount.safeParse(jsonNumber(text)).success).toBe(false);
      }),
    );
  });

  it('is exact or refused for any JSON number', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^-?(0|[1-9]\d{0,24})(\.\d{1,6})?([eE][+-]?\d{1,2})?$/), (text) => {
        const reading = amount.safeParse(jsonNumber(text));
        expect(reading.success ? reading.data : undefined).toBe(fenFromDecimal(text));
      }),
    );
  });

  it.each([null, undefined, true, 200, Number.NaN, {}, [], '', ' 1', '1,0', '¥1', '1e3', '0x1'])(
    '%j is none',
    (value) => {
      expect(amount.safeParse(value).success).toBe(false);
    },
  );
});

describe('the other fields', () => {
  it('keep every digit of an id', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^(0|[1-9]\d{0,19})$/), (digits) => {
        expect([id.parse(jsonNumber(digits)), id.parse(digits)]).toEqual([digits, digits]);
      }),
    );
    for (const text of ['1.0', '-1', '1e3']) expect(id.safeParse(jsonNumber(text)).success).toBe(false);
    expect(id.safeParse('123456789012345678901').success).toBe(false);
  });

  it('count only in whole numbers', () => {
    expect(count.parse(jsonNumber('14'))).toBe(14);
    for (const text of ['1.5', '-1', '1e2', '1234567890'])
      expect(count.safeParse(jsonNumber(text)).success).toBe(false);
  });

  it('never fail where nothing depends on them', () => {
    const kind = kindOf({ '1': 'app' }, 'unknown');
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(typeof words.parse(value)).toBe('string');
        expect(['app', 'unknown']).toContain(kind.parse(value));
        expect([null, 'number']).toContain(moment.parse(value) === null ? null : typeof moment.parse(value));
      }),
    );
    expect(kind.parse('toString')).toBe('unknown');
  });
});
