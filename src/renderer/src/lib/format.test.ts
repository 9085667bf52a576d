import { describe, expect, it } from 'vitest';
import { fen } from '#shared/money.ts';
import { firstGrapheme, groupedNumber, moneyText, shopFormat } from './format.ts';

const MOMENT = Date.UTC(2026, 10, 21, 16, 5, 33);

describe('dates of the shop', () => {
  it('are the shop’s, in whatever zone the machine is', () => {
    const shanghai = shopFormat('zh-CN', 'Asia/Shanghai');
    expect(shanghai.dateTime(MOMENT)).toBe('2026-11-22 00:05');
    expect(shanghai.exactTime(MOMENT)).toBe('2026-11-22 00:05:33');
    expect(shanghai.date(MOMENT)).toBe('2026-11-22');
    expect(shanghai.time(MOMENT)).toBe('00:05:33');
    expect(shopFormat('zh-CN', 'America/New_York').dateTime(MOMENT)).toBe('2026-11-21 11:05');
  });

  it('name the day in the language of the screen', () => {
    expect(shopFormat('zh-CN', 'Asia/Shanghai').day(MOMENT)).toBe('11月22日 周日');
    expect(shopFormat('en', 'Asia/Shanghai').day(MOMENT)).toBe('22 Nov Sun');
  });
});

describe('amounts', () => {
  it.each([
    [0, false, '¥0.00'],
    [123_450, false, '¥1,234.50'],
    [-300, false, '\u2212¥3.00'],
    [123_450, true, '+¥1,234.50'],
    [0, true, '¥0.00'],
    [-1, true, '\u2212¥0.01'],
  ])('%i fen, sign %s: %s', (amount, sign, shown) => {
    expect(moneyText(fen(amount), sign)).toBe(shown);
  });
});

describe('names and numbers', () => {
  it.each([
    ['淡水鱼', '淡'],
    ['  abc', 'A'],
    ['👨‍👩‍👧小字', '👨‍👩‍👧'],
    ['🇨🇳', '🇨🇳'],
    ['e\u0301clair', 'E\u0301'],
    ['', ''],
  ])('%j begins with %j', (name, first) => {
    expect(firstGrapheme(name)).toBe(first);
  });

  it.each([
    ['7919121420122', '7919 1214 2012 2'],
    ['12345678', '1234 5678'],
    ['', ''],
  ])('%s is read aloud as %s', (digits, grouped) => {
    expect(groupedNumber(digits)).toBe(grouped);
  });
});
