import { wholeSecond } from '../china-time.ts';
import { Refusal } from '../refusal.ts';
import type { Database } from './database.ts';
import { changeCard, changePart, eventCard, type Occasion } from './ledger.ts';
import type { MemberCardRow, SpendRow, TopUpRow } from './rows.ts';

/** The record of a refund; the document gives it no order number of its own (4.3). */
export type Refund = { readonly recordId: number; readonly cardId: number };

/** 3.7: puts back exactly what the spend took from principal and gift, and where. */
export function refundSpend(db: Database, order: SpendRow, occasion: Occasion): Refund {
  if (order.refunded) throw new Refusal(1, '该订单已退款，请勿重复操作');
  const parts = db.all<{ event_card_id: number | null; capital_fen: number; send_fen: number }>(
    'SELECT * FROM spend_part WHERE spend_id = ?',
    order.id,
  );
  const sums = { capitalFen: 0, sendFen: 0 };
  for (const part of parts) {
    if (part.event_card_id !== null && eventCard(db, part.event_card_id)?.status === 5)
      throw new Refusal(1, '该消费所用的活动已返现，不能回退');
    changePart(
      db,
      order.member_card_id,
      { eventCardId: part.event_card_id, capitalFen: part.capital_fen, sendFen: part.send_fen },
      1,
    );
    sums.capitalFen += part.capital_fen;
    sums.sendFen += part.send_fen;
  }
  db.run('UPDATE spend SET refunded = 1 WHERE id = ?', order.id);
  return record(db, 'spend', order, { ...sums, moneyFen: order.amount_fen }, occasion);
}

/** 3.9: takes principal and gift back; refused when either was spent, wholly or in part. */
export function refundTopUp(db: Database, order: TopUpRow, occasion: Occasion): Refund {
  if (order.refunded) throw new Refusal(1, '该订单已退款，请勿重复操作');
  if (!isUnspent(db, order)) throw new Refusal(1, '该笔充值已被使用，不能退款');
  changeCard(db, order.member_card_id, -order.recharge_fen, -order.send_fen);
  if (order.event_card_id !== null)
    db.run(
      'UPDATE event_card SET capital_fen = 0, send_fen = 0, status = 9 WHERE id = ?',
      order.event_card_id,
    );
  db.run('UPDATE top_up SET refunded = 1 WHERE id = ?', order.id);
  const sums = { moneyFen: order.recharge_fen, capitalFen: order.recharge_fen, sendFen: order.send_fen };
  return record(db, 'top-up', order, sums, occasion);
}

/** 4.6: the shop has paid the promised money out; a mark on the entry, the card's balance stays as it is. */
export function giveCashBack(db: Database, eventCardId: number): void {
  const entry = eventCard(db, eventCardId);
  if (!entry || entry.status === 9) throw new Refusal(1, '活动记录不存在');
  if (entry.status === 5) throw new Refusal(1, '该活动已返现，请勿重复操作');
  if (entry.status !== 3) throw new Refusal(1, '活动未完成，不能返现');
  db.run('UPDATE event_card SET status = 5 WHERE id = ?', eventCardId);
}

/** An event entry must be whole; on other cards enough principal and enough gift must be left. */
function isUnspent(db: Database, order: TopUpRow): boolean {
  if (order.event_card_id !== null) return eventCard(db, order.event_card_id)?.status === 1;
  const card = db.one<MemberCardRow>('SELECT * FROM member_card WHERE id = ?', order.member_card_id);
  return card !== undefined && card.capital_fen >= order.recharge_fen && card.send_fen >= order.send_fen;
}

function record(
  db: Database,
  kind: 'top-up' | 'spend',
  order: { readonly member_card_id: number; readonly order_no: string },
  sums: { readonly moneyFen: number; readonly capitalFen: number; readonly sendFen: number },
  occasion: Occasion,
): Refund {
  const recordId = db.run(
    `INSERT INTO refund (member_card_id, kind, order_no, money_fen, capital_fen, send_fen, store_id, explain,
       created_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[order.member_card_id, kind, order.order_no, sums.moneyFen, sums.capitalFen, sums.sendFen],
    ...[occasion.storeId, kind === 'spend' ? '消费回退' : '充值退款', wholeSecond(occasion.atMs)],
  );
  return { recordId, cardId: order.member_card_id };
}
