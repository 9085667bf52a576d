import type { OperationKind } from '#shared/contract/operation.ts';
import { type Fen, fen } from '#shared/money.ts';
import { maskPhone } from '#shared/phone.ts';
import type { OperationDraft } from '../journal/stored-operation.ts';
import type { VendorCard } from '../vendors/vendor.ts';
import type { Authority, OperationParts } from './operation.ts';
import type { PreRead } from './pre-read.ts';
import { balancesOf } from './vendor-reads.ts';

type Particulars = {
  readonly operationId: string;
  readonly requestHash: string;
  readonly kind: OperationKind;
  readonly amount: Fen;
} & Partial<
  Pick<
    OperationDraft,
    'gift' | 'discount' | 'coupon' | 'eventId' | 'storeEventId' | 'refundedOrderNo' | 'linkedTo'
  >
>;

/** The journal's row of an operation on a member's card, from what was asked, who asks and what was read. */
export function draftOnCard(
  parts: OperationParts,
  authority: Authority,
  preRead: PreRead,
  card: VendorCard,
  particulars: Particulars,
): OperationDraft {
  const { member } = preRead.detail;
  return {
    ...NOTHING_ELSE,
    ...particulars,
    ...parts.realm,
    userId: member.userId,
    phone: member.phone,
    phoneMasked: maskPhone(member.phone),
    nickname: member.nickname,
    cardId: card.cardId,
    cardNo: card.cardNo,
    cardTitle: card.title,
    snapshot: preRead.snapshot,
    before: balancesOf(card),
    vendorOffsetMs: preRead.vendorOffsetMs,
    ...signature(authority),
  };
}

/** Who did it, and where. */
export const signature = ({ operator, shop }: Pick<Authority, 'operator' | 'shop'>) => ({
  operator,
  shopId: shop.storeId,
  shopName: shop.name,
});

export const NOTHING_ELSE = {
  gift: fen(0),
  discount: fen(0),
  coupon: null,
  eventId: null,
  storeEventId: null,
  refundedOrderNo: null,
} as const;
