import { z } from 'zod';
import { count, id, idOrNull, kindOf, orNull, scalarOrNull, words } from '../../reply-fields.ts';
import type { VendorScan } from '../../vendor.ts';
import { couponEndFromText } from '../coupon-end.ts';
import { endpoint } from '../endpoint.ts';
import { textField } from '../request-fields.ts';

/** 5.1: the picture is the multipart field `file`; the reply's `data` is its path. Neither is in the document. */
export const uploadImage = endpoint({
  name: 'uploadImage',
  section: '5.1',
  title: '图片上传',
  path: 'manage/upload/image',
  encoding: 'multipart',
  needsToken: false,
  request: z.strictObject({ module: z.literal('1') }),
  reply: z
    .object({ data: z.string().regex(/^(?:\/|https:\/\/)[\x21-\x7e]{1,490}$/) })
    .transform(({ data }) => data),
});

const memberCard = z.object({ userId: id, cardNo: id, membershipCardId: idOrNull }).transform(
  (data): VendorScan => ({
    kind: 'member-card',
    userId: data.userId,
    cardNo: data.cardNo,
    cardId: data.membershipCardId,
  }),
);

const coupon = z
  .object({
    couponId: id,
    userId: id,
    num: scalarOrNull,
    code: words,
    quantity: orNull(count),
    title: words,
    summary: words,
    storeIds: words,
    storeName: words,
    date: words,
    status: scalarOrNull,
  })
  .transform(
    (data): VendorScan => ({
      kind: 'coupon',
      couponId: data.couponId,
      userId: data.userId,
      num: data.num,
      code: data.code,
      quantity: data.quantity,
      title: data.title,
      summary: data.summary,
      storeIds: partsOf(data.storeIds, ','),
      shopNames: partsOf(data.storeName, '/'),
      expiresAtMs: couponEndFromText(data.date) ?? null,
      status: data.status,
    }),
  );

const qrcodeType = kindOf({ '1': 'member-card', '2': 'coupon' }, 'unknown');

/** 6.1: what a scanned text is: a member's card (`qrcodeType` 1) or a coupon (2). */
export const scan = endpoint({
  name: 'scan',
  section: '6.1',
  title: '二維碼掃描',
  path: 'manage/tool/scan',
  needsToken: false,
  request: z.strictObject({ qrcode: textField(4_096) }),
  reply: z.object({ data: z.looseObject({ qrcodeType }) }).transform(({ data }, context): VendorScan => {
    const schema = { 'member-card': memberCard, coupon, unknown: z.never() }[data.qrcodeType];
    const reading = schema.safeParse(data);
    if (reading.success) return reading.data;
    context.issues.push({ code: 'custom', message: 'neither a member card nor a coupon', input: data });
    return z.NEVER;
  }),
});

function partsOf(list: string, separator: string): readonly string[] {
  return list
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
