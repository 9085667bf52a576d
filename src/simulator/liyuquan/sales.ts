import { wholeSecond } from '../china-time.ts';
import { FIRST_CROWD_ID } from '../crowd/crowd.ts';
import { settle } from '../crowd/settle.ts';
import { Refusal } from '../refusal.ts';
import { wasUploaded } from '../state/images.ts';
import { spend, topUp } from '../state/ledger.ts';
import { md5 } from '../state/md5.ts';
import { nextCardNo } from '../state/numbers.ts';
import type { EventRow, MemberRow, ProductRow } from '../state/rows.ts';
import { type Call, type Endpoint, memberByPhone, memberCard, productHere } from './call.ts';
import { optional, optionalInt, required, requiredInt, requiredMoney } from './form.ts';
import type { Reply } from './reply.ts';

/** 3.3 open a card, 3.5 top up, 3.6 spend. */
export const SALES_ENDPOINTS: readonly Endpoint[] = [
  {
    section: '3.3',
    path: 'manage/v3/userCard/add',
    access: 'permission',
    movesMoney: true,
    answer: openCard,
  },
  {
    section: '3.5',
    path: 'manage/v3/userCard/charge',
    access: 'permission',
    movesMoney: true,
    answer: charge,
  },
  {
    section: '3.6',
    path: 'manage/v3/userCard/expense',
    access: 'permission',
    movesMoney: true,
    answer: expense,
  },
];

/** Our decision: an unknown phone number becomes a member; each card has a password of its own. */
function openCard(call: Call): Reply {
  const { db, form, atMs } = call;
  const phone = required(form, 'phone');
  const product = productHere(call, requiredInt(form, 'membershipCardId'));
  if (!/^1\d{10}$/.test(phone)) throw new Refusal(1, '手机号格式错误');
  const password = optional(form, 'password') ?? md5(phone.slice(-6));
  if (!/^[0-9a-f]{32}$/.test(password)) throw new Refusal(1, '密码格式错误');
  const memberId = memberIdFor(call, phone);
  if (db.one('SELECT 1 FROM member_card WHERE member_id = ? AND product_id = ?', memberId, product.id))
    throw new Refusal(1007, '该手机号已开通此会员卡');
  const memberCardId = db.run(
    'INSERT INTO member_card (member_id, product_id, card_no, password_md5, created_ms) VALUES (?, ?, ?, ?, ?)',
    ...[memberId, product.id, nextCardNo(db, atMs), password, wholeSecond(atMs)],
  );
  return { msg: '开卡成功', trace: { recordId: memberCardId, orderNo: null, memberCardId } };
}

function memberIdFor({ db, crowd, atMs }: Call, phone: string): number {
  settle({ db, crowd }, crowd.byPhone(phone));
  const known = db.one<MemberRow>('SELECT * FROM member WHERE phone = ?', phone);
  if (known) return known.id;
  const last = db.one<{ id: number }>('SELECT MAX(id) AS id FROM member WHERE id < ?', FIRST_CROWD_ID);
  return db.run(
    "INSERT INTO member (id, phone, nickname, avatar, remark, created_ms) VALUES (?, ?, ?, NULL, '', ?)",
    ...[(last?.id ?? 0) + 1, phone, `会员${phone.slice(-4)}`, wholeSecond(atMs)],
  );
}

function charge(call: Call): Reply {
  const { db, form, storeIds, atMs } = call;
  const phone = required(form, 'phone');
  const productId = requiredInt(form, 'cardId');
  const amounts = { rechargeFen: requiredMoney(form, 'recharge'), sendFen: requiredMoney(form, 'send') };
  const image = required(form, 'image');
  const product = productHere(call, productId);
  const card = memberCard(db, memberByPhone(call, phone).id, product.id);
  const event = chosenEvent(call, product);
  checkAmounts(amounts, event);
  if (!wasUploaded(db, image)) throw new Refusal(1, '图片不存在，请重新上传');
  const occasion = { storeId: storeIds[0], channel: 2, atMs } as const;
  const movement = topUp(db, card, amounts, { event, asEntry: product.type === 11, image }, occasion);
  return { msg: '充值成功', trace: { ...movement, memberCardId: card.id } };
}

/** An event must belong to the card; an event card cannot be topped up without one (3.5). */
function chosenEvent({ db, form }: Call, product: ProductRow): EventRow | undefined {
  const eventId = optionalInt(form, 'eventId');
  if (eventId === undefined && product.type === 11)
    throw new Refusal(4, '缺少参数：eventId（活动卡充值必传）');
  if (eventId === undefined) return undefined;
  const event = db.one<EventRow>('SELECT * FROM event WHERE id = ? AND product_id = ?', eventId, product.id);
  if (!event) throw new Refusal(1, '活动不存在或不适用于该会员卡');
  return event;
}

/** With an event both amounts must be the event's; without one nothing may be given (our decision). */
function checkAmounts(
  { rechargeFen, sendFen }: { readonly rechargeFen: number; readonly sendFen: number },
  event: EventRow | undefined,
): void {
  if (rechargeFen <= 0) throw new Refusal(1, '充值金额必须大于0');
  if (event && (rechargeFen !== event.recharge_fen || sendFen !== event.send_fen))
    throw new Refusal(1, '充值金额或赠送金额与活动不符');
  if (!event && sendFen !== 0) throw new Refusal(1, '未选择活动时赠送金额必须为0');
}

function expense(call: Call): Reply {
  const { db, form, storeIds, atMs } = call;
  const phone = required(form, 'phone');
  const productId = requiredInt(form, 'cardId');
  const amountFen = requiredMoney(form, 'expense');
  const password = required(form, 'password');
  const product = productHere(call, productId);
  const card = memberCard(db, memberByPhone(call, phone).id, product.id);
  if (amountFen <= 0) throw new Refusal(1, '消费金额必须大于0');
  if (card.password_md5 !== password) throw new Refusal(1, '会员密码错误');
  const movement = spend(db, card, amountFen, { storeId: storeIds[0], channel: 2, atMs });
  return { msg: '成功', trace: { ...movement, memberCardId: card.id } };
}
