import { chinaDay, wholeSecond } from '../china-time.ts';
import { type Random, seededRandom } from '../random.ts';
import type { Database } from '../state/database.ts';
import { storePicture } from '../state/images.ts';
import { md5 } from '../state/md5.ts';
import { longCardNo, nextCardNo } from '../state/numbers.ts';
import { CAST, type Role } from './cast.ts';
import { seedCoupons } from './coupons.ts';
import { type SeededCard, seedHistory } from './history.ts';
import { ACCOUNTS, EVENTS, PRODUCTS, STORES } from './shops.ts';

const DAY_MS = 86_400_000;

/**
 * Fills an empty state; a state that has been filled stays as it is, whatever the seed. Returns the seed it was
 * filled with. The same seed gives the same members, cards, coupons and ids; dates follow `nowMs`.
 */
export function seedOnce(db: Database, seed: number, nowMs: number): number {
  const before = db.one<{ value: string }>("SELECT value FROM meta WHERE key = 'seed'");
  if (before) return Number(before.value);
  db.transaction(() => {
    const random = seededRandom(seed);
    db.run("INSERT INTO meta (key, value) VALUES ('seed', ?)", String(seed));
    seedShops(db, random, nowMs);
    const members = CAST.map((role, index) => seedMember(db, random, role, index, nowMs));
    seedHistory(
      db,
      random,
      members.flatMap(({ cards }) => cards),
      nowMs,
    );
    seedCoupons(db, random, members[0]?.memberId ?? 1, nowMs);
  });
  return seed;
}

/** How many of `members` are not among the seeded; as it was at first, because numbers depend on it. */
export function crowdSizeOnce(db: Database, members: number): number {
  const before = db.one<{ value: string }>("SELECT value FROM meta WHERE key = 'crowd'");
  if (before) return Number(before.value);
  const size = Math.max(0, members - CAST.length);
  db.run("INSERT INTO meta (key, value) VALUES ('crowd', ?)", String(size));
  return size;
}

function seedShops(db: Database, random: Random, nowMs: number): void {
  const createdMs = wholeSecond(nowMs - 400 * DAY_MS);
  for (const { id, merchantId, merchant, name, address, linkman, adminId } of STORES) {
    db.run(
      `INSERT INTO store (id, merchant_id, merchant_name, name, address, phone, area, linkman, admin_id, created_ms)
       VALUES (?, ?, ?, ?, ?, ?, '云南,昆明市,五华区', ?, ?, ?)`,
      ...[id, merchantId, merchant, name, address, `0871000000${id}`, linkman, adminId, createdMs],
    );
  }
  for (const account of ACCOUNTS) {
    db.run(
      `INSERT INTO account (id, username, password, realname, note, phone, role_id, store_ids, menus, permissions,
         avatar, created_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      ...[account.id, account.username, account.password, account.realname, account.note, account.phone],
      ...[
        account.roleId,
        account.storeIds,
        JSON.stringify(account.menus),
        JSON.stringify(account.permissions),
      ],
      ...[picture(db, random, createdMs, 700 + account.id), createdMs],
    );
  }
  for (const { id, title, colour, storeIds, adminId, type, summary } of PRODUCTS) {
    db.run(
      `INSERT INTO product (id, title, colour, logo, store_ids, admin_id, type, summary, created_ms)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      ...[
        id,
        title,
        colour,
        picture(db, random, createdMs, 800 + id),
        storeIds,
        adminId,
        type,
        summary,
        createdMs,
      ],
    );
  }
  for (const { id, productId, title, rechargeFen, sendFen, status } of EVENTS) {
    db.run(
      `INSERT INTO event (id, product_id, title, recharge_fen, send_fen, admin_id, type, status, created_ms)
       VALUES (?, ?, ?, ?, ?, 19, 1, ?, ?)`,
      ...[id, productId, title, rechargeFen, sendFen, status, createdMs],
    );
  }
}

function seedMember(
  db: Database,
  random: Random,
  role: Role,
  index: number,
  nowMs: number,
): { readonly memberId: number; readonly cards: readonly SeededCard[] } {
  const createdMs = wholeSecond(nowMs - random.between(90, 300) * DAY_MS - random.between(0, DAY_MS));
  const avatar = role.avatar ? picture(db, random, createdMs, index) : index % 2 === 0 ? null : '';
  const memberId = db.run(
    'INSERT INTO member (phone, nickname, avatar, remark, created_ms) VALUES (?, ?, ?, ?, ?)',
    ...[role.phone, role.nickname, avatar, role.remark, createdMs],
  );
  const cards = role.cards.map((productId) => {
    const cardNo = role.long ? longCardNo(db, createdMs) : nextCardNo(db, createdMs);
    const cardId = db.run(
      'INSERT INTO member_card (member_id, product_id, card_no, password_md5, created_ms) VALUES (?, ?, ?, ?, ?)',
      ...[memberId, productId, cardNo, md5(role.phone.slice(-6)), createdMs],
    );
    return { cardId, productId, script: role.script };
  });
  return { memberId, cards };
}

function picture(db: Database, random: Random, atMs: number, value: number): string {
  const path = `/item/${chinaDay(atMs)}/${random.uuid()}.png`;
  storePicture(db, path, value);
  return path;
}
