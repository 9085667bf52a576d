import type { Fen } from '#shared/money.ts';
import { moneyText } from '../../../lib/format.ts';

/** `¥200` and `¥88.50`: on buttons and in sentences whole yuan go without their decimals. */
export function shortMoney(amount: Fen): string {
  return moneyText(amount).replace(/\.00$/, '');
}
