import type { Signature } from '#shared/contract/people.ts';
import type { VendorAccessForm, VendorName } from '#shared/contract/vendors.ts';

export type CredentialName = 'id' | 'secret' | 'clientId' | 'clientSecret' | 'openId' | 'grantCode' | 'key';

/** What each vendor gives a shop to identify itself with; liyuquan knows it by whoever signs in. */
export const CREDENTIALS = {
  liyuquan: [],
  'sim-agent': ['id', 'secret'],
  dakashi: ['clientId', 'clientSecret'],
  zvcms: ['openId', 'grantCode', 'key'],
} as const satisfies Record<VendorName, readonly CredentialName[]>;

/** What was typed; an empty field keeps what is stored. */
export type Typed = {
  readonly address: string;
  readonly allowPlainHttp: boolean;
  readonly credentials: { readonly [Name in CredentialName]?: string };
};

/** The fields that must be filled and are not: all credentials at first, and again with a new address. Pure. */
export function missingFields(
  vendor: VendorName,
  typed: Typed,
  { setUp, addressKnown }: { readonly setUp: boolean; readonly addressKnown: boolean },
): readonly (CredentialName | 'address')[] {
  const anew = !setUp || entered(typed.address) !== null;
  const needed: readonly CredentialName[] = CREDENTIALS[vendor];
  const missing = anew ? needed.filter((name) => entered(typed.credentials[name]) === null) : [];
  const noAddress = !setUp && !addressKnown && entered(typed.address) === null;
  return noAddress ? ['address', ...missing] : missing;
}

/** As it crosses to the core. Pure. */
export function accessForm(vendor: VendorName, typed: Typed, by: Signature | null): VendorAccessForm {
  const { credentials, allowPlainHttp } = typed;
  const common = { address: entered(typed.address), allowPlainHttp, by };
  const of = (name: CredentialName) => entered(credentials[name]);
  switch (vendor) {
    case 'liyuquan':
      return { vendor, ...common };
    case 'sim-agent':
      return { vendor, ...common, id: of('id'), secret: of('secret') };
    case 'dakashi':
      return { vendor, ...common, clientId: of('clientId'), clientSecret: of('clientSecret') };
    case 'zvcms':
      return { vendor, ...common, openId: of('openId'), grantCode: of('grantCode'), key: of('key') };
  }
}

const entered = (text: string | undefined): string | null => text?.trim() || null;
