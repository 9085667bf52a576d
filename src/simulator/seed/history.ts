import { startOfChinaDay } from '../china-time.ts';
import type { Random } from '../random.ts';
import type { Database } from '../state/database.ts';
import { eventCardsOf, type Occasion, spend, topUp } from '../state/ledger.ts';
import { giveCashBack, refundSpend, refundTopUp } from '../state/refunds.ts';
import type { EventRow, MemberCardRow, ProductRow, SpendRow, TopUpRow } from '../state/rows.ts';
import { type ScriptName, type Step, scriptOf } from './scripts.ts';

export type SeededCard = {
  readonly cardId: number;
  readonly productId: number;
  readonly script: ScriptName | undefined;
};

type Planned = { readonly atMs: number; readonly cardId: number; readonly step: Step };

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const DAYS = 60;

/**
 * Sixty days of business before `nowMs`, done with the same ledger as the live calls and in order of time, so that
 * records, order numbers and balances agree by construction.
 */
export function seedHistory(db: Database, random: Random, cards: readonly SeededCard[], nowMs: number): void {
  const planned = cards.flatMap((card) => plan(random, card, nowMs)).sort((a, b) => a.atMs - b.atMs);
  for (const { atMs, cardId, step } of planned) {
    const card = db.one<MemberCardRow>('SELECT * FROM member_card WHERE id = ?', cardId);
    if (card) carryOut(db, random, card, step, atMs);
  }
}

function plan(random: Random, card: SeededCard, nowMs: number): readonly Planned[] {
  if (card.script) {
    return scriptOf(card.script, card.productId).map(({ daysAgo, step }) => ({
      atMs: nowMs - daysAgo * DAY_MS,
      cardId: card.cardId,
      step,
    }));
  }
  return Array.from({ length: random.between(6, 16) }, () => ({
    atMs: businessHour(random, nowMs),
    cardId: card.cardId,
    step: { do: 'anything' },
  }));
}

/** Between ten in the morning and half past nine in the evening, never later than five minutes ago. */
function businessHour(random: Random, nowMs: number): number {
  const atMs =
    startOfChinaDay(nowMs) - random.between(0, DAYS - 2) * DAY_MS + random.between(600, 1290) * 60_000;
  return atMs + random.between(0, 59) * 1000 > nowMs - 5 * 60_000 ? atMs - DAY_MS : atMs;
}

function carryOut(db: Database, random: Random, card: MemberCardRow, step: Step, atMs: number): void {
  const product = db.one<ProductRow>('SELECT * FROM product WHERE id = ?', card.product_id);
  if (!product) return;
  const storeIds = product.store_ids.split(',').map(Number);
  const storeId = storeIds[random.between(0, storeIds.length - 1)] ?? 3;
  const occasion: Occasion = { storeId, channel: random.fraction() < 0.25 ? 1 : 2, atMs };
  if (step.do === 'anything') anything(db, random, card, product, occasion);
  else if (step.do === 'top-up') put(db, random, card, product, occasion, step.eventId);
  else if (step.do === 'spend') spend(db, card, step.amountFen, occasion);
  else cashBack(db, card);
}

function anything(
  db: Database,
  random: Random,
  card: MemberCardRow,
  product: ProductRow,
  at: Occasion,
): void {
  const balanceFen = card.capital_fen + card.send_fen;
  const dice = random.fraction();
  if (balanceFen < 3_000 || dice < 0.12) put(db, random, card, product, at, undefined);
  else if (dice < 0.2) undoSpend(db, card, at);
  else if (dice < 0.24) undoTopUp(db, card, at);
  else if (dice < 0.28) cashBack(db, card);
  else spend(db, card, price(random, balanceFen), at);
}

function price(random: Random, balanceFen: number): number {
  const fen = random.between(8, 88) * 100 + random.pick([0, 0, 50, 80, 88, 95]);
  return Math.min(fen, balanceFen);
}

function put(
  db: Database,
  random: Random,
  card: MemberCardRow,
  product: ProductRow,
  at: Occasion,
  eventId: number | undefined,
): void {
  const events = db.all<EventRow>('SELECT * FROM event WHERE product_id = ? ORDER BY id', product.id);
  const free = product.type !== 11 && eventId === undefined && random.fraction() < 0.5;
  const event = free
    ? undefined
    : (events.find(({ id }) => id === eventId) ?? events[random.between(0, events.length - 1)]);
  const rechargeFen = event?.recharge_fen ?? random.pick([5_000, 10_000, 20_000, 12_345]);
  const amounts = { rechargeFen, sendFen: event?.send_fen ?? 0 };
  topUp(db, card, amounts, { event, asEntry: product.type === 11, image: null }, at);
}

function undoSpend(db: Database, card: MemberCardRow, at: Occasion): void {
  const order = db.one<SpendRow>(
    `SELECT * FROM spend WHERE member_card_id = ? AND refunded = 0 AND NOT EXISTS (
       SELECT 1 FROM spend_part JOIN event_card ON event_card.id = event_card_id
       WHERE spend_id = spend.id AND status = 5) ORDER BY id DESC LIMIT 1`,
    card.id,
  );
  if (order) refundSpend(db, order, at);
}

function undoTopUp(db: Database, card: MemberCardRow, at: Occasion): void {
  const order = db.one<TopUpRow>(
    `SELECT top_up.* FROM top_up LEFT JOIN event_card ON event_card.id = event_card_id
     WHERE top_up.member_card_id = ? AND refunded = 0 AND (event_card_id IS NULL OR status = 1)
     ORDER BY top_up.id DESC LIMIT 1`,
    card.id,
  );
  if (!order || card.capital_fen < order.recharge_fen || card.send_fen < order.send_fen) return;
  refundTopUp(db, order, at);
}

function cashBack(db: Database, card: MemberCardRow): void {
  const due = eventCardsOf(db, card.id).find(({ status }) => status === 3);
  if (due) giveCashBack(db, due.id);
}
