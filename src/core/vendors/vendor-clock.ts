import type { Clock } from '../ports.ts';
import { momentFromText } from './moments.ts';
import type { Judgement } from './outcome.ts';

/**
 * The vendor's time as far as its answers have told it. Signatures carry a time, and a shop's computer may be minutes
 * off: where a vendor's replies give its time, ours is corrected by what was measured last.
 */
export type VendorClock = {
  /** The time to sign with: the computer's, less its lead over the vendor where that is corrected; epoch ms. */
  readonly nowMs: () => number;
  /** Begins a measurement just before a request is signed; the returned function ends it. */
  readonly measure: () => (vendorTimeMs: number | null) => ClockReading | null;
};

/** By how much the computer's clock, and the time that was signed, were ahead of the vendor's; negative: behind. */
export type ClockReading = { readonly leadMs: number; readonly signedLeadMs: number };

/** Vendors give whole seconds: the moment meant is on average half a second later. */
const HALF_A_SECOND_MS = 500;
const JUMP_MS = 1_000;

/** `corrects` is false for a vendor whose own time is only known by hearsay: then the clock is judged, not mended. */
export function createVendorClock(clock: Clock, { corrects }: { readonly corrects: boolean }): VendorClock {
  let correctionMs = 0;
  return {
    nowMs: () => clock.nowMs() - correctionMs,
    measure: () => {
      const sent = { wallMs: clock.nowMs(), steadyMs: clock.monotonicMs(), correctionMs };
      return (vendorTimeMs) => {
        if (vendorTimeMs === null) return null;
        const tookMs = clock.monotonicMs() - sent.steadyMs;
        // The computer's clock was set meanwhile: nothing can be said.
        if (Math.abs(clock.nowMs() - sent.wallMs - tookMs) > JUMP_MS) return null;
        const leadMs = Math.round(sent.wallMs + tookMs / 2 - vendorTimeMs - HALF_A_SECOND_MS);
        if (corrects) correctionMs = leadMs;
        return { leadMs, signedLeadMs: leadMs - sent.correctionMs };
      };
    },
  };
}

/** What vendors tolerate between a request's time and theirs (dakashi 1.1; the others do not say). */
const TOLERANCE_MS = 300_000;

/**
 * Puts the clock in the place of an error whose request carried a time too far from the vendor's: it is the likely
 * reason, and the one thing that the shop can put right. The outcome's kind stays what it was.
 */
export function blamingClock<T>(judgement: Judgement<T>, reading: ClockReading | null): Judgement<T> {
  const { verdict } = judgement;
  const isError = verdict.kind === 'refused' || (verdict.kind === 'unclear' && verdict.code === UNKNOWN);
  if (!isError || reading === null) return judgement;
  const { leadMs, signedLeadMs } = reading;
  if (Math.min(Math.abs(leadMs), Math.abs(signedLeadMs)) <= TOLERANCE_MS) return judgement;
  const code = leadMs > 0 ? 'vendor.clock-ahead' : 'vendor.clock-behind';
  const params = {
    minutes: Math.round(Math.abs(leadMs) / 60_000),
    seconds: Math.round(Math.abs(leadMs) / 1_000),
  };
  return { ...judgement, verdict: { kind: verdict.kind, code, params } };
}

const UNKNOWN = 'vendor.unknown-code';

/** A field such as `1583560304`, seconds or milliseconds, in epoch ms; null for anything else. */
export function timeFromDigits(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (/^\d{10}$/.test(text)) return Number(text) * 1_000;
  return /^\d{13}$/.test(text) ? Number(text) : null;
}

const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';

/** The HTTP header `date` (`Sun, 06 Nov 1994 08:49:37 GMT`), which servers send whose replies hold no time. */
export function timeFromHttpDate(header: string | undefined): number | null {
  const match = /^\w{3}, (\d\d) (\w{3}) (\d{4}) (\d\d:\d\d:\d\d) GMT$/.exec(header ?? '');
  const [, day, month = '', year, time] = match ?? [];
  const place = MONTHS.indexOf(month);
  if (!match || place < 0 || place % 3 !== 0) return null;
  return momentFromText(`${year}-${String(place / 3 + 1).padStart(2, '0')}-${day}T${time}Z`) ?? null;
}
