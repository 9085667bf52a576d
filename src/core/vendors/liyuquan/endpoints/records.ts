import { z } from 'zod';
import type { RecordKind } from '#shared/contract/record-kinds.ts';
import type { Fen } from '#shared/money.ts';
import {
  amount,
  amountOrNull,
  id,
  idOrNull,
  kindOf,
  listOf,
  moment,
  words,
  wordsOrNull,
} from '../../reply-fields.ts';
import type { VendorRecordPage, VendorRecordRow } from '../../vendor.ts';
import { endpoint } from '../endpoint.ts';
import { countField, momentField, phoneField } from '../request-fields.ts';
import { pagingFields } from './replies.ts';

const filterFields = z.strictObject({
  phone: phoneField.optional(),
  startTime: momentField.optional(),
  endTime: momentField.optional(),
  pageNum: countField,
  pageSize: countField,
});

/** What the rows of the three lists have in common. */
const rowFields = {
  id,
  membershipCardId: id,
  title: words,
  cardNo: id,
  userId: id,
  nickname: words,
  phone: words,
  storeId: idOrNull,
  storeName: words,
  explain: words,
  created: moment,
};
const channel = kindOf({ '1': 'app', '2': 'shop' }, 'unknown');

/** 4.1 */
export const recordList = endpoint({
  name: 'recordList',
  section: '4.1',
  title: '充值记录',
  path: 'manage/v3/turnover/record_list',
  request: filterFields,
  reply: z
    .object({
      data: z.object({
        totalChargeMoney: amountOrNull,
        totalSendMoney: amountOrNull,
        chargeReVo: listOf(
          z.object({
            ...rowFields,
            orderNo: idOrNull,
            memberEventId: idOrNull,
            eventName: wordsOrNull,
            rechargeMoney: amount,
            sendMoney: amountOrNull,
            type: channel,
          }),
        ),
      }),
      ...pagingFields,
    })
    .transform((reply) =>
      pageOf(
        reply,
        reply.data.chargeReVo.map((row) => ({
          ...commonOf('top-up', row, row.rechargeMoney),
          orderNo: row.orderNo,
          gift: row.sendMoney,
          eventId: row.memberEventId,
          promotion: row.eventName,
          channel: row.type,
        })),
        reply.data.totalChargeMoney,
        reply.data.totalSendMoney,
      ),
    ),
});

/** 4.2 */
export const expenseList = endpoint({
  name: 'expenseList',
  section: '4.2',
  title: '消费记录',
  path: 'manage/v3/turnover/expense_list',
  request: filterFields,
  reply: z
    .object({
      data: z.object({
        totalExpenseMoney: amountOrNull,
        expenseReVo: listOf(
          z.object({ ...rowFields, orderNo: idOrNull, expenseMoney: amount, type: channel }),
        ),
      }),
      ...pagingFields,
    })
    .transform((reply) =>
      pageOf(
        reply,
        reply.data.expenseReVo.map((row) => ({
          ...commonOf('spend', row, row.expenseMoney),
          orderNo: row.orderNo,
          channel: row.type,
        })),
        reply.data.totalExpenseMoney,
        null,
      ),
    ),
});

/** 4.3: spends and top-ups that were taken back, in one list, without the order that they belonged to. */
export const refundList = endpoint({
  name: 'refundList',
  section: '4.3',
  title: '反结账（退款）记录',
  path: 'manage/v3/turnover/refund_list',
  request: filterFields,
  reply: z
    .object({ data: listOf(z.object({ ...rowFields, money: amount })), ...pagingFields })
    .transform((reply) =>
      pageOf(
        reply,
        reply.data.map((row) => commonOf('refund', row, row.money)),
        null,
        null,
      ),
    ),
});

type Row = { readonly [Key in keyof typeof rowFields]: z.output<(typeof rowFields)[Key]> };
type Paging = { readonly [Key in keyof typeof pagingFields]: number };

function commonOf(kind: RecordKind, row: Row, rowAmount: Fen): VendorRecordRow {
  return {
    kind,
    recordId: row.id,
    orderNo: null,
    userId: row.userId,
    nickname: row.nickname,
    phone: row.phone,
    cardId: row.membershipCardId,
    cardNo: row.cardNo,
    cardTitle: row.title,
    amount: rowAmount,
    gift: null,
    eventId: null,
    promotion: null,
    channel: 'unknown',
    storeId: row.storeId,
    shopName: row.storeName,
    note: row.explain,
    atMs: row.created,
  };
}

function pageOf(
  paging: Paging,
  rows: readonly VendorRecordRow[],
  totalAmount: Fen | null,
  totalGift: Fen | null,
): VendorRecordPage {
  return {
    rows,
    page: paging.pageNum,
    pageSize: paging.pageSize,
    totalRows: paging.total,
    totalPages: paging.pages,
    totalAmount,
    totalGift,
  };
}
