import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalFromFen, fen, fenFromDecimal, formatYuan, MAX_AMOUNT_FEN, readAmount } from './money.ts';

const anyFen = fc.maxSafeInteger().map((value) => fen(value === 0 ? 0 : value));
const askedFen = fc.integer({ min: 1, max: MAX_AMOUNT_FEN }).map(fen);

/** The same number by another road: BigInt arithmetic on the digits. */
function exactFen(text: string): bigint | undefined {
  const [whole = '', decimals = ''] = text.replace('-', '').split('.');
  const scaled = BigInt(whole + decimals.padEnd(2, '0'));
  const unit = 10n ** BigInt(Math.max(0, decimals.length - 2));
  if (scaled % unit !== 0n) return undefined;
  return (text.startsWith('-') ? -1n : 1n) * (scaled / unit);
}

describe('amounts', () => {
  it('come back the same from a machine’s text', () => {
    fc.assert(
      fc.property(anyFen, (amount) => {
        expect(fenFromDecimal(decimalFromFen(amount))).toBe(amount);
      }),
    );
  });

  it('come back the same from a person’s text, grouped or not, half-width or full', () => {
    fc.assert(
      fc.property(askedFen, (amount) => {
        const fullWidth = decimalFromFen(amount).replace(/[\d.]/g, (char) =>
          String.fromCharCode(char.charCodeAt(0) + 0xfee0),
        );
        for (const text of [
          decimalFromFen(amount),
          formatYuan(amount),
          `¥${formatYuan(amount)}`,
          fullWidth,
        ]) {
          expect(readAmount(text)).toEqual({ ok: true, fen: amount });
        }
      }),
    );
  });

  it('are what exact arithmetic says, or nothing', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^-?\d{1,16}(\.\d{1,4})?$/), (text) => {
        const exact = exactFen(text);
        const read = fenFromDecimal(text);
        if (read !== undefined) expect(BigInt(read)).toBe(exact);
        else {
          const whole = text.replace('-', '').split('.')[0] ?? '';
          const tooLarge = whole.length > 15 || (exact ?? 0n) ** 2n > BigInt(Number.MAX_SAFE_INTEGER) ** 2n;
          expect(exact === undefined || tooLarge).toBe(true);
        }
      }),
    );
  });

  it('never come from any text as anything but a whole positive number within the limit', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[-+0-9.,¥元eE ０-９]{0,20}$/));
    fc.assert(
      fc.property(text, (typed) => {
        const reading = readAmount(typed);
        if (reading.ok) {
          expect(Number.isSafeInteger(reading.fen) && reading.fen > 0 && reading.fen <= MAX_AMOUNT_FEN).toBe(
            true,
          );
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
