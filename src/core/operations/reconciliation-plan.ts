import type { Doubt } from '#shared/contract/reconciliation.ts';

/**
 * What reads of the vendor prove about an operation whose answer never came (docs/money-safety.md, reconciliation).
 * Pure: the reads, the clock and the journal are elsewhere.
 */
export type Rule = {
  /** From this age on an effect that does not show is taken as one that will not come. */
  readonly settleMs: number;
  /** Two reads that show nothing count as two when they are at least this far apart. */
  readonly gapMs: number;
  /** From this age on a person is asked. */
  readonly deadlineMs: number;
  /** True when nobody but this journal's tills can make such a record on the card. */
  readonly exclusive: boolean;
};

/** The settling time: 150 s, or twice the vendor's slowest known execution. */
export function settleMs(slowestExecutionMs = 0): number {
  return Math.max(150_000, 2 * slowestExecutionMs);
}

export const GAP_MS = 15_000;
export const DEADLINE_MS = 25 * 60_000;

/** What one read showed. */
export type Reading = {
  /** How long ago, at least, the operation was sent, by a clock that never goes back. */
  readonly ageMs: number;
  /** False where lists or balances could not be read whole. */
  readonly complete: boolean;
  /** The ids of new, unclaimed records that fit the operation; for kinds without records, one id-less effect. */
  readonly fitting: readonly (string | null)[];
  /** New, unclaimed records of the same card and amount, wherever they were made; at least those that fit. */
  readonly lookalikes: number;
  /** Other new, unclaimed records of the card. */
  readonly strangers: number;
  /** The balance before plus the new records is the balance now. */
  readonly sumHolds: boolean;
  /** Another operation may have left such a record: see `kin` in sighting.ts. */
  readonly ghost: boolean;
};

export type Conclusion =
  | { readonly kind: 'confirmed'; readonly recordId: string | null }
  | { readonly kind: 'not-applied' }
  | { readonly kind: 'person'; readonly why: Doubt }
  | { readonly kind: 'wait'; readonly why: Doubt };

/** Judges a read; `previous` is the read before it in this run, if it was made. Null: it could not be read at all. */
export function conclude(rule: Rule, reading: Reading, previous: Reading | null): Conclusion {
  const doubt = doubtAbout(rule, reading, previous);
  if (doubt === null) return confirmedOrNot(reading);
  return { kind: reading.ageMs >= rule.deadlineMs ? 'person' : 'wait', why: doubt };
}

/** A read that failed decides nothing; after the deadline a person has to. */
export function concludeUnread(rule: Rule, ageMs: number): Conclusion {
  return { kind: ageMs >= rule.deadlineMs ? 'person' : 'wait', why: 'not-read' };
}

function confirmedOrNot({ fitting }: Reading): Conclusion {
  const [only] = fitting;
  return only === undefined ? { kind: 'not-applied' } : { kind: 'confirmed', recordId: only };
}

function doubtAbout(rule: Rule, reading: Reading, previous: Reading | null): Doubt | null {
  if (reading.fitting.length > 1) return 'several-fit';
  if (!reading.complete) return 'incomplete';
  if (reading.fitting.length === 1) return doubtAboutOne(rule, reading);
  return doubtAboutNone(rule, reading, previous);
}

/** One record fits: is it ours? */
function doubtAboutOne(rule: Rule, reading: Reading): Doubt | null {
  if (reading.ghost) return 'earlier-may-have';
  if (!rule.exclusive || reading.lookalikes > 1 || reading.strangers > 0) return 'others-may-have';
  if (!reading.sumHolds) return 'sum-differs';
  return null;
}

/** Nothing fits: will it still come? */
function doubtAboutNone(rule: Rule, reading: Reading, previous: Reading | null): Doubt | null {
  if (reading.lookalikes > 0) return 'others-may-have';
  if (!reading.sumHolds) return 'sum-differs';
  if (reading.ageMs < rule.settleMs) return 'not-settled';
  return showsNothing(rule, reading, previous) ? null : 'second-read';
}

function showsNothing(rule: Rule, reading: Reading, previous: Reading | null): boolean {
  return (
    previous?.complete === true &&
    previous.fitting.length === 0 &&
    previous.lookalikes === 0 &&
    previous.sumHolds &&
    previous.ageMs >= rule.settleMs &&
    reading.ageMs - previous.ageMs >= rule.gapMs
  );
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Reads at these ages, and twice around the settling time, so that nobody waits longer than the proof needs. */
const AGES = [2, 5, 10, 20, 40].map((seconds) => seconds * SECOND);
const LATER_AGES = [1, 2, 4, 8, 16, 25].map((minutes) => minutes * MINUTE);

/** The age at which to read next: every hour once the deadline is over. */
export function nextAgeMs(rule: Pick<Rule, 'settleMs' | 'gapMs'>, ageMs: number): number {
  const settling = [rule.settleMs + SECOND, rule.settleMs + rule.gapMs + 2 * SECOND];
  const ages = [...AGES, ...LATER_AGES, ...settling].sort((left, right) => left - right);
  return ages.find((age) => age > ageMs) ?? (Math.floor(ageMs / HOUR) + 1) * HOUR;
}
