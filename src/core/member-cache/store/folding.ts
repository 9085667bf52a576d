import { phoneDigits } from '#shared/phone.ts';

/**
 * How nicknames and what is typed are compared: full-width as half-width, capitals as small letters, without spaces and
 * without what cannot be seen (joiners, variation selectors). A Traditional character stays the one that it is.
 */
export const foldName = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Cc}\p{Cf}\p{Variation_Selector}\p{Noncharacter_Code_Point}]/gu, '');

/** A phone number without separators, country code and full-width digits. */
export const foldPhone = (text: string): string => phoneDigits(plain(text)).replace(/^86(?=1\d{10}$)/, '');

export const foldCardNo = (text: string): string =>
  plain(text).normalize('NFKC').toUpperCase().replace(/\s/g, '');

/** A scanned text or an id: as it is, without what may stand around it. */
export const foldExact = (text: string): string => plain(text).trim();

/** SQLite's texts end at a NUL for some of its functions, and hold no half of a surrogate pair. */
const plain = (text: string): string => text.toWellFormed().replaceAll('\0', '');
