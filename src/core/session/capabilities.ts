import { CAPABILITIES, type Capability } from '#shared/contract/session.ts';
import type { VendorAccount, VendorName } from '../vendors/vendor.ts';

/**
 * The vendor's permission for each thing that the counter can do. Liyuquan 2.2 shows permissions as the path of a
 * call, with or without a number behind a colon (`manage/permission/allRole:1129`); that the paths of section 3 and 4
 * appear there in the same form is our reading, not confirmed by the vendor. No vendor has a permission for ordering
 * data packages: whoever may top up sells what the shop has paid for, and may do that as well.
 */
const PATHS: Readonly<Record<VendorName, ReadonlyMap<string, readonly Capability[]>>> = {
  liyuquan: new Map([
    ['manage/v3/userCard/user_card', ['members']],
    ['manage/v3/userCard/user_card_detail', ['members']],
    ['manage/v3/userCard/charge', ['top-up', 'data-package']],
    ['manage/v3/userCard/expense', ['spend']],
    ['manage/v3/turnover/refund', ['refund-spend']],
    ['manage/v3/turnover/refund_charge', ['refund-top-up']],
    ['manage/v3/userCard/card_status', ['cash-back']],
    ['manage/v3/userCard/add', ['open-card']],
    ['manage/v3/turnover/record_list', ['records']],
    ['manage/v3/turnover/expense_list', ['records']],
    ['manage/v3/turnover/refund_list', ['records']],
  ]),
};

/**
 * What an account may do. Where none of its permissions is known to us they are written in some other way: then
 * everything is shown, and the vendor refuses what is not allowed (1003).
 */
export function capabilitiesOf(vendor: VendorName, account: VendorAccount): readonly Capability[] {
  const named = account.permissions.map((permission) => permission.split(':')[0]?.replace(/^\/+/, '') ?? '');
  const granted = new Set(named.flatMap((path) => PATHS[vendor].get(path) ?? []));
  return granted.size === 0 ? CAPABILITIES : CAPABILITIES.filter((capability) => granted.has(capability));
}
