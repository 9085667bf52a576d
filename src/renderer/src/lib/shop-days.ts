/** Days of the shop, `2026-11-21`, whatever zone the machine is set to. */
export type ShopDay = string;

/** Half-open: `fromMs` belongs to it, `untilMs` does not. */
export type TimeSpan = { readonly fromMs: number; readonly untilMs: number };

/** The shop's day at a moment. */
export function shopDay(epochMs: number, timeZone: string): ShopDay {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return parts.format(epochMs);
}

/** The day so many days later, or earlier with a negative number. */
export function addDays(day: ShopDay, days: number): ShopDay {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** From the beginning of the first day to the end of the last; undefined where they are no days or out of order. */
export function spanOfDays(first: ShopDay, last: ShopDay, timeZone: string): TimeSpan | undefined {
  if (!isDay(first) || !isDay(last) || first > last) return undefined;
  return { fromMs: startOfDay(first, timeZone), untilMs: startOfDay(addDays(last, 1), timeZone) };
}

/** Midnight in the shop, or the first moment after it where a clock change skips midnight. */
export function startOfDay(day: ShopDay, timeZone: string): number {
  const asIfUtc = Date.parse(`${day}T00:00:00Z`);
  const earlier = asIfUtc - offsetMs(asIfUtc - DAY_MS, timeZone);
  const later = asIfUtc - offsetMs(asIfUtc + DAY_MS, timeZone);
  const [first, second] = earlier < later ? [earlier, later] : [later, earlier];
  return shopDay(first, timeZone) === day ? first : second;
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
}

/** How far the zone's clocks are ahead of UTC at a moment. */
function offsetMs(epochMs: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-CA', { ...CLOCK, timeZone }).formatToParts(epochMs);
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  const shown = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
  return shown - Math.floor(epochMs / 1_000) * 1_000;
}

const DAY_MS = 86_400_000;
const CLOCK: Intl.DateTimeFormatOptions = {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
};
