export type ForeignCode =
  | 'web-address'
  | 'payment-code'
  | 'wifi'
  | 'contact'
  | 'app-link'
  | 'too-long'
  | 'control-characters'
  | 'blank';

/**
 * What a scanned text is before anybody is asked. `candidate`: it may be the vendor's, so the vendor decides (liyuquan
 * 6.1 does not say what its codes look like). `foreign`: plainly somebody else's. `text` may be shown: of a payment
 * code and of a wireless password only the beginning is left.
 */
export type ScannedCode =
  | { readonly kind: 'candidate'; readonly text: string }
  | { readonly kind: 'foreign'; readonly what: ForeignCode; readonly text: string };

/** Longer than any member's or coupon's code. */
const MAX_CHARACTERS = 1_024;

/** The largest QR code holds so many digits (ISO/IEC 18004, table 7); letters are fewer. */
export const LONGEST_SCAN = 7_089;

export function classifyScan(scanned: string): ScannedCode {
  const text = scanned.trim();
  const what = foreignKindOf(text);
  return what === undefined
    ? { kind: 'candidate', text }
    : { kind: 'foreign', what, text: shown(what, text) };
}

function foreignKindOf(text: string): ForeignCode | undefined {
  if (text === '') return 'blank';
  // Contacts and wireless networks have line ends of their own, so they are told before control characters are.
  if (/^WIFI:/i.test(text)) return 'wifi';
  if (/^(BEGIN:VCARD|BEGIN:VEVENT|MECARD:|BIZCARD:|tel:|mailto:|sms(to)?:)/i.test(text)) return 'contact';
  if (text.length > MAX_CHARACTERS) return 'too-long';
  if (/[\p{Cc}\p{Cs}]/u.test(text)) return 'control-characters';
  if (isPaymentCode(text)) return 'payment-code';
  const host = webHostOf(text);
  if (host !== undefined) return foreignHost(host);
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(text) || /^(geo|weixin|alipays?):/i.test(text)
    ? 'app-link'
    : undefined;
}

/**
 * A customer who holds up the code for paying: WeChat shows 18 digits that begin with 10 to 15, Alipay 16 to 24 that
 * begin with 25 to 30. The codes with which a shop is paid are addresses of the same two.
 */
function isPaymentCode(text: string): boolean {
  return (
    /^1[0-5]\d{16}$/.test(text) ||
    /^(2[5-9]|30)\d{14,22}$/.test(text) ||
    /^wxp:\/\//i.test(text) ||
    /^https?:\/\/(qr\.alipay\.com|wx\.tenpay\.com|payapp\.weixin\.qq\.com)(\/|$)/i.test(text)
  );
}

/** The host of a web address as a browser would take it: what stands after the last `@` and before the port. */
function webHostOf(text: string): string | undefined {
  const authority = /^https?:[\\/]*([^\\/?#]*)/i.exec(text)?.[1];
  return authority
    ?.slice(authority.lastIndexOf('@') + 1)
    .replace(/:\d*$/, '')
    .replace(/\.$/, '')
    .toLowerCase();
}

function foreignHost(host: string): 'web-address' | undefined {
  return host === 'liyuquan.cn' || host.endsWith('.liyuquan.cn') ? undefined : 'web-address';
}

function shown(what: ForeignCode, text: string): string {
  if (what === 'payment-code') return `${text.slice(0, 4)}****`;
  if (what === 'wifi') return 'WIFI:****';
  return text.slice(0, LONGEST_SCAN);
}
