/**
 * Money in integer fen (1 yuan = 100 fen). Nothing here passes through a float: text is read digit by digit,
 * so `0.1 + 0.2` cannot happen. A `Fen` is a branded safe integer; it may be negative only as a difference.
 */
declare const fenBrand: unique symbol;
export type Fen = number & { readonly [fenBrand]: true };

/** The largest single amount the counter accepts: 999,999.99 yuan. A typing slip must not become a sale. */
export const MAX_AMOUNT_FEN = 99_999_999 as Fen;

export type AmountProblem = 'missing' | 'not-a-number' | 'not-positive' | 'too-many-decimals' | 'too-large';
export type AmountReading =
  | { readonly ok: true; readonly fen: Fen }
  | { readonly ok: false; readonly problem: AmountProblem };

/** Takes an integer number of fen as it is. Throws on anything but a safe integer: that would be a bug. */
export function fen(value: number): Fen {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number of fen: ${value}`);
  return value as Fen;
}

export function addFen(...amounts: readonly Fen[]): Fen {
  return fen(amounts.reduce<number>((sum, amount) => sum + amount, 0));
}

export function subtractFen(from: Fen, amount: Fen): Fen {
  return fen(from - amount);
}

/**
 * Reads a decimal number of yuan as a machine writes it (`200.00`, `1582.4`, `-3`, `0`, `1E+2` is refused).
 * Returns undefined when it is no such text, has more than two significant decimals, or is out of safe range.
 */
export function fenFromDecimal(text: string): Fen | undefined {
  const match = /^(-?)(\d{1,15})(?:\.(\d+))?$/.exec(text);
  if (!match) return undefined;
  const [, sign = '', whole = '', decimals = ''] = match;
  if (/[^0]/.test(decimals.slice(2))) return undefined;
  const value = Number(whole) * 100 + Number(decimals.slice(0, 2).padEnd(2, '0'));
  if (!Number.isSafeInteger(value)) return undefined;
  return fen(sign === '-' && value !== 0 ? -value : value);
}

/** `12345` fen as `123.45`: for vendors and machines, never grouped. */
export function decimalFromFen(amount: Fen): string {
  const magnitude = Math.abs(amount);
  return `${amount < 0 ? '-' : ''}${Math.floor(magnitude / 100)}.${String(magnitude % 100).padStart(2, '0')}`;
}

/** `1234567` fen as `12,345.67`: for people, without a currency sign. */
export function formatYuan(amount: Fen): string {
  const [whole = '0', decimals = '00'] = decimalFromFen(amount).split('.');
  return `${whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')}.${decimals}`;
}

/**
 * Reads an amount of yuan as a person types it: full-width digits and points, a yuan sign, spaces, and commas that
 * group thousands are understood; a lone comma before one or two final digits is a decimal point. Anything that
 * could be read in two ways is refused, because guessing an amount is guessing money.
 */
export function readAmount(typed: string): AmountReading {
  const text = toHalfWidth(typed)
    .replace(/\s/g, '')
    .replace(/^[¥￥]|元$/g, '');
  if (text === '') return { ok: false, problem: 'missing' };
  const decimal = withDecimalPoint(text);
  if (decimal === undefined) return { ok: false, problem: 'not-a-number' };
  if (decimal.startsWith('-')) return { ok: false, problem: 'not-positive' };
  const [whole = '', decimals = ''] = decimal.split('.');
  if (decimals.length > 2) return { ok: false, problem: 'too-many-decimals' };
  if (whole.replace(/^0+/, '').length > 9) return { ok: false, problem: 'too-large' };
  const value = Number(whole) * 100 + Number(decimals.padEnd(2, '0'));
  if (value === 0) return { ok: false, problem: 'not-positive' };
  if (value > MAX_AMOUNT_FEN) return { ok: false, problem: 'too-large' };
  return { ok: true, fen: fen(value) };
}

/** `1,234.5` and `12,5` to `1234.5` and `12.5`; undefined where the text is no plain number. */
function withDecimalPoint(text: string): string | undefined {
  if (/^-?\d+\.?\d*$/.test(text) || /^-?\.\d+$/.test(text)) {
    return text.replace(/^(-?)\./, '$10.').replace(/\.$/, '');
  }
  if (/^-?[1-9]\d{0,2}(,\d{3})+(\.\d*)?$/.test(text)) return text.replace(/,/g, '').replace(/\.$/, '');
  if (/^-?\d+,\d{1,2}$/.test(text)) return text.replace(',', '.');
  return undefined;
}

/** Full-width digits, letters and punctuation (U+FF01–FF5E) and the ideographic full stop to their ASCII twins. */
export function toHalfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/\u3002/g, '.')
    .replace(/\u3000/g, ' ');
}
