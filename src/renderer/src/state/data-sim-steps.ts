import type { SimOrderView, SimPackageView } from '#shared/contract/data-sim.ts';
import type { Failure } from '#shared/contract/failure.ts';

export type Effective = SimOrderView['effective'];

/** What is ordered, at the price that the cashier saw. */
export type OrderWish = {
  readonly cardNo: string;
  readonly chosen: SimPackageView;
  readonly effective: Effective;
};

export type OrderOutcome =
  | { readonly kind: 'order'; readonly order: SimOrderView }
  /** The core answered with a failure and no order. */
  | { readonly kind: 'failure'; readonly failure: Failure }
  /** The line to the core broke with the call under way: the journal knows, or will. */
  | { readonly kind: 'no-answer'; readonly sinceMs: number };

/** A card is looked at, a package is confirmed, an order is sent and comes back with an outcome. */
export type DataSimDesk = {
  /** The card's number as it was scanned or typed. */
  readonly cardNo: string | null;
  readonly packageId: string | null;
  readonly effective: Effective;
  /** Made when the confirming step is entered and kept until the attempt has been decided. */
  readonly confirming: { readonly operationId: string; readonly wish: OrderWish } | null;
  readonly repeatReason: string | null;
  readonly submission: {
    readonly operationId: string;
    readonly wish: OrderWish;
    /** Null while it is being sent. */
    readonly outcome: OrderOutcome | null;
  } | null;
};

export const NO_CARD: DataSimDesk = {
  cardNo: null,
  packageId: null,
  effective: 'this-month',
  confirming: null,
  repeatReason: null,
  submission: null,
};

export type DataSimEvent =
  | { readonly type: 'asked'; readonly cardNo: string }
  | { readonly type: 'closed' }
  | { readonly type: 'chosen'; readonly packageId: string }
  | { readonly type: 'month-chosen'; readonly effective: Effective }
  | { readonly type: 'confirming'; readonly operationId: string; readonly wish: OrderWish }
  | { readonly type: 'back' }
  | { readonly type: 'submitted' }
  | { readonly type: 'decided'; readonly operationId: string; readonly outcome: OrderOutcome }
  /** The same order once more, with a reason why: nothing of the former attempt was sent. */
  | { readonly type: 'repeated'; readonly operationId: string; readonly repeatReason: string }
  | { readonly type: 'done' };

/** While an order is being sent nothing else begins, and nothing of it can be lost. */
export const isOrdering = ({ submission }: Pick<DataSimDesk, 'submission'>): boolean =>
  submission !== null && submission.outcome === null;

/** The rules of the desk. An event that has no place now changes nothing. Pure. */
export function advanceDesk(desk: DataSimDesk, event: DataSimEvent): DataSimDesk {
  if (isOrdering(desk) && event.type !== 'decided') return desk;
  switch (event.type) {
    case 'asked':
      return { ...NO_CARD, cardNo: event.cardNo };
    case 'closed':
      return NO_CARD;
    case 'chosen':
      return desk.confirming ? desk : { ...desk, packageId: event.packageId };
    case 'month-chosen':
      return desk.confirming ? desk : { ...desk, effective: event.effective };
    case 'confirming':
      return { ...desk, submission: null, confirming: { operationId: event.operationId, wish: event.wish } };
    case 'back':
      return { ...desk, confirming: null, repeatReason: null };
    case 'submitted':
      if (!desk.confirming || desk.submission) return desk;
      return { ...desk, submission: { ...desk.confirming, outcome: null } };
    case 'decided':
      return decide(desk, event.operationId, event.outcome);
    case 'repeated':
      return repeat(desk, event.operationId, event.repeatReason);
    case 'done':
      return { ...NO_CARD, cardNo: desk.cardNo };
  }
}

/** A late answer for another attempt is nothing; a decided one never goes back to undecided. */
function decide(desk: DataSimDesk, operationId: string, outcome: OrderOutcome): DataSimDesk {
  const { submission } = desk;
  if (submission?.operationId !== operationId) return desk;
  if (submission.outcome && !isOpen(submission.outcome) && isOpen(outcome)) return desk;
  return { ...desk, submission: { ...submission, outcome } };
}

function repeat(desk: DataSimDesk, operationId: string, repeatReason: string): DataSimDesk {
  const { submission } = desk;
  if (submission?.outcome?.kind !== 'failure') return desk;
  return { ...desk, submission: null, repeatReason, confirming: { operationId, wish: submission.wish } };
}

function isOpen(outcome: OrderOutcome): boolean {
  if (outcome.kind === 'order') return ['submitted', 'undecided'].includes(outcome.order.stage);
  return outcome.kind === 'no-answer' || outcome.failure.money === 'undecided';
}
