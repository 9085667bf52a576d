import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scannedGiftUser, scannedSimCard } from './desk-code.ts';

describe('a code scanned for a data-SIM card', () => {
  it.each([
    ['89860012345678901234', '89860012345678901234'],
    ['8986 0012 3456 7890 123a', '8986001234567890123A'],
    ['8742001\r\n', '8742001'],
  ])('%s is its number', (text, id) => {
    expect(scannedSimCard(text)).toEqual({ kind: 'id', id });
  });

  it.each([
    ['https://example.invalid/poster', 'web-address', 'https://example.invalid/poster'],
    ['134567890123456789', 'payment-code', '1345****'],
    ['WIFI:S:shop;P:secret;;', 'wifi', 'WIFI:****'],
    ['MEMBER:7', null, 'MEMBER:7'],
  ])('%s is something else, and is shown', (scanned, what, text) => {
    expect(scannedSimCard(scanned)).toEqual({ kind: 'foreign', what, text });
  });
});

describe('a code scanned for a user of gift cards', () => {
  it.each(['100001', 'user_7-b'])('%s is the id', (text) => {
    expect(scannedGiftUser(text)).toEqual({ kind: 'id', id: text });
  });

  it.each([
    ['https://example.invalid/poster', 'web-address'],
    ['134567890123456789', 'payment-code'],
    ['MEMBER:7', null],
    ['会员7', null],
    ['a'.repeat(65), null],
  ])('%s is something else', (text, what) => {
    expect(scannedGiftUser(text)).toMatchObject({ kind: 'foreign', what });
  });
});

it('whatever is scanned is an id or is shown, and no code for paying goes to a vendor', () => {
  const paying = fc.tuple(fc.integer({ min: 10, max: 15 }), fc.bigInt({ min: 0n, max: 10n ** 16n - 1n }));
  fc.assert(
    fc.property(paying, ([head, rest]) => {
      const text = `${head}${String(rest).padStart(16, '0')}`;
      for (const code of [scannedSimCard(text), scannedGiftUser(text)]) {
        expect(code).toMatchObject({ kind: 'foreign', what: 'payment-code' });
        expect(JSON.stringify(code)).not.toContain(text);
      }
    }),
  );
});
