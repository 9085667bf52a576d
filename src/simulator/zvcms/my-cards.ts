import { decimalFromFen, fen } from '#shared/money.ts';
import { chinaText } from '../china-time.ts';
import type { GiftCardRow } from '../state/card-rows.ts';
import type { Database } from '../state/database.ts';
import { refuse } from './codes.ts';

export type ZvcmsAction = (call: ZvcmsCall) => unknown;

export type ZvcmsCall = {
  readonly db: Database;
  readonly params: Readonly<Record<string, unknown>>;
  readonly origin: string;
};

/** The document's one action, by name. */
export const ZVCMS_ACTIONS: ReadonlyMap<string, ZvcmsAction> = new Map([['user.my-cards', myCards]]);

const RECYCLED = 6;

/** All cards of a user, the recycled ones only on demand, the newest first. */
function myCards({ db, params, origin }: ZvcmsCall): unknown {
  const { user_id } = params;
  if (typeof user_id !== 'string' || user_id === '') throw refuse('badParameter', '参数错误:user_id');
  if (db.one('SELECT 1 FROM gift_user WHERE id = ?', user_id) === undefined)
    throw refuse('notFound', '查询的信息不存在');
  const withRecycled = wantsRecycled(params);
  return db
    .all<GiftCardRow>('SELECT * FROM gift_card WHERE user_id = ? ORDER BY created_ms DESC, id', user_id)
    .filter(({ status }) => withRecycled || status !== RECYCLED)
    .map((card) => shown(card, origin));
}

/** The sample sends an empty text. */
function wantsRecycled({ needCycleCard }: ZvcmsCall['params']): boolean {
  const value = String(needCycleCard ?? '');
  if (value !== '' && value !== '0' && value !== '1') throw refuse('badParameter', '参数错误:needCycleCard');
  return value === '1';
}

/** Every value is text. As the table has it, `par_value` is what is left and `deduct_amount` what the card was worth. */
function shown(card: GiftCardRow, origin: string) {
  return {
    id: card.id,
    gift_card_id: card.template_id,
    gift_title: card.title,
    par_value: decimalFromFen(fen(card.balance_fen)),
    cover: `${origin}${card.cover}`,
    expired_desc: validityInWords(card),
    deduct_amount: decimalFromFen(fen(card.face_fen)),
    bind_status: String(card.bound),
    beginAt: card.begin_ms === null ? '' : chinaText(card.begin_ms),
    endAt: card.end_ms === null ? '' : chinaText(card.end_ms),
    createdAt: chinaText(card.created_ms),
    status_desc: GIFT_STATUSES[card.status] ?? '未知状态',
    status: String(card.status),
    validType: String(card.valid_type),
    ...(card.erp ? { isErp: '1' } : {}),
  };
}

/** `expired_desc`; empty where the kind of validity is unknown. */
export function validityInWords({ valid_type, valid_days, begin_ms, end_ms }: GiftCardRow): string {
  if (valid_type === 1) return '长期有效';
  if (valid_type === 2) return `自绑定日起${valid_days}天内有效`;
  if (begin_ms === null || end_ms === null) return '';
  return `${chinaText(begin_ms).slice(0, 10)}至${chinaText(end_ms).slice(0, 10)}`;
}

/** By number, in the document's words. */
export const GIFT_STATUSES = [
  '未知状态',
  '未绑定',
  '赠送中',
  '已赠送',
  '已绑定',
  '已过期',
  '已回收',
  '已用完',
] as const;
