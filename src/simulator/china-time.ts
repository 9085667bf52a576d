/** The vendor's clock shows China's time, which has had no summer time since 1991: UTC+8 throughout. */
const CHINA_OFFSET_MS = 8 * 3_600_000;

/** Vendors on MySQL keep whole seconds: `.000` in every example of the document. */
export function wholeSecond(epochMs: number): number {
  return Math.floor(epochMs / 1000) * 1000;
}

/** `2019-12-20T08:43:19.000+0000`, as the record lists write it (UTC). */
export function utcText(epochMs: number): string {
  return new Date(epochMs).toISOString().replace('Z', '+0000');
}

/** `2020-02-10 14:16:51`, as 6.1 writes it (China). */
export function chinaText(epochMs: number): string {
  return new Date(epochMs + CHINA_OFFSET_MS).toISOString().slice(0, 19).replace('T', ' ');
}

/** `191220`, as order numbers, card numbers and picture paths carry it (China). */
export function chinaDay(epochMs: number): string {
  return chinaText(epochMs).slice(2, 10).replaceAll('-', '');
}

/** Midnight in China at the beginning of the day of `epochMs`. */
export function startOfChinaDay(epochMs: number): number {
  const dayMs = 86_400_000;
  return Math.floor((epochMs + CHINA_OFFSET_MS) / dayMs) * dayMs - CHINA_OFFSET_MS;
}

/** Midnight in China at the beginning of the month after that of `epochMs`. */
export function startOfNextChinaMonth(epochMs: number): number {
  const china = new Date(epochMs + CHINA_OFFSET_MS);
  return Date.UTC(china.getUTCFullYear(), china.getUTCMonth() + 1, 1) - CHINA_OFFSET_MS;
}
