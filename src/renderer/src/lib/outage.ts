import type { Connectivity } from '#shared/contract/connectivity.ts';
import type { ShopVendor } from '#shared/contract/vendors.ts';

/** What a page cannot reach. One vendor's outage is never told of another. */
export type Outage = {
  /** The other desk that is on the screen, if one is. */
  readonly at: ShopVendor | null;
  /** That desk's own vendor is out of reach. */
  readonly desk: boolean;
  /** The vendor of stored-value cards is. */
  readonly members: boolean;
  /** The line that this page needs first. */
  readonly line: Connectivity;
};

type DeskLine = { readonly vendor: ShopVendor; readonly line: Connectivity | null | undefined };

export function outageOf(members: Connectivity | undefined, desk: DeskLine | null): Outage | null {
  const at = desk?.vendor ?? null;
  const membersOut = members?.state === 'offline';
  if (desk?.line?.state === 'offline') return { at, desk: true, members: membersOut, line: desk.line };
  return members && membersOut ? { at, desk: false, members: true, line: members } : null;
}
