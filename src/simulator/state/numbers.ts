import { chinaDay } from '../china-time.ts';
import type { Database } from './database.ts';

/**
 * Numbers as the document's examples show them: `71019122016110` is 710 (top-up) or 711 (spend), the day 191220
 * and a counter that both share; `7919121420122` is 79, the day 191214 and a counter. A card with a long number
 * gets long order numbers too, beyond 2^53, so that a client which reads them as floats is found out.
 */
export function nextOrderNo(db: Database, prefix: '710' | '711', cardNo: string, atMs: number): string {
  const counter = next(db, 'order-counter', FIRST_ORDER);
  const long = BigInt(cardNo) > BigInt(Number.MAX_SAFE_INTEGER);
  return `${prefix}${chinaDay(atMs)}${long ? LONG_ORDER_BASE + counter : counter}`;
}

export function nextCardNo(db: Database, atMs: number): string {
  return `79${chinaDay(atMs)}${next(db, 'card-counter', FIRST_CARD)}`;
}

/** A seeded card number beyond 2^53, odd so that a float cannot hold it by luck. */
export function longCardNo(db: Database, atMs: number): string {
  return `79${chinaDay(atMs)}${LONG_CARD_BASE + 2 * next(db, 'card-counter', FIRST_CARD)}`;
}

const FIRST_ORDER = 16_110;
const FIRST_CARD = 20_109;
const LONG_ORDER_BASE = 9_000_000_000;
const LONG_CARD_BASE = 10_000_000_001;

function next(db: Database, key: string, first: number): number {
  const row = db.one<{ value: string }>('SELECT value FROM meta WHERE key = ?', key);
  const value = row ? Number(row.value) + 1 : first;
  db.run(
    'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    key,
    String(value),
  );
  return value;
}
