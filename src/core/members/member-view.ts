import type { Card, Member, MemberSummary, OpenedMember } from '#shared/contract/member.ts';
import { maskNickname } from '#shared/nickname.ts';
import { maskPhone } from '#shared/phone.ts';
import type { VendorCard, VendorMember, VendorMemberDetail } from '../vendors/vendor.ts';

/** A member for lists: the full nickname and phone number stay behind. */
export function summaryOf(member: VendorMember): MemberSummary {
  return { ...knownOf(member), nicknameMasked: maskNickname(member.nickname) };
}

/** The member that a cashier opened: the full phone number stays behind. */
export function openedOf(member: VendorMember): OpenedMember {
  return { ...knownOf(member), nickname: member.nickname };
}

const knownOf = ({ userId, phone, avatar }: VendorMember) => ({
  userId,
  phoneMasked: maskPhone(phone),
  hasAvatar: avatar !== null,
});

type Around = {
  readonly readAtMs: number;
  readonly colours: ReadonlyMap<string, string>;
  /** Card id to the operation that is open on it. */
  readonly open: ReadonlyMap<string, string>;
};

export function memberView({ member, cards }: VendorMemberDetail, around: Around): Member {
  return {
    ...openedOf(member),
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
