import { acceptOrder, agentBalance } from '../state/agent-orders.ts';
import type { DataCardRow, PackageRow } from '../state/card-rows.ts';
import {
  type AgentCall,
  type AgentEndpoint,
  type AgentReply,
  refused,
  requestedCard,
  required,
} from './call.ts';

/** 3: the one call that costs money. Its example has no `time`. */
export const ORDER_ENDPOINT: AgentEndpoint = {
  section: '3',
  path: 'api/agent/order',
  methods: ['GET', 'POST'],
  time: 'missing',
  movesMoney: true,
  answer: order,
};

/** Accepting is not delivering: the price is taken now, the data comes later. */
function order(call: AgentCall): AgentReply {
  const { db, struck, nowMs } = call;
  const card = requestedCard(call);
  const orderno = required(call, 'orderno');
  const nextMonth = wantsNextMonth(call);
  if (struck.has('price-change')) raisePrice(call, struck.total('price-change'));
  const bought = wantedPackage(call, card);
  if (wasOrdered(call, orderno) && !struck.has('repeat-order-runs')) throw refused('订单号重复');
  if (agentBalance(db) < bought.price_fen) throw refused('余额不足');
  const willFail = struck.has('order-fails-later');
  const orderId = acceptOrder(db, { orderno, card, bought, nextMonth, willFail, atMs: nowMs });
  return { msg: '订购成功', data: { orderno }, orderId };
}

/** Which packages there are depends on the card. */
function wantedPackage(call: AgentCall, card: DataCardRow): PackageRow {
  const id = required(call, 'packagelist_id');
  const found = /^\d{1,9}$/.test(id)
    ? call.db.one<PackageRow>(
        'SELECT * FROM agent_package WHERE id = ? AND package_set = ?',
        ...[Number(id), card.package_set],
      )
    : undefined;
  if (!found) throw refused('套餐不存在');
  return found;
}

/** 默认为本月. */
function wantsNextMonth({ parameters }: AgentCall): boolean {
  const value = parameters.get('iseffect') || '0';
  if (value !== '0' && value !== '1') throw refused('参数格式错误：iseffect');
  return value === '1';
}

/** The document does not say what a repeated order number does; here it is refused and takes no money. */
function wasOrdered({ db }: AgentCall, orderno: string): boolean {
  return db.one('SELECT 1 FROM agent_order WHERE orderno = ?', orderno) !== undefined;
}

/** The price list has changed since the client read it; the request names no price, so that the new one counts. */
function raisePrice(call: AgentCall, byFen: number): void {
  call.db.run(
    'UPDATE agent_package SET price_fen = MAX(0, price_fen + ?) WHERE id = ?',
    ...[byFen, required(call, 'packagelist_id')],
  );
}
