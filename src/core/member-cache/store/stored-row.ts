import type { VendorMember } from '../../vendors/vendor.ts';
import type { StoredMember } from '../member-cache.ts';

/** What is read of a member to list it. */
export const MEMBER_COLUMNS =
  'member.id, member.user_id, member.digits, member.phone, member.folded, member.nickname, member.avatar, member.read_at_ms';

export type MemberRow = {
  readonly id: number;
  readonly user_id: string;
  readonly digits: string;
  readonly phone: string | null;
  readonly folded: string;
  readonly nickname: string | null;
  readonly avatar: string | null;
  readonly read_at_ms: number;
};

export type FullRow = MemberRow & {
  readonly cards: string | null;
  readonly cards_read_at_ms: number | null;
};

export const memberOf = (row: MemberRow): VendorMember => ({
  userId: row.user_id,
  phone: row.phone ?? row.digits,
  nickname: row.nickname ?? row.folded,
  avatar: row.avatar,
});

/** The file is authenticated page by page: what stands in it is what was written. */
export const storedMemberOf = (row: FullRow): StoredMember => ({
  member: memberOf(row),
  readAtMs: row.read_at_ms,
  cards: row.cards === null ? null : JSON.parse(row.cards),
  cardsReadAtMs: row.cards_read_at_ms,
});
