import { z } from 'zod';
import { type Fen, fenFromDecimal } from '#shared/money.ts';
import { numberText } from './lossless.ts';
import { momentFromText } from './moments.ts';

/**
 * How a reply's fields are read. Numbers arrive as their source text, so an id beyond 2^53 and an amount of 1582.4 are
 * exact. Both a JSON number and a quoted one are accepted, because the documents' examples have both.
 */
const anything = z.unknown().optional();

const scalarText = (value: unknown): string | undefined =>
  numberText(value) ?? (typeof value === 'string' ? value : undefined);

const parsed = <T>(read: (text: string) => T | undefined) =>
  anything.transform((value, context): T => {
    const text = scalarText(value);
    const result = text === undefined ? undefined : read(text);
    if (result !== undefined) return result;
    context.issues.push({ code: 'custom', message: 'not of the documented form', input: value });
    return z.NEVER;
  });

const matching = (pattern: RegExp) => (text: string) => (pattern.test(text) ? text : undefined);

/** A key that may be null or missing reads as null. */
export const orNull = <T extends z.ZodType>(field: T) =>
  anything.transform((value, context): z.output<T> | null => {
    if (value === null || value === undefined) return null;
    const reading = field.safeParse(value);
    if (reading.success) return reading.data;
    context.issues.push({ code: 'custom', message: 'not of the documented form', input: value });
    return z.NEVER;
  });

export const id = parsed(matching(/^\d{1,20}$/));
export const idOrNull = orNull(id);

/** Yuan as a plain decimal with at most two significant decimals; an exponent is refused. */
export const amount = parsed<Fen>(fenFromDecimal);
export const amountOrNull = orNull(amount);

/** A small whole number: a page, a count, a kind. */
export const count = parsed((text) => (/^\d{1,9}$/.test(text) ? Number(text) : undefined));

/** Text for people; null, missing or of another type reads as an empty text. */
export const words = anything.transform((value) => (typeof value === 'string' ? value : ''));
/** The same where absence means something. */
export const wordsOrNull = anything.transform((value) =>
  typeof value === 'string' && value.trim() !== '' ? value : null,
);

/** A scalar whose values are not documented, as text; null where nothing was said. */
export const scalarOrNull = anything.transform((value) => scalarText(value) ?? null);

/** A kind by its number; an undocumented one, or none, becomes `otherwise`. Never fails. */
export const kindOf = <Kind extends string>(kinds: Readonly<Record<string, Kind>>, otherwise: Kind) =>
  anything.transform((value): Kind => {
    const text = scalarText(value) ?? '';
    return (Object.hasOwn(kinds, text) ? kinds[text] : undefined) ?? otherwise;
  });

/** Epoch ms; null where there is none or where it cannot be read, because a date never decides about money. */
export const moment = anything.transform((value) =>
  typeof value === 'string' ? (momentFromText(value) ?? null) : null,
);

export const listOf = <T extends z.ZodType>(row: T) => z.array(row);
export const listOrEmpty = <T extends z.ZodType>(row: T) =>
  orNull(z.array(row)).transform((rows) => rows ?? []);
