import { addDays, type ShopDay, spanOfDays, type TimeSpan } from '../../lib/shop-days.ts';

export const PRESETS = ['today', 'week', 'month', 'custom'] as const;
export type Preset = (typeof PRESETS)[number];

/** Which days are looked at. With a preset they follow the calendar; `custom` keeps what was chosen. */
export type DayRange = { readonly preset: Preset; readonly first: ShopDay; readonly last: ShopDay };

const LENGTHS = { today: 1, week: 7, month: 30 } as const;

/** The days of a preset, ending today; `custom` begins with the days shown so far. */
export function rangeOf(preset: Preset, today: ShopDay, shown?: DayRange): DayRange {
  if (preset === 'custom') return { preset, first: shown?.first ?? today, last: shown?.last ?? today };
  return { preset, first: addDays(today, 1 - LENGTHS[preset]), last: today };
}

export function spanOf(range: DayRange, timeZone: string): TimeSpan | undefined {
  return spanOfDays(range.first, range.last, timeZone);
}
