import { GIFT_USER_ID } from './gift-user-id.ts';
import { classifyScan, type ForeignCode } from './scanned-code.ts';
import { readSimCardNumber } from './sim-card-number.ts';

/**
 * What was scanned for a desk: the id that the desk looks for, or a code of something else. `what` is null where
 * nobody can tell whose it is. Typed text is not held to this: a person means what they type.
 */
export type DeskCode =
  | { readonly kind: 'id'; readonly id: string }
  | { readonly kind: 'foreign'; readonly what: ForeignCode | null; readonly text: string };

/** The number or the ICCID of a data-SIM card. A code for paying consists of digits too. */
export function scannedSimCard(scanned: string): DeskCode {
  return codeOf(scanned, readSimCardNumber);
}

/** A user id at the vendor of gift cards. Members' and coupons' codes have colons in them. */
export function scannedGiftUser(scanned: string): DeskCode {
  return codeOf(scanned, (text) => (GIFT_USER_ID.test(text) && /^[\w-]+$/.test(text) ? text : undefined));
}

function codeOf(scanned: string, read: (text: string) => string | undefined): DeskCode {
  const code = classifyScan(scanned);
  if (code.kind === 'foreign') return code;
  const id = read(code.text);
  return id === undefined ? { kind: 'foreign', what: null, text: code.text } : { kind: 'id', id };
}
