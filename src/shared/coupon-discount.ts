import { type Fen, MAX_AMOUNT_FEN, readAmount, toHalfWidth } from './money.ts';

const NUMBER = String.raw`(\d[\d,]*(?:\.\d+)?)`;
/** `满100减20`, `满 100 元立减 20 元`: what counts is the second amount. */
const OVER_AND_OFF = new RegExp(`满${NUMBER}元?(?:立减|减|抵扣|抵|优惠)${NUMBER}元?`);
/** `满100元可用` beside an amount is a condition. */
const CONDITION = new RegExp(`满${NUMBER}元?(?:即可使用|可使用|可用|使用|起用)`);
/** `20元`, `¥20`, `立减20`. */
const ONE_AMOUNT = new RegExp(`[¥￥]${NUMBER}元?|${NUMBER}元|(?:立减|减|抵扣|抵|优惠|立省)${NUMBER}`);

/**
 * The discount that a coupon's title names (`20 元优惠券`, `满100减20`, `¥5 代金券`), as a suggestion that the cashier
 * confirms. Null where the title could mean something else: two amounts, a percentage (`8折`), any number left over.
 */
export function suggestedDiscount(title: string): Fen | null {
  const text = toHalfWidth(title).replace(/\s/g, '');
  if (/折|%|积分/.test(text)) return null;
  const both = OVER_AND_OFF.exec(text);
  if (both) return amountIn(both[2], text.replace(both[0], ''));
  const rest = text.replace(CONDITION, '');
  const one = ONE_AMOUNT.exec(rest);
  return one ? amountIn(one[1] ?? one[2] ?? one[3], rest.replace(one[0], '')) : null;
}

function amountIn(number: string | undefined, leftOver: string): Fen | null {
  if (number === undefined || /\d/.test(leftOver)) return null;
  const reading = readAmount(number);
  return reading.ok && reading.fen <= MAX_AMOUNT_FEN ? reading.fen : null;
}
