import { z } from 'zod';
import {
  amount,
  amountOrNull,
  id,
  kindOf,
  listOf,
  listOrEmpty,
  moment,
  words,
  wordsOrNull,
} from '../../reply-fields.ts';
import type { VendorCard, VendorMember, VendorMemberDetail, VendorPage } from '../../vendor.ts';
import { cardKind } from '../card-kinds.ts';
import { endpoint } from '../endpoint.ts';
import { countField, idField, phoneField } from '../request-fields.ts';
import { pagingFields } from './replies.ts';

const member = z.object({ userId: id, phone: words, nickname: words, avatar: wordsOrNull });

/** 4.4: whether `phone` matches a beginning, a part or the whole is not documented. */
export const userCard = endpoint({
  name: 'userCard',
  section: '4.4',
  title: '用户查询',
  path: 'manage/v3/userCard/user_card',
  request: z.strictObject({ phone: phoneField.optional(), pageNum: countField, pageSize: countField }),
  reply: z.object({ data: listOf(member), ...pagingFields }).transform(
    (reply): VendorPage<VendorMember> => ({
      rows: reply.data,
      page: reply.pageNum,
      pageSize: reply.pageSize,
      totalRows: reply.total,
      totalPages: reply.pages,
    }),
  ),
});

const eventCard = z
  .object({
    storeMemberEventId: id,
    capitalBalance: amount,
    sendBalance: amount,
    status: kindOf(
      { '1': 'in-progress', '2': 'in-progress', '3': 'cash-back-due', '5': 'cashed-back' },
      'unknown',
    ),
  })
  .transform((row): VendorCard['eventCards'][number] => ({
    storeMemberEventId: row.storeMemberEventId,
    principal: row.capitalBalance,
    gift: row.sendBalance,
    state: row.status,
  }));

const card = z.object({
  ...member.shape,
  cardId: id,
  title: words,
  cardNo: id,
  balance: amount,
  type: cardKind,
  capital: amountOrNull,
  send: amountOrNull,
  created: moment,
  eventCards: listOrEmpty(eventCard),
});

/** 4.5: one row for each card, with the member's facts on every one; no rows where there is no card. */
export const userCardDetail = endpoint({
  name: 'userCardDetail',
  section: '4.5',
  title: '会员详情',
  path: 'manage/v3/userCard/user_card_detail',
  request: z.strictObject({ userId: idField }),
  reply: z
    .object({ data: listOf(card) })
    .refine(({ data }) => data.every((row) => row.userId === data[0]?.userId), 'cards of several members')
    .transform(({ data }): VendorMemberDetail | undefined => {
      const [first] = data;
      return first && { member: memberOf(first), cards: data.map(cardOf) };
    }),
});

type CardRow = z.output<typeof card>;

function memberOf({ userId, phone, nickname, avatar }: CardRow): VendorMember {
  return { userId, phone, nickname, avatar };
}

function cardOf(row: CardRow): VendorCard {
  return {
    cardId: row.cardId,
    cardNo: row.cardNo,
    title: row.title,
    kind: row.type,
    balance: row.balance,
    principal: row.capital,
    gift: row.send,
    openedAtMs: row.created,
    eventCards: row.eventCards,
  };
}
