import { ok, type Result } from '#shared/contract/failure.ts';
import type { Capability, Shop } from '#shared/contract/session.ts';
import type { Secret } from '../secret.ts';
import type { StoredValueVendor } from '../vendors/vendor.ts';
import { capabilitiesOf } from './capabilities.ts';

export type AccountRead = {
  readonly displayName: string;
  readonly capabilities: readonly Capability[];
  readonly shops: readonly Shop[];
};

/** Who the token belongs to (2.2), and the shops (3.1). */
export async function readAccount(vendor: StoredValueVendor, token: Secret): Promise<Result<AccountRead>> {
  const [account, stores] = await Promise.all([vendor.account(token), vendor.stores(token)]);
  if (account.kind !== 'done') return { ok: false, failure: account.failure };
  if (stores.kind !== 'done') return { ok: false, failure: stores.failure };
  return ok({
    displayName: account.value.displayName,
    capabilities: capabilitiesOf(vendor.name, account.value),
    shops: stores.value.map(({ storeId, name, address, merchantName }) => ({
      storeId,
      name,
      address,
      merchantName,
    })),
  });
}
