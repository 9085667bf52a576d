import { toHalfWidth } from '../money.ts';

/** A user's id at the vendor of gift cards: printable ASCII without spaces, 64 characters at the most. */
export const GIFT_USER_ID = /^[\x21-\x7e]{1,64}$/;

/** The user id as it was typed or scanned; undefined where it is none. */
export function readGiftUserId(text: string): string | undefined {
  const id = toHalfWidth(text).trim();
  return GIFT_USER_ID.test(id) ? id : undefined;
}
