import { z } from 'zod';
import { numberText } from './lossless.ts';
import { momentFromText } from './moments.ts';
import { timeFromDigits } from './vendor-clock.ts';

/** A point in time as a vendor wrote it; `atMs` where it could be read, so that nothing is lost where it could not. */
export type VendorDate = { readonly text: string; readonly atMs: number | null };

const scalarText = (value: unknown): string | undefined =>
  numberText(value) ?? (typeof value === 'string' ? value.trim() : undefined);

/**
 * An amount of data, quoted or not, with at most three decimals; null and -1 mean that nobody knows, or that there is
 * no limit. Any other negative number is none. It is never added up, so a float of the same text compares rightly.
 */
export const quantity = z.unknown().transform((value, context): number | null => {
  const text = value === null ? '-1' : scalarText(value);
  if (text !== undefined && /^-1(\.0{1,3})?$/.test(text)) return null;
  if (text !== undefined && /^\d{1,12}(\.\d{1,3})?$/.test(text)) return Number(text);
  context.issues.push({ code: 'custom', message: 'not of the documented form', input: value });
  return z.NEVER;
});

/** A moment in any of the forms that vendors use; null where there is none. Never fails: a date decides no money. */
export const vendorDate = z
  .unknown()
  .optional()
  .transform((value): VendorDate | null => {
    const text = scalarText(value) ?? '';
    if (/^(-1|0*|0000-00-00( 00:00:00)?|null)$/.test(text)) return null;
    return { text: text.slice(0, 60), atMs: timeFromDigits(text) ?? momentFromText(text) ?? null };
  });

/** A flag that is 0 or 1, quoted or not; null where nothing else is said. Never fails. */
export const flag = z
  .unknown()
  .optional()
  .transform((value): boolean | null => {
    const text = scalarText(value);
    return text === '1' ? true : text === '0' ? false : null;
  });

/** Text or a number as text, such as a card number; an empty text where there is none. */
export const scalarWords = z
  .unknown()
  .optional()
  .transform((value) => scalarText(value) ?? '');
