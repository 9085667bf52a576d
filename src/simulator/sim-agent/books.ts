import { agentBalance, orderDelayMs, settleDue } from '../state/agent-orders.ts';
import type { DataCardRow, OrderState, PackageRow } from '../state/card-rows.ts';
import { dataCards } from '../state/data-cards.ts';
import type { Database } from '../state/database.ts';
import type { AgentPerformed } from './perform.ts';

/** What really happened to the agent's money and the cards, for tests. Amounts in fen, data in MB. */
export type AgentTruth = {
  readonly balanceFen: number;
  readonly orderDelayMs: number;
  /** Every order request that arrived, in order of arrival. */
  readonly requests: readonly AgentRequest[];
  /** Every order that was accepted, oldest first. */
  readonly orders: readonly AgentOrder[];
  readonly packages: readonly { readonly id: number; readonly name: string; readonly priceFen: number }[];
  readonly cards: readonly DataCardTruth[];
};

export type AgentRequest = {
  readonly id: number;
  readonly atMs: number;
  /** Without the signature. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly faults: readonly string[];
  /** Empty when the work was never done, two when it was done twice. `code` 1 is success, 0 a refusal. */
  readonly executions: readonly {
    readonly code: 0 | 1;
    readonly msg: string;
    readonly orderId: number | null;
    /** The agent's balance right after. */
    readonly balanceFen: number;
  }[];
};

export type AgentOrder = {
  readonly id: number;
  readonly orderno: string;
  readonly cardno: string;
  readonly packageName: string;
  readonly priceFen: number;
  readonly dataMb: number;
  readonly nextMonth: boolean;
  readonly state: OrderState;
  readonly acceptedMs: number;
  readonly dueMs: number;
};

export type DataCardTruth = {
  readonly cardno: string;
  readonly iccid: string;
  readonly knownTo: DataCardRow['known_to'];
  readonly remark: string;
  readonly totalMb: number;
  readonly usedMb: number;
  readonly realName: boolean;
  readonly active: boolean;
};

/** Notes an order request on arrival, before any work. Returns its id. */
export function noteOrderRequest(
  db: Database,
  request: { readonly parameters: ReadonlyMap<string, string>; readonly atMs: number },
  faults: readonly string[],
): number {
  const parameters = Object.fromEntries([...request.parameters].filter(([name]) => name !== 'sign'));
  return db.run(
    'INSERT INTO agent_request (arrived_ms, parameters, faults) VALUES (?, ?, ?)',
    ...[request.atMs, JSON.stringify(parameters), JSON.stringify(faults)],
  );
}

export function noteOrderExecution(db: Database, requestId: number, done: AgentPerformed): void {
  db.run(
    'INSERT INTO agent_execution (request_id, code, msg, order_id, balance_fen) VALUES (?, ?, ?, ?, ?)',
    ...[requestId, done.code, done.msg, done.orderId, agentBalance(db)],
  );
}

/** As of now: orders whose time has come have taken effect. */
export function readAgentTruth(db: Database, nowMs: number): AgentTruth {
  settleDue(db, nowMs);
  return {
    balanceFen: agentBalance(db),
    orderDelayMs: orderDelayMs(db),
    requests: readRequests(db),
    orders: readOrders(db),
    packages: db
      .all<PackageRow>('SELECT * FROM agent_package ORDER BY id')
      .map(({ id, name, price_fen }) => ({ id, name, priceFen: price_fen })),
    cards: dataCards(db).map((card) => ({
      ...{ cardno: card.cardno, iccid: card.iccid, knownTo: card.known_to, remark: card.remark },
      ...{ totalMb: card.total_mb, usedMb: card.used_mb },
      ...{ realName: card.real_name === 1, active: card.active === 1 },
    })),
  };
}

function readRequests(db: Database): readonly AgentRequest[] {
  type Row = { id: number; arrived_ms: number; parameters: string; faults: string };
  return db.all<Row>('SELECT * FROM agent_request ORDER BY id').map((row) => ({
    id: row.id,
    atMs: row.arrived_ms,
    parameters: JSON.parse(row.parameters),
    faults: JSON.parse(row.faults),
    executions: db.all<AgentRequest['executions'][number]>(
      `SELECT code, msg, order_id AS orderId, balance_fen AS balanceFen FROM agent_execution
       WHERE request_id = ? ORDER BY id`,
      row.id,
    ),
  }));
}

function readOrders(db: Database): readonly AgentOrder[] {
  type Row = Omit<AgentOrder, 'nextMonth'> & { readonly nextMonth: 0 | 1 };
  return db
    .all<Row>(
      `SELECT o.id, orderno, cardno, name AS packageName, o.price_fen AS priceFen, o.data_mb AS dataMb,
         next_month AS nextMonth, state, accepted_ms AS acceptedMs, due_ms AS dueMs
       FROM agent_order o JOIN data_card c ON c.iccid = o.iccid JOIN agent_package p ON p.id = package_id
       ORDER BY o.id`,
    )
    .map((row) => ({ ...row, nextMonth: row.nextMonth === 1 }));
}
