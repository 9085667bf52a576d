import { startOfNextChinaMonth } from '../china-time.ts';
import type { DataCardRow, OrderRow, PackageRow } from './card-rows.ts';
import type { Database } from './database.ts';

export function agentBalance(db: Database): number {
  return db.one<{ balance_fen: number }>('SELECT balance_fen FROM agent')?.balance_fen ?? 0;
}

export function setAgentBalance(db: Database, balanceFen: number): void {
  db.run('UPDATE agent SET balance_fen = ?', balanceFen);
}

/** Takes the price from the agent's balance, which must hold it, and notes the order as accepted. */
export function acceptOrder(
  db: Database,
  order: {
    readonly orderno: string;
    readonly card: DataCardRow;
    readonly bought: PackageRow;
    readonly nextMonth: boolean;
    readonly willFail: boolean;
    readonly atMs: number;
  },
): number {
  const { orderno, card, bought, nextMonth, willFail, atMs } = order;
  db.run('UPDATE agent SET balance_fen = balance_fen - ?', bought.price_fen);
  const dueMs = nextMonth ? startOfNextChinaMonth(atMs) : atMs + orderDelayMs(db);
  return db.run(
    `INSERT INTO agent_order (orderno, iccid, package_id, price_fen, data_mb, next_month, will_fail, state,
       accepted_ms, due_ms) VALUES (?, ?, ?, ?, ?, ?, ?, 'accepted', ?, ?)`,
    ...[orderno, card.iccid, bought.id, bought.price_fen, bought.data_mb],
    ...[nextMonth ? 1 : 0, willFail ? 1 : 0, atMs, dueMs],
  );
}

/** Lets all accepted orders whose time has come take effect; nothing happens by itself between two looks. */
export function settleDue(db: Database, nowMs: number): void {
  const due = db.all<OrderRow>(
    "SELECT * FROM agent_order WHERE state = 'accepted' AND due_ms <= ? ORDER BY id",
    nowMs,
  );
  if (due.length > 0) settleAll(db, due, nowMs);
}

/** Does not wait for the time: one order by its id, or all that are accepted. Returns how many took effect. */
export function settleNow(db: Database, nowMs: number, orderId?: number): number {
  const accepted = db
    .all<OrderRow>("SELECT * FROM agent_order WHERE state = 'accepted' ORDER BY id")
    .filter(({ id }) => orderId === undefined || id === orderId);
  settleAll(db, accepted, nowMs);
  return accepted.length;
}

function settleAll(db: Database, orders: readonly OrderRow[], nowMs: number): void {
  db.transaction(() => {
    for (const order of orders) settle(db, order, nowMs);
  });
}

/** An order that fails gives the money back and no data. */
function settle(db: Database, order: OrderRow, nowMs: number): void {
  const state = order.will_fail ? 'failed' : 'effective';
  db.run('UPDATE agent_order SET state = ?, settled_ms = ? WHERE id = ?', state, nowMs, order.id);
  if (order.will_fail) db.run('UPDATE agent SET balance_fen = balance_fen + ?', order.price_fen);
  else db.run('UPDATE data_card SET total_mb = total_mb + ? WHERE iccid = ?', order.data_mb, order.iccid);
}

/** How long an order for this month stays accepted before it takes effect. */
export function orderDelayMs(db: Database): number {
  const row = db.one<{ value: string }>("SELECT value FROM meta WHERE key = 'order-delay-ms'");
  return row ? Number(row.value) : DEFAULT_ORDER_DELAY_MS;
}

export function setOrderDelay(db: Database, delayMs: number): void {
  db.run(
    `INSERT INTO meta (key, value) VALUES ('order-delay-ms', ?)
     ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
    String(delayMs),
  );
}

const DEFAULT_ORDER_DELAY_MS = 60_000;
