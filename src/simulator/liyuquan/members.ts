import { utcText } from '../china-time.ts';
import { FIRST_CROWD_ID } from '../crowd/crowd.ts';
import { settle } from '../crowd/settle.ts';
import { Refusal } from '../refusal.ts';
import { eventCardsOf } from '../state/ledger.ts';
import type { CardType, MemberCardRow, MemberRow } from '../state/rows.ts';
import type { Call, Endpoint } from './call.ts';
import { optional, paging, requiredInt } from './form.ts';
import { long, looseMoney, money, type Reply } from './reply.ts';

/** 4.4 search and 4.5 detail. */
export const MEMBER_ENDPOINTS: readonly Endpoint[] = [
  {
    section: '4.4',
    path: 'manage/v3/userCard/user_card',
    access: 'permission',
    movesMoney: false,
    answer: search,
  },
  {
    section: '4.5',
    path: 'manage/v3/userCard/user_card_detail',
    access: 'permission',
    movesMoney: false,
    answer: detail,
  },
];

/** Members whose phone number is, or begins with, `phone`; all of them without it. The crowd comes last. */
function search({ db, crowd, form }: Call): Reply {
  const prefix = optional(form, 'phone') ?? '';
  const { pageNum, pageSize } = paging(form);
  const where = 'FROM member WHERE substr(phone, 1, length(?)) = ? AND id < ?';
  const named = [prefix, prefix, FIRST_CROWD_ID];
  const first = db.one<{ n: number }>(`SELECT COUNT(*) AS n ${where}`, ...named)?.n ?? 0;
  const others = crowd.beginningWith(prefix);
  const offset = (pageNum - 1) * pageSize;
  const rows = db.all<MemberRow>(
    `SELECT * ${where} ORDER BY id LIMIT ? OFFSET ?`,
    ...[...named, pageSize, offset],
  );
  const total = first + others.count;
  return {
    data: [
      ...rows.map(({ id, phone, nickname, avatar }) => ({ userId: id, phone, nickname, avatar })),
      ...others
        .slice(Math.max(0, offset - first), pageSize - rows.length)
        .map(({ userId, phone, nickname }) => ({ userId, phone, nickname, avatar: null })),
    ],
    paging: { total, pages: Math.ceil(total / pageSize), pageNum, pageSize },
  };
}

/** A member without cards is an empty list, as the document's reply has one row per card. */
function detail({ db, crowd, form }: Call): Reply {
  const userId = requiredInt(form, 'userId');
  settle({ db, crowd }, crowd.byUserId(userId));
  const member = db.one<MemberRow>('SELECT * FROM member WHERE id = ?', userId);
  if (!member) throw new Refusal(1005, '用户不存在');
  const cards = db.all<MemberCardRow & { title: string; type: CardType }>(
    `SELECT member_card.*, title, type FROM member_card JOIN product ON product.id = product_id
     WHERE member_id = ? ORDER BY product_id`,
    member.id,
  );
  return {
    data: cards.map((card) => ({
      userId: member.id,
      phone: member.phone,
      nickname: member.nickname,
      avatar: member.avatar,
      cardId: card.product_id,
      title: card.title,
      cardNo: long(card.card_no),
      balance: money(card.capital_fen + card.send_fen),
      type: card.type,
      capital: card.type === 11 ? looseMoney(card.capital_fen) : null,
      send: card.type === 11 ? looseMoney(card.send_fen) : null,
      created: utcText(card.created_ms),
      eventCards: card.type === 11 ? entries({ db }, card.id) : null,
    })),
  };
}

function entries({ db }: Pick<Call, 'db'>, cardId: number): readonly unknown[] {
  return eventCardsOf(db, cardId).map((entry) => ({
    storeMemberEventId: entry.id,
    capitalBalance: money(entry.capital_fen),
    sendBalance: money(entry.send_fen),
    status: entry.status,
  }));
}
