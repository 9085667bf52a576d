import type { Language } from '#shared/contract/settings.ts';
import { type Fen, formatYuan } from '#shared/money.ts';

/** Dates and times are always the shop's, whatever zone the machine is set to. */
export type ShopFormat = {
  /** `2026-11-21 14:05` */
  readonly dateTime: (epochMs: number) => string;
  /** `2026-11-21 14:05:33` */
  readonly exactTime: (epochMs: number) => string;
  /** `2026-11-21` */
  readonly date: (epochMs: number) => string;
  /** `14:05:33` */
  readonly time: (epochMs: number) => string;
  /** `11月21日 周六` or `21 Nov Sat` */
  readonly day: (epochMs: number) => string;
};

export function shopFormat(language: Language, timeZone: string): ShopFormat {
  const parts = new Intl.DateTimeFormat('en-CA', { ...NUMERIC, timeZone });
  const locale = language === 'en' ? 'en-GB' : language;
  const day = new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric', timeZone });
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone });
  const of = (epochMs: number) =>
    Object.fromEntries(parts.formatToParts(epochMs).map(({ type, value }) => [type, value]));
  const date = (p: Parts) => `${p.year}-${p.month}-${p.day}`;
  return {
    dateTime: (epochMs) => ((p) => `${date(p)} ${p.hour}:${p.minute}`)(of(epochMs)),
    exactTime: (epochMs) => ((p) => `${date(p)} ${p.hour}:${p.minute}:${p.second}`)(of(epochMs)),
    date: (epochMs) => date(of(epochMs)),
    time: (epochMs) => ((p) => `${p.hour}:${p.minute}:${p.second}`)(of(epochMs)),
    day: (epochMs) => `${day.format(epochMs)} ${weekday.format(epochMs)}`,
  };
}

/** `¥1,234.50`, `−¥3.00`, and with `sign` `+¥1,234.50`. The minus is the real one, as wide as the plus. */
export function moneyText(amount: Fen, sign = false): string {
  const { prefix, digits } = moneyParts(amount, sign);
  return `${prefix}¥${digits}`;
}

export function moneyParts(amount: Fen, sign: boolean): { readonly prefix: string; readonly digits: string } {
  const prefix = amount < 0 ? '\u2212' : sign && amount > 0 ? '+' : '';
  return { prefix, digits: formatYuan(amount).replace(/^-/, '') };
}

/** `7919 1214 2010 9`: card numbers in groups of four, to be read aloud. Only for showing. */
export function groupedNumber(digits: string): string {
  return digits.replace(/(\S{4})(?=\S)/g, '$1 ');
}

/** The first visible character of a name; an emoji or a family of them counts as one. */
export function firstGrapheme(name: string): string {
  const [first] = new Intl.Segmenter('zh-CN', { granularity: 'grapheme' }).segment(name.trim());
  return first?.segment.toLocaleUpperCase() ?? '';
}

type Parts = { readonly [type: string]: string };

const NUMERIC: Intl.DateTimeFormatOptions = {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
};
