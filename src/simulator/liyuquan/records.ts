import { utcText } from '../china-time.ts';
import type { SqlValue } from '../state/database.ts';
import type { Call, Endpoint } from './call.ts';
import { optional, optionalInt, paging } from './form.ts';
import { long, money, type Reply } from './reply.ts';

/** 4.1–4.3: the three record lists of the account's stores, newest first. */
export const RECORD_ENDPOINTS: readonly Endpoint[] = [
  {
    section: '4.1',
    path: 'manage/v3/turnover/record_list',
    access: 'permission',
    movesMoney: false,
    answer: topUps,
  },
  {
    section: '4.2',
    path: 'manage/v3/turnover/expense_list',
    access: 'permission',
    movesMoney: false,
    answer: spends,
  },
  {
    section: '4.3',
    path: 'manage/v3/turnover/refund_list',
    access: 'permission',
    movesMoney: false,
    answer: refunds,
  },
];

type RecordRow = {
  readonly id: number;
  readonly order_no: string;
  readonly product_id: number;
  readonly title: string;
  readonly card_no: string;
  readonly member_id: number;
  readonly nickname: string;
  readonly phone: string;
  readonly channel: number;
  readonly store_id: number;
  readonly store_name: string;
  readonly explain: string;
  readonly created_ms: number;
};

function topUps(call: Call): Reply {
  type Row = RecordRow & {
    event_id: number | null;
    event_title: string | null;
    recharge_fen: number;
    send_fen: number;
  };
  const list = query<Row>(
    call,
    'top_up',
    'LEFT JOIN event ON event.id = r.event_id',
    ', event.title AS event_title',
  );
  const chargeReVo = list.rows.map((row) => ({
    ...start(row),
    memberEventId: row.event_id,
    eventName: row.event_title,
    rechargeMoney: money(row.recharge_fen),
    sendMoney: money(row.send_fen),
    ...end(row),
  }));
  const data = {
    totalChargeMoney: money(list.sum('recharge_fen')),
    totalSendMoney: money(list.sum('send_fen')),
    chargeReVo,
  };
  return { data, paging: list.paging };
}

function spends(call: Call): Reply {
  const list = query<RecordRow & { amount_fen: number }>(call, 'spend', '', '');
  const expenseReVo = list.rows.map((row) => ({
    ...start(row),
    expenseMoney: money(row.amount_fen),
    ...end(row),
  }));
  return { data: { totalExpenseMoney: money(list.sum('amount_fen')), expenseReVo }, paging: list.paging };
}

/** `money` is what the customer gets: the whole spend, or the principal of a top-up without its gift. */
function refunds(call: Call): Reply {
  const list = query<RecordRow & { money_fen: number }>(call, 'refund', '', '');
  const data = list.rows.map((row) => ({
    ...start(row),
    money: money(row.money_fen),
    storeName: row.store_name,
    explain: row.explain,
    created: utcText(row.created_ms),
  }));
  return { data, paging: list.paging };
}

function start(row: RecordRow) {
  return {
    id: row.id,
    membershipCardId: row.product_id,
    title: row.title,
    cardNo: long(row.card_no),
    userId: row.member_id,
    nickname: row.nickname,
    phone: row.phone,
  };
}

function end(row: RecordRow) {
  return {
    type: row.channel,
    storeId: row.store_id,
    storeName: row.store_name,
    explain: row.explain,
    created: utcText(row.created_ms),
    orderNo: long(row.order_no),
  };
}

/** Totals are over all rows that the filter lets through, not over one page; refunded orders stay in (gross). */
function query<Row>(call: Call, table: 'top_up' | 'spend' | 'refund', join: string, columns: string) {
  const { db, form } = call;
  const { where, values } = filter(call);
  const from = `FROM ${table} r JOIN member_card mc ON mc.id = r.member_card_id JOIN member m ON m.id = mc.member_id
    JOIN product p ON p.id = mc.product_id JOIN store s ON s.id = r.store_id ${join} WHERE ${where}`;
  const total = db.one<{ n: number }>(`SELECT COUNT(*) AS n ${from}`, ...values)?.n ?? 0;
  const { pageNum, pageSize } = paging(form);
  const rows = db.all<Row>(
    `SELECT r.*, mc.product_id, mc.card_no, mc.member_id, p.title, m.nickname, m.phone, s.name AS store_name ${columns}
     ${from} ORDER BY r.id DESC LIMIT ? OFFSET ?`,
    ...[...values, pageSize, (pageNum - 1) * pageSize],
  );
  const sum = (column: 'recharge_fen' | 'send_fen' | 'amount_fen'): number =>
    db.one<{ n: number | null }>(`SELECT SUM(r.${column}) AS n ${from}`, ...values)?.n ?? 0;
  return { rows, sum, paging: { total, pages: Math.ceil(total / pageSize), pageNum, pageSize } };
}

/** `phone` is matched in full; both times are included. */
function filter({ form, storeIds }: Call): {
  readonly where: string;
  readonly values: readonly SqlValue[];
} {
  const conditions: readonly (readonly [string, SqlValue | undefined])[] = [
    ['m.phone = ?', optional(form, 'phone')],
    ['r.created_ms >= ?', optionalInt(form, 'startTime')],
    ['r.created_ms <= ?', optionalInt(form, 'endTime')],
  ];
  const used = conditions.flatMap(([sql, value]) => (value === undefined ? [] : [{ sql, value }]));
  const stores = `r.store_id IN (${storeIds.map(() => '?').join(', ')})`;
  return {
    where: [stores, ...used.map(({ sql }) => sql)].join(' AND '),
    values: [...storeIds, ...used.map(({ value }) => value)],
  };
}
