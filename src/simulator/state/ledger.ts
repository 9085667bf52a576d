import { wholeSecond } from '../china-time.ts';
import { Refusal } from '../refusal.ts';
import type { Database } from './database.ts';
import { nextOrderNo } from './numbers.ts';
import type { EventCardRow, EventRow, MemberCardRow } from './rows.ts';
import { type Part, statusOf, takeFrom } from './split.ts';

/** Where and when money moves, and through what: 1 the vendor's app, 2 the shop's counter (4.1 `type`). */
export type Occasion = { readonly storeId: number; readonly channel: 1 | 2; readonly atMs: number };

/** The record that a movement of money left behind. */
export type Movement = { readonly recordId: number; readonly orderNo: string };

/** Puts principal and gift on a card. On an event card (`asEntry`) they become an entry of their own (4.5). */
export function topUp(
  db: Database,
  card: MemberCardRow,
  amounts: { readonly rechargeFen: number; readonly sendFen: number },
  detail: { readonly event: EventRow | undefined; readonly asEntry: boolean; readonly image: string | null },
  occasion: Occasion,
): Movement {
  const { rechargeFen, sendFen } = amounts;
  const createdMs = wholeSecond(occasion.atMs);
  const entryId = detail.asEntry
    ? db.run(
        `INSERT INTO event_card (member_card_id, recharge_fen, gift_fen, capital_fen, send_fen, status, created_ms)
         VALUES (?, ?, ?, ?, ?, 1, ?)`,
        ...[card.id, rechargeFen, sendFen, rechargeFen, sendFen, createdMs],
      )
    : null;
  const orderNo = nextOrderNo(db, '710', card.card_no, occasion.atMs);
  const recordId = db.run(
    `INSERT INTO top_up (order_no, member_card_id, event_id, event_card_id, recharge_fen, send_fen, channel,
       store_id, image, explain, created_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, '余额充值', ?)`,
    ...[orderNo, card.id, detail.event?.id ?? null, entryId, rechargeFen, sendFen],
    ...[occasion.channel, occasion.storeId, detail.image, createdMs],
  );
  changeCard(db, card.id, rechargeFen, sendFen);
  return { recordId, orderNo };
}

/** Takes `amountFen` from a card, in the order of `takeFrom`, and remembers from where. */
export function spend(db: Database, card: MemberCardRow, amountFen: number, occasion: Occasion): Movement {
  const parts = takeFrom(pursesOf(db, card), amountFen);
  if (!parts) throw new Refusal(1, '会员卡余额不足');
  const orderNo = nextOrderNo(db, '711', card.card_no, occasion.atMs);
  const recordId = db.run(
    `INSERT INTO spend (order_no, member_card_id, amount_fen, channel, store_id, explain, created_ms)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    ...[orderNo, card.id, amountFen, occasion.channel, occasion.storeId],
    ...[occasion.channel === 1 ? '线上消费' : '线下消费', wholeSecond(occasion.atMs)],
  );
  for (const part of parts) {
    db.run(
      'INSERT INTO spend_part (spend_id, event_card_id, capital_fen, send_fen) VALUES (?, ?, ?, ?)',
      ...[recordId, part.eventCardId, part.capitalFen, part.sendFen],
    );
    changePart(db, card.id, part, -1);
  }
  return { recordId, orderNo };
}

/** Moves one part out of (-1) or back into (+1) the card and, if it came from one, the event entry. */
export function changePart(db: Database, cardId: number, part: Part, sign: 1 | -1): void {
  changeCard(db, cardId, sign * part.capitalFen, sign * part.sendFen);
  if (part.eventCardId === null) return;
  const entry = eventCard(db, part.eventCardId);
  if (!entry) throw new Error(`event entry ${part.eventCardId} is gone`);
  const capitalFen = entry.capital_fen + sign * part.capitalFen;
  const sendFen = entry.send_fen + sign * part.sendFen;
  const status = statusOf(entry, capitalFen, sendFen);
  db.run(
    'UPDATE event_card SET capital_fen = ?, send_fen = ?, status = ? WHERE id = ?',
    capitalFen,
    sendFen,
    status,
    entry.id,
  );
}

export function changeCard(db: Database, cardId: number, capitalFen: number, sendFen: number): void {
  db.run(
    'UPDATE member_card SET capital_fen = capital_fen + ?, send_fen = send_fen + ? WHERE id = ?',
    ...[capitalFen, sendFen, cardId],
  );
}

export function eventCard(db: Database, id: number): EventCardRow | undefined {
  return db.one<EventCardRow>('SELECT * FROM event_card WHERE id = ?', id);
}

/** The entries of an event card, oldest first, without those whose top-up was refunded. */
export function eventCardsOf(db: Database, cardId: number): readonly EventCardRow[] {
  return db.all<EventCardRow>(
    'SELECT * FROM event_card WHERE member_card_id = ? AND status <> 9 ORDER BY id',
    cardId,
  );
}

function pursesOf(db: Database, card: MemberCardRow): readonly Part[] {
  const entries = eventCardsOf(db, card.id);
  if (entries.length === 0)
    return [{ eventCardId: null, capitalFen: card.capital_fen, sendFen: card.send_fen }];
  return entries.map((entry) => ({
    eventCardId: entry.id,
    capitalFen: entry.capital_fen,
    sendFen: entry.send_fen,
  }));
}
