import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { momentFromText } from './moments.ts';

describe('a moment', () => {
  it.each([
    ['2019-12-20T08:43:19.000+0000', Date.UTC(2019, 11, 20, 8, 43, 19)],
    ['2019-12-20T08:43:19.007+0000', Date.UTC(2019, 11, 20, 8, 43, 19, 7)],
    ['2019-12-20T08:43:19Z', Date.UTC(2019, 11, 20, 8, 43, 19)],
    ['2019-12-20T08:43:19.000+08:00', Date.UTC(2019, 11, 20, 0, 43, 19)],
    ['2019-12-20T08:43:19.000-0330', Date.UTC(2019, 11, 20, 12, 13, 19)],
    ['2020-02-10 14:16:51', Date.UTC(2020, 1, 10, 6, 16, 51)],
    ['2020-02-29 00:00:00', Date.UTC(2020, 1, 28, 16)],
    ['2000-02-29 08:00', Date.UTC(2000, 1, 29)],
  ])('%s', (text, moment) => {
    expect(momentFromText(text)).toBe(moment);
  });

  it.each([
    '',
    '2019',
    '2019-02-29 00:00:00',
    '1900-02-29 00:00:00',
    '2019-13-01 00:00:00',
    '2019-00-10 00:00:00',
    '2019-01-32 00:00:00',
    '2019-01-01 24:00:00',
    '2019-01-01 00:60:00',
    '20/12/2019',
    '1576831399000',
    'null',
  ])('%j is none', (text) => {
    expect(momentFromText(text)).toBeUndefined();
  });

  it('is what the calendar says', () => {
    const whole = fc.date({ min: new Date(0), max: new Date('2999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(whole, (date) => {
        expect(momentFromText(date.toISOString().replace('Z', '+0000'))).toBe(date.getTime());
      }),
    );
  });
});
