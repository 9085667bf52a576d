import { z } from 'zod';
import { decimalFromFen, type Fen } from '#shared/money.ts';

/** 会员卡id, 订单号 and the like: digits, kept as text. */
export const idField = z.string().regex(/^\d{1,20}$/);

/** 用户电话: digits only; whether it is a mobile number has been judged where it was typed. */
export const phoneField = z.string().regex(/^\d{3,20}$/);

/** BigDecimal: plain yuan with two decimals, such as `200.00`. */
export const payField = amountFrom(1);
/** The same, where nothing is an amount: a gift of 0.00. */
export const giftField = amountFrom(0);

/** Long: a 13-digit timestamp. */
export const momentField = z.number().int().min(1_000_000_000_000).max(9_999_999_999_999).transform(String);

/** pageNum, pageSize. */
export const countField = z.number().int().min(1).max(1_000_000).transform(String);

/** An MD5 in lower-case hex. */
export const md5Field = z.string().regex(/^[0-9a-f]{32}$/);

/** 短信验证码 */
export const smsCodeField = z.string().regex(/^\d{4,8}$/);

export const textField = (maxLength: number) => z.string().min(1).max(maxLength);

function amountFrom(minimum: number) {
  return z
    .custom<Fen>((value) => Number.isSafeInteger(value) && Number(value) >= minimum)
    .transform(decimalFromFen);
}
