import { failed, ok, type Result } from '#shared/contract/failure.ts';
import type { ShopVendor, VendorAccessForm, VendorName } from '#shared/contract/vendors.ts';
import type { StoredAccess } from './stored-access.ts';

/** Where each document says that the vendor is, and what of a pasted address belongs to the call, not to the base. */
const ADDRESSES: Readonly<Record<VendorName, { readonly known: string | null; readonly call: RegExp }>> = {
  // Whatever the host says, which is asked first.
  liyuquan: { known: null, call: /\/manage(\/.*)?$/ },
  'sim-agent': { known: null, call: /\/api\/agent(\/\w*)?\/?$/ },
  dakashi: { known: 'https://api.qwtong.me/', call: /\/v1(\/member(\/info)?)?\/?$/ },
  zvcms: { known: 'https://openapi.zvcms.com/api/', call: /\/v2\/?$/ },
};

export const isAddressKnown = (vendor: ShopVendor): boolean => ADDRESSES[vendor].known !== null;

/**
 * What was entered, with what is kept of the stored. Old credentials never go to a newly entered address: whoever can
 * enter one would else have them sent to a host of their own.
 */
export function enteredAccess(
  form: VendorAccessForm,
  stored: StoredAccess | undefined,
): Result<StoredAccess> {
  const { vendor, address, allowPlainHttp, by: _by, ...entered } = form;
  const text = address ?? stored?.baseUrl ?? ADDRESSES[vendor].known;
  if (text === null) return failed('vendor.address-invalid');
  const baseUrl = baseUrlOf(vendor, text, allowPlainHttp);
  if (baseUrl === undefined) return failed('vendor.address-invalid');
  const old = address === null ? stored?.credentials : undefined;
  const credentials: Record<string, string> = {};
  for (const [name, value] of Object.entries(entered)) {
    const kept = value ?? old?.[name];
    if (kept === undefined) return failed('vendor.credentials-incomplete');
    credentials[name] = kept;
  }
  return ok({ baseUrl, plainHttp: allowPlainHttp, credentials });
}

/** Https unless the shop chose otherwise, whatever scheme was pasted; on this computer (a simulator) as it was entered. */
function baseUrlOf(vendor: VendorName, text: string, allowPlainHttp: boolean): string | undefined {
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`);
  if (url === null || !/^https?:$/.test(url.protocol) || url.hostname === '') return undefined;
  if (url.username || url.password || url.search || url.hash) return undefined;
  const { hostname } = url;
  const onThisComputer = hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]';
  if (!onThisComputer) url.protocol = allowPlainHttp ? 'http:' : 'https:';
  url.pathname = url.pathname.replace(ADDRESSES[vendor].call, '/');
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url.href;
}
