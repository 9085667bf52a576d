import type { Card, Member, MemberSummary } from '#shared/contract/member.ts';
import { maskPhone } from '#shared/phone.ts';
import type { VendorCard, VendorMember, VendorMemberDetail } from '../vendors/vendor.ts';

/** A member for lists: the full phone number stays behind. */
export function summaryOf(member: VendorMember): MemberSummary {
  return {
    userId: member.userId,
    nickname: member.nickname,
    phoneMasked: maskPhone(member.phone),
    hasAvatar: member.avatar !== null,
  };
}

type Around = {
  readonly readAtMs: number;
  readonly colours: ReadonlyMap<string, string>;
  /** Card id to the operation that is open on it. */
  readonly open: ReadonlyMap<string, string>;
};

export function memberView({ member, cards }: VendorMemberDetail, around: Around): Member {
  return {
    ...summaryOf(member),
    cards: cards.map((card) => cardView(card, around)),
    readAt: around.readAtMs,
  };
}

export function cardView(card: VendorCard, { colours, open }: Omit<Around, 'readAtMs'>): Card {
  return {
    cardId: card.cardId,
    cardNo: card.cardNo,
    title: card.title,
    kind: card.kind,
    colour: colours.get(card.cardId) ?? null,
    balanceFen: card.balance,
    principalFen: card.principal,
    giftFen: card.gift,
    openedAt: card.openedAtMs,
    eventCards: card.eventCards.map(({ storeMemberEventId, principal, gift, state }) => ({
      storeMemberEventId,
      principalFen: principal,
      giftFen: gift,
      state,
    })),
    openOperationId: open.get(card.cardId) ?? null,
  };
}
