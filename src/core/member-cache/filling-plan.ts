import type { VendorMember, VendorPage } from '../vendors/vendor.ts';
import type { ReadPage, SyncPoint } from './member-cache.ts';

/** The page of the vendor's list (liyuquan 4.4) that is read next, or how long there is nothing to do. */
export type NextStep =
  | {
      readonly kind: 'read';
      readonly page: number;
      readonly pageSize: number;
      readonly startedAtMs: number;
      /** When the list had been gone through before. */
      readonly filledAtMs?: number;
    }
  | { readonly kind: 'wait'; readonly delayMs: number };
export type PageStep = Extract<NextStep, { readonly kind: 'read' }>;

/** The largest page that we ask for; a vendor that gives smaller ones is asked for those. */
export const PAGE_SIZE = 200;

/** The list is gone through anew so often: twice in a business day. */
export const REFRESH_MS = 12 * 3_600_000;

/** A list that was not gone through to its end goes on where it stopped, however long ago. */
export function nextStep(point: SyncPoint | undefined, nowMs: number): NextStep {
  const anew = { kind: 'read', page: 1, pageSize: PAGE_SIZE, startedAtMs: nowMs } as const;
  if (point === undefined) return anew;
  if (point.finishedAtMs === null) {
    const { pagesDone, pageSize, startedAtMs } = point;
    return { kind: 'read', page: pagesDone + 1, pageSize, startedAtMs, ...filledBefore(point) };
  }
  const elapsedMs = nowMs - point.finishedAtMs;
  // Negative: the clock was put back, and nobody can say how old the list is.
  if (elapsedMs >= REFRESH_MS || elapsedMs < 0) return { ...anew, filledAtMs: point.finishedAtMs };
  return { kind: 'wait', delayMs: REFRESH_MS - elapsedMs };
}

/**
 * What is committed with a page. Undefined: the vendor answered with another page. A vendor whose pages have another
 * size than the ones before is gone through anew in that size, because page numbers mean something else now.
 */
export function readPage(
  step: PageStep,
  reply: VendorPage<VendorMember>,
  nowMs: number,
): ReadPage | undefined {
  if (reply.page !== step.page) return undefined;
  const pageSize = reply.pageSize > 0 ? reply.pageSize : step.pageSize;
  const otherSize = step.page > 1 && pageSize !== step.pageSize;
  const pagesDone = otherSize ? 0 : step.page;
  // Some vendors leave the total out: then an empty page is the end.
  const through = reply.rows.length === 0 || (reply.totalRows > 0 && step.page * pageSize >= reply.totalRows);
  return {
    members: reply.rows,
    readAtMs: nowMs,
    point: {
      startedAtMs: otherSize ? nowMs : step.startedAtMs,
      pageSize,
      pagesDone,
      totalRows: reply.totalRows,
      finishedAtMs: through && !otherSize ? nowMs : null,
      ...filledBefore(step),
    },
  };
}

const filledBefore = ({ filledAtMs }: { readonly filledAtMs?: number }) =>
  filledAtMs === undefined ? {} : { filledAtMs };

/** One call at once, and at least as long a pause as the vendor took: never more than half of its time. */
export const pauseAfter = (tookMs: number): number => Math.max(LEAST_PAUSE_MS, tookMs);

/** Doubles with each failure in a row. */
export const waitAfterFailures = (failures: number): number =>
  Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.max(0, failures - 1));

const LEAST_PAUSE_MS = 50;
const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 5 * 60_000;
