import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import {
  giftField,
  idField,
  md5Field,
  payField,
  phoneField,
  smsCodeField,
  textField,
} from '../request-fields.ts';
import { acknowledged } from './replies.ts';

/** 3.3: opens a card for a phone number. Without a password the vendor sets the number's last six digits. */
export const addCard = endpoint({
  name: 'addCard',
  section: '3.3',
  title: '开卡',
  path: 'manage/v3/userCard/add',
  movesMoney: true,
  secretFields: ['password'],
  request: z.strictObject({ phone: phoneField, membershipCardId: idField, password: md5Field.optional() }),
  reply: acknowledged,
});

/** 3.5: with an event, both amounts must equal the event's. */
export const charge = endpoint({
  name: 'charge',
  section: '3.5',
  title: '会员充值',
  path: 'manage/v3/userCard/charge',
  movesMoney: true,
  request: z.strictObject({
    phone: phoneField,
    cardId: idField,
    recharge: payField,
    send: giftField,
    eventId: idField.optional(),
    image: textField(500),
  }),
  reply: acknowledged,
});

/** 3.6 */
export const expense = endpoint({
  name: 'expense',
  section: '3.6',
  title: '会员消费',
  path: 'manage/v3/userCard/expense',
  movesMoney: true,
  secretFields: ['password'],
  request: z.strictObject({ phone: phoneField, cardId: idField, expense: payField, password: md5Field }),
  reply: acknowledged,
});

/** 3.7: gives a spend back to the card. */
export const refund = endpoint({
  name: 'refund',
  section: '3.7',
  title: '消费回退',
  path: 'manage/v3/turnover/refund',
  movesMoney: true,
  secretFields: ['code'],
  request: z.strictObject({ orderNo: idField, code: smsCodeField }),
  reply: acknowledged,
});

/** 3.8: sends the code that 3.7 and 3.9 ask for. */
export const askCode = endpoint({
  name: 'askCode',
  section: '3.8',
  title: '发送短信',
  path: 'manage/ask/code',
  request: z.strictObject({}),
  reply: acknowledged,
});

/** 3.9: takes a top-up, and what was given with it, from the card. */
export const refundCharge = endpoint({
  name: 'refundCharge',
  section: '3.9',
  title: '充值退款',
  path: 'manage/v3/turnover/refund_charge',
  movesMoney: true,
  secretFields: ['code'],
  request: z.strictObject({ orderNo: idField, code: smsCodeField }),
  reply: acknowledged,
});

/** 4.6: pays out the cash-back of one event card. */
export const cardStatus = endpoint({
  name: 'cardStatus',
  section: '4.6',
  title: '商家活动卡返现操作',
  path: 'manage/v3/userCard/card_status',
  movesMoney: true,
  request: z.strictObject({ storeMemberEventId: idField }),
  reply: acknowledged,
});
