import { momentFromText } from '../moments.ts';

const CHINA_OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;

/**
 * The last moment at which a coupon counts (6.1 `date`). Midnight, as in the example `2020-02-29 00:00:00`, is read as
 * a calendar day that still counts to its end in China; any other time is taken as it is. Not confirmed by the vendor.
 */
export function couponEndFromText(text: string): number | undefined {
  const day = /^\d{4}-\d\d-\d\d$/.test(text.trim()) ? `${text.trim()} 00:00:00` : text;
  const moment = momentFromText(day);
  if (moment === undefined) return undefined;
  return (moment + CHINA_OFFSET_MS) % DAY_MS === 0 ? moment + DAY_MS - 1 : moment;
}
