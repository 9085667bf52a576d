import type { Performed } from './liyuquan/perform.ts';
import type { Database } from './state/database.ts';
import { eventCardsOf } from './state/ledger.ts';

/** What really happened, for tests that compare it with what a client believes. Amounts in whole fen. */
export type SimulatorTruth = {
  /** Every request of the six calls that change something, in order of arrival. */
  readonly requests: readonly MoneyRequest[];
  readonly cards: readonly CardTruth[];
  /** Sums over the records of each kind; `topUps` and `spends` are gross, `refunds` says what of them went back. */
  readonly totals: { readonly topUps: number; readonly spends: number; readonly refunds: number };
};

export type MoneyRequest = {
  readonly id: number;
  readonly atMs: number;
  readonly path: string;
  /** The form without token, password and code. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly faults: readonly string[];
  /** Empty when the work was never done, two when it was done twice. */
  readonly executions: readonly Execution[];
};

export type Execution = {
  readonly errCode: number;
  readonly msg: string;
  readonly recordId: number | null;
  readonly orderNo: string | null;
  readonly cardNo: string | null;
  /** The card's balance right after this execution. */
  readonly balanceFen: number | null;
};

export type CardTruth = {
  readonly cardNo: string;
  readonly userId: number;
  readonly phone: string;
  readonly cardId: number;
  readonly type: 1 | 10 | 11;
  readonly capitalFen: number;
  readonly sendFen: number;
  /** What the records say the two must be. */
  readonly recordedCapitalFen: number;
  readonly recordedSendFen: number;
  readonly eventCards: readonly { id: number; capitalFen: number; sendFen: number; status: number }[];
};

const SECRET = new Set(['token', 'password', 'code']);

/** Notes a money request on arrival, before any work. Returns its id. */
export function noteRequest(
  db: Database,
  request: { readonly path: string; readonly form: ReadonlyMap<string, string>; readonly atMs: number },
  faults: readonly string[],
): number {
  const parameters = Object.fromEntries([...request.form].filter(([name]) => !SECRET.has(name)));
  return db.run(
    'INSERT INTO money_request (arrived_ms, path, parameters, faults) VALUES (?, ?, ?, ?)',
    ...[request.atMs, request.path, JSON.stringify(parameters), JSON.stringify(faults)],
  );
}

/** Notes that the work of a request was carried out or refused. */
export function noteExecution(db: Database, requestId: number, { errCode, msg, trace }: Performed): void {
  const card = trace
    ? db.one<{ card_no: string; balance_fen: number }>(
        'SELECT card_no, capital_fen + send_fen AS balance_fen FROM member_card WHERE id = ?',
        trace.memberCardId,
      )
    : undefined;
  db.run(
    `INSERT INTO execution (request_id, err_code, msg, record_id, order_no, card_no, balance_fen)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    ...[requestId, errCode, msg, trace?.recordId ?? null, trace?.orderNo ?? null],
    ...[card?.card_no ?? null, card?.balance_fen ?? null],
  );
}

export function readTruth(db: Database): SimulatorTruth {
  const sum = (sql: string): number => db.one<{ n: number | null }>(sql)?.n ?? 0;
  return {
    requests: readRequests(db),
    cards: readCards(db),
    totals: {
      topUps: sum('SELECT SUM(recharge_fen + send_fen) AS n FROM top_up'),
      spends: sum('SELECT SUM(amount_fen) AS n FROM spend'),
      refunds: sum('SELECT SUM(capital_fen + send_fen) AS n FROM refund'),
    },
  };
}

function readRequests(db: Database): readonly MoneyRequest[] {
  type Row = { id: number; arrived_ms: number; path: string; parameters: string; faults: string };
  return db.all<Row>('SELECT * FROM money_request ORDER BY id').map((row) => ({
    id: row.id,
    atMs: row.arrived_ms,
    path: row.path,
    parameters: JSON.parse(row.parameters),
    faults: JSON.parse(row.faults),
    executions: db.all<Execution>(
      `SELECT err_code AS errCode, msg, record_id AS recordId, order_no AS orderNo, card_no AS cardNo,
         balance_fen AS balanceFen FROM execution WHERE request_id = ? ORDER BY id`,
      row.id,
    ),
  }));
}

function readCards(db: Database): readonly CardTruth[] {
  const recorded = (part: string, put: string): string =>
    `(SELECT COALESCE(SUM(${put}), 0) FROM top_up WHERE member_card_id = c.id)
     - (SELECT COALESCE(SUM(s.${part}), 0) FROM spend_part s JOIN spend ON spend.id = s.spend_id WHERE member_card_id = c.id)
     + (SELECT COALESCE(SUM(CASE kind WHEN 'spend' THEN ${part} ELSE -${part} END), 0) FROM refund WHERE member_card_id = c.id)`;
  type Row = Omit<CardTruth, 'eventCards'> & { readonly id: number };
  const rows = db.all<Row>(
    `SELECT c.id, card_no AS cardNo, m.id AS userId, phone, p.id AS cardId, type, c.capital_fen AS capitalFen,
       c.send_fen AS sendFen, ${recorded('capital_fen', 'recharge_fen')} AS recordedCapitalFen,
       ${recorded('send_fen', 'send_fen')} AS recordedSendFen
     FROM member_card c JOIN member m ON m.id = c.member_id JOIN product p ON p.id = c.product_id ORDER BY c.id`,
  );
  return rows.map(({ id, ...card }) => ({
    ...card,
    eventCards: eventCardsOf(db, id).map((entry) => ({
      id: entry.id,
      capitalFen: entry.capital_fen,
      sendFen: entry.send_fen,
      status: entry.status,
    })),
  }));
}
