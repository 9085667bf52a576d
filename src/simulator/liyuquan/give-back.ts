import { chinaText } from '../china-time.ts';
import { Refusal } from '../refusal.ts';
import { eventCard } from '../state/ledger.ts';
import { giveCashBack, refundSpend, refundTopUp } from '../state/refunds.ts';
import type { MemberCardRow, SpendRow, TopUpRow } from '../state/rows.ts';
import { consumeCode, sendCode } from '../state/sms.ts';
import { type Call, type Endpoint, productHere } from './call.ts';
import { required, requiredInt } from './form.ts';
import type { Reply } from './reply.ts';

/** 3.7 refund of a spend, 3.8 SMS code, 3.9 refund of a top-up, 4.6 cash-back. */
export const GIVE_BACK_ENDPOINTS: readonly Endpoint[] = [
  {
    section: '3.7',
    path: 'manage/v3/turnover/refund',
    access: 'permission',
    movesMoney: true,
    answer: refund,
  },
  { section: '3.8', path: 'manage/ask/code', access: 'token', movesMoney: false, answer: askCode },
  {
    section: '3.9',
    path: 'manage/v3/turnover/refund_charge',
    access: 'permission',
    movesMoney: true,
    answer: refundCharge,
  },
  {
    section: '4.6',
    path: 'manage/v3/userCard/card_status',
    access: 'permission',
    movesMoney: true,
    answer: cashBack,
  },
];

function askCode({ db, account, atMs, log }: Call): Reply {
  const sms = sendCode(db, account.id, atMs);
  log(`SMS ${chinaText(atMs)} → ${account.phone}: ${sms.code}`);
  return { msg: '成功' };
}

function refund(call: Call): Reply {
  const order = orderAfterCode<SpendRow>(call, 'SELECT * FROM spend WHERE order_no = ?');
  const done = refundSpend(call.db, order, { storeId: call.storeIds[0], channel: 2, atMs: call.atMs });
  return {
    msg: '成功',
    trace: { recordId: done.recordId, orderNo: order.order_no, memberCardId: done.cardId },
  };
}

function refundCharge(call: Call): Reply {
  const order = orderAfterCode<TopUpRow>(call, 'SELECT * FROM top_up WHERE order_no = ?');
  const done = refundTopUp(call.db, order, { storeId: call.storeIds[0], channel: 2, atMs: call.atMs });
  return {
    msg: '成功',
    trace: { recordId: done.recordId, orderNo: order.order_no, memberCardId: done.cardId },
  };
}

/** The code is looked at first, so that nobody can probe for orders; an order of other stores is no order. */
function orderAfterCode<Row extends { readonly store_id: number }>(call: Call, sql: string): Row {
  const orderNo = required(call.form, 'orderNo');
  const code = required(call.form, 'code');
  if (!/^\d{1,19}$/.test(orderNo)) throw new Refusal(4, '参数格式错误：orderNo');
  consumeCode(call.db, call.account.id, code, call.atMs);
  const order = call.db.one<Row>(sql, orderNo);
  if (!order || !call.storeIds.includes(order.store_id)) throw new Refusal(1, '订单不存在');
  return order;
}

function cashBack(call: Call): Reply {
  const entryId = requiredInt(call.form, 'storeMemberEventId');
  const entry = eventCard(call.db, entryId);
  if (!entry) throw new Refusal(1, '活动记录不存在');
  const card = call.db.one<MemberCardRow>('SELECT * FROM member_card WHERE id = ?', entry.member_card_id);
  if (card) productHere(call, card.product_id);
  giveCashBack(call.db, entryId);
  return { msg: '', trace: { recordId: entryId, orderNo: null, memberCardId: entry.member_card_id } };
}
