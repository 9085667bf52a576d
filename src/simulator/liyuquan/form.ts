import { type Fen, fenFromDecimal } from '#shared/money.ts';
import { Refusal } from '../refusal.ts';

/** The fields of a request as they arrived. An empty field counts as left out. */
export type Form = ReadonlyMap<string, string>;

export function optional(form: Form, name: string): string | undefined {
  const value = form.get(name);
  return value === '' ? undefined : value;
}

export function required(form: Form, name: string): string {
  const value = optional(form, name);
  if (value === undefined) throw new Refusal(4, `缺少参数：${name}`);
  return value;
}

export function requiredInt(form: Form, name: string): number {
  return wholeNumber(required(form, name), name);
}

export function optionalInt(form: Form, name: string): number | undefined {
  const value = optional(form, name);
  return value === undefined ? undefined : wholeNumber(value, name);
}

/** A decimal number of yuan with at most two decimals that count, not negative, below ten million. */
export function requiredMoney(form: Form, name: string): Fen {
  const amount = fenFromDecimal(required(form, name));
  if (amount === undefined || amount < 0 || amount >= 1_000_000_000)
    throw new Refusal(1, `金额格式错误：${name}`);
  return amount;
}

/** Paging of 4.1–4.4; the document calls both required and gives defaults, so that they may be left out. */
export function paging(form: Form): { readonly pageNum: number; readonly pageSize: number } {
  return {
    pageNum: Math.max(1, optionalInt(form, 'pageNum') ?? 1),
    pageSize: Math.min(200, Math.max(1, optionalInt(form, 'pageSize') ?? 14)),
  };
}

function wholeNumber(text: string, name: string): number {
  const value = Number(text);
  if (!/^\d{1,16}$/.test(text) || !Number.isSafeInteger(value)) throw new Refusal(4, `参数格式错误：${name}`);
  return value;
}
