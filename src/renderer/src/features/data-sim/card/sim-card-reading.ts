import type { SimCardView } from '#shared/contract/data-sim.ts';
import type { Result } from '#shared/contract/failure.ts';
import { isLostOnTheWay } from '../../../lib/lost-on-the-way.ts';

/** A card as it was read, and when. */
export type SimCardReading = {
  readonly card: SimCardView;
  /** When most of it was told (epoch ms). */
  readonly readAt: number;
  /** It could not be read anew since: it may have changed. */
  readonly old: boolean;
};

/**
 * What is shown after a reading. One that did not get through to the vendor says nothing about the card, so it takes
 * nothing of an earlier one away; what the other vendor and this counter's journal say is taken from the newer. Pure.
 */
export function nextReading(
  before: SimCardReading | undefined,
  card: SimCardView,
  nowMs: number,
): SimCardReading {
  if (!isCutOff(card) || before === undefined || isCutOff(before.card)) {
    return { card, readAt: nowMs, old: false };
  }
  const other = card.other?.ok === false ? before.card.other : card.other;
  return {
    card: { ...before.card, other, openOrderId: card.openOrderId ?? before.card.openOrderId },
    readAt: before.readAt,
    old: true,
  };
}

/**
 * Nothing of the card came from the vendor that the desk lives on, because nothing got there and back. That is the one
 * that sells packages, or, where it is not set up, the one that tells this month's total.
 */
export function isCutOff({ flow, state, realName, packages, balance, other }: SimCardView): boolean {
  const sold = [flow, state, realName, packages, balance].filter(isSetUp);
  const parts = sold.length > 0 ? sold : [other].filter((part) => part !== null);
  return parts.length > 0 && parts.every(failedOnTheWay);
}

const isSetUp = (part: Result<unknown>): boolean => part.ok || part.failure.code !== 'vendor.not-set-up';

const failedOnTheWay = (part: Result<unknown>): boolean => !part.ok && isLostOnTheWay(part.failure);
