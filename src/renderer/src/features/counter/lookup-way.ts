import { readTypedLookup, type TypedLookup } from '#shared/codes/typed-lookup.ts';

/**
 * Who is asked for a typed text.
 * - `vendor`: a whole number, or the beginning of one that can be a phone number: what is true now decides.
 * - `here-first`: a name, pinyin, the last digits: only this computer can find by them; the vendor hears of it if not.
 * - `here`: the vendor cannot be reached.
 * - `problem`: it says too little, whoever were asked.
 */
export type LookupWay =
  | { readonly to: 'vendor' | 'here-first' | 'here' }
  | {
      readonly to: 'problem';
      readonly problem: Extract<TypedLookup, { readonly kind: 'problem' }>;
    };

export function lookupWay(typed: string, offline: boolean): LookupWay {
  const lookup = readTypedLookup(typed);
  if (lookup.kind === 'problem' && lookup.code !== 'lookup.not-understood') {
    return { to: 'problem', problem: lookup };
  }
  if (offline) return { to: 'here' };
  if (lookup.kind === 'problem') return { to: 'here-first' };
  return { to: lookup.kind === 'phone-prefix' && !MOBILE.test(lookup.prefix) ? 'here-first' : 'vendor' };
}

/** Chinese mobile numbers begin so. */
const MOBILE = /^1[3-9]/;
