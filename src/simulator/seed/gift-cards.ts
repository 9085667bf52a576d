import { startOfChinaDay, wholeSecond } from '../china-time.ts';
import { COVER_DESIGNS } from '../cover.ts';
import type { Random } from '../random.ts';
import type { Database } from '../state/database.ts';
import { GIFT_USERS, type GiftRole } from './gift-cast.ts';

const DAY_MS = 86_400_000;

/** Users of the gift-card shop with their cards. */
export function seedGiftCards(db: Database, random: Random, nowMs: number): void {
  for (const { id, nickname, remark, cards } of GIFT_USERS) {
    db.run('INSERT INTO gift_user (id, nickname, remark) VALUES (?, ?, ?)', id, nickname, remark);
    for (const [index, role] of cards.entries()) seedCard(db, random, { role, userId: id, index, nowMs });
  }
}

type Place = {
  readonly role: GiftRole;
  readonly userId: string;
  readonly index: number;
  readonly nowMs: number;
};

function seedCard(db: Database, random: Random, { role, userId, index, nowMs }: Place): void {
  const createdMs = wholeSecond(nowMs - random.between(20, 200) * DAY_MS - random.between(0, DAY_MS));
  const [beginMs, endMs] = validity(role, createdMs, nowMs);
  const number = `8800${userId}${String(index + 1).padStart(3, '0')}${random.between(100_000, 999_999)}`;
  db.run(
    `INSERT INTO gift_card (id, user_id, template_id, title, balance_fen, face_fen, cover, status, valid_type,
       valid_days, begin_ms, end_ms, bound, erp, created_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[number, userId, String(templateOf(role)), role.title, role.balanceFen, role.faceFen],
    ...[coverPath(role), role.status, role.validType, role.validType === 2 ? 90 : null],
    ...[beginMs, endMs, BOUND.has(role.status) ? 1 : 0, role.erp ? 1 : 0, createdMs],
  );
}

/** Cards that have been somebody's: bound, expired, recycled, used up. */
const BOUND: ReadonlySet<number> = new Set([4, 5, 6, 7]);

/** 2 begins when the card is bound, so that an unbound one has no dates yet. */
function validity(role: GiftRole, createdMs: number, nowMs: number): readonly [number | null, number | null] {
  const today = startOfChinaDay(nowMs);
  const lastSecond = (days: number): number => today + (days + 1) * DAY_MS - 1_000;
  if (role.validType === 2)
    return BOUND.has(role.status) ? [createdMs, createdMs + 90 * DAY_MS] : [null, null];
  if (role.validType !== 3) return [null, null];
  return role.status === 5 ? [today - 120 * DAY_MS, lastSecond(-9)] : [today - 30 * DAY_MS, lastSecond(150)];
}

function templateOf({ title }: GiftRole): number {
  return 300 + GIFT_USERS.flatMap(({ cards }) => cards).findIndex((card) => card.title === title);
}

/** Some templates share a picture. */
function coverPath(role: GiftRole): string {
  return `/zvcms/pictures/${templateOf(role) % COVER_DESIGNS}.png`;
}
