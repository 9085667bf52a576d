import type { Coupon, Member } from '#shared/contract/member.ts';
import { decimalFromFen } from '#shared/money.ts';
import { standingOf } from '../lib/standing.ts';
import {
  type Counter,
  type CounterEvent,
  type DraftChange,
  type Drafts,
  type Found,
  NO_DRAFTS,
  type Outcome,
  type Place,
  READY,
} from './counter-workflow.ts';

/**
 * What the counter shows next. Pure; returns the same object when an event changes nothing, which is how a second
 * press of a money button comes to nothing.
 */
export function advance(counter: Counter, event: CounterEvent): Counter {
  switch (event.type) {
    case 'search-began':
      return { ...counter, searching: event.source, problem: null };
    case 'search-failed':
      return { ...counter, searching: null, problem: { source: event.source, failure: event.failure } };
    case 'found':
      return afterFinding({ ...counter, searching: null, problem: null }, event.finding);
    case 'waiting-accepted':
      return counter.waiting && !isSending(counter)
        ? arriveAt({ ...counter, waiting: null }, counter.waiting)
        : counter;
    case 'waiting-dropped':
      return counter.waiting ? { ...counter, waiting: null } : counter;
    case 'problem-dismissed':
      return counter.problem ? { ...counter, problem: null } : counter;
    case 'sms-sent':
      return { ...counter, smsAgainAt: event.againAt };
    default:
      return isSending(counter) && event.type !== 'decided' ? counter : work(counter, event);
  }
}

type WorkEvent = Exclude<
  CounterEvent,
  {
    type:
      | 'search-began'
      | 'search-failed'
      | 'found'
      | 'waiting-accepted'
      | 'waiting-dropped'
      | 'problem-dismissed'
      | 'sms-sent';
  }
>;

/** The member's part; none of it happens while something is being sent, but for the answer. */
function work(counter: Counter, event: WorkEvent): Counter {
  switch (event.type) {
    case 'card-chosen':
      return chooseCard(counter, event.cardId);
    case 'closed':
    case 'member-lost':
      return { ...READY, smsAgainAt: counter.smsAgainAt };
    case 'sheet-opened':
      return openSheet(counter, event);
    case 'sheet-stepped':
      return counter.sheet?.kind === event.sheet.kind
        ? { ...counter, sheet: event.sheet, operationId: event.operationId }
        : counter;
    case 'sheet-left':
      return counter.sheet && !counter.submission
        ? { ...counter, sheet: null, operationId: null, repeatReason: null, linkedTo: null }
        : counter;
    case 'drafted':
      return { ...counter, drafts: changed(counter.drafts, event.change) };
    case 'picture-uploaded':
      return settlePicture(counter, event);
    case 'submitted':
      return counter.operationId && !counter.submission
        ? {
            ...counter,
            submission: { operationId: counter.operationId, summary: event.summary, outcome: null },
          }
        : counter;
    case 'decided':
      return decide(counter, event.operationId, event.outcome);
    case 'corrected':
      return canCorrect(counter)
        ? {
            ...counter,
            submission: null,
            operationId: event.operationId,
            sheet: firstStep(counter),
            repeatReason: event.repeatReason ?? null,
          }
        : counter;
    case 'done':
      return counter.submission ? finish(counter) : counter;
  }
}

export function isSending(counter: Pick<Counter, 'submission'>): boolean {
  return counter.submission !== null && counter.submission.outcome === null;
}

/** Whether leaving the member would lose something that was typed or chosen and not sent. */
export function hasUnsent({ drafts, submission }: Pick<Counter, 'drafts' | 'submission'>): boolean {
  if (submission?.outcome) return false;
  const { topUp, spend, refund, openCard } = drafts;
  return (
    topUp.typed !== '' ||
    topUp.eventId !== null ||
    topUp.picture !== null ||
    spend.typed !== '' ||
    refund.orderNo !== null ||
    openCard.membershipCardId !== null
  );
}

/** Whether it is the customer's turn at the keyboard. Nothing else is taken in then. */
export function isPasswordTyped({ sheet, submission }: Pick<Counter, 'sheet' | 'submission'>): boolean {
  return submission === null && sheet?.kind === 'spend' && sheet.step === 'password';
}

/** An attempt may be corrected and made anew only when it is certain that no money moved. */
export function canCorrect({ submission }: Pick<Counter, 'submission'>): boolean {
  const outcome = submission?.outcome;
  if (outcome?.kind === 'operation') return outcome.operation.verdict === 'failure';
  return outcome?.kind === 'failure' && outcome.failure.money !== 'undecided';
}

function afterFinding(counter: Counter, finding: Found): Counter {
  const working = counter.submission === null;
  if (working && belongsHere(counter.place, finding)) return welcome(counter, finding);
  if (isSending(counter) || hasUnsent(counter)) return { ...counter, waiting: finding };
  return arriveAt(counter, finding);
}

function belongsHere(place: Place, finding: Found): boolean {
  if (place.at !== 'member') return false;
  if (finding.kind === 'coupon') return finding.coupon.userId === place.userId;
  return (finding.kind === 'member' || finding.kind === 'cached') && finding.member.userId === place.userId;
}

/** The open member's own coupon or card, scanned once more. */
function welcome(counter: Counter, finding: Found): Counter {
  const { place } = counter;
  if (place.at !== 'member') return counter;
  if (finding.kind === 'coupon') return attach(counter, finding.coupon);
  const cardId = finding.kind === 'member' ? scannedCard(finding.member, finding.cardNo) : null;
  const chosen = counter.sheet || !cardId ? place.cardId : cardId;
  return { ...counter, waiting: null, place: { ...place, cardId: chosen } };
}

function attach(counter: Counter, coupon: Coupon): Counter {
  if (counter.place.at !== 'member') return counter;
  const others = counter.place.coupons.filter((known) => known.couponKey !== coupon.couponKey);
  const place = { ...counter.place, coupons: [coupon, ...others] };
  const taken = coupon.validity === 'valid' && counter.drafts.spend.couponKey === null;
  return { ...counter, place, drafts: taken ? withCoupon(counter.drafts, coupon) : counter.drafts };
}

/** A coupon comes with the discount read from its title; the cashier confirms or changes it. */
export function withCoupon(drafts: Drafts, coupon: Coupon): Drafts {
  const suggested = coupon.suggestedDiscountFen;
  const discountTyped = suggested === null ? '' : decimalFromFen(suggested).replace(/\.00$/, '');
  return { ...drafts, spend: { ...drafts.spend, couponKey: coupon.couponKey, discountTyped } };
}

function arriveAt(counter: Counter, finding: Found): Counter {
  const fresh: Counter = { ...READY, smsAgainAt: counter.smsAgainAt };
  switch (finding.kind) {
    case 'member':
      return { ...fresh, place: memberPlace(finding.member, finding.cardNo) };
    case 'coupon':
      return finding.member
        ? attach({ ...fresh, place: memberPlace(finding.member, null) }, finding.coupon)
        : { ...fresh, place: { at: 'coupon', coupon: finding.coupon } };
    case 'candidates':
      return { ...fresh, place: { at: 'candidates', members: finding.members, more: finding.more } };
    case 'nobody':
      return { ...fresh, place: { at: 'nobody', phone: finding.phone } };
    case 'cached':
      return { ...fresh, place: { at: 'cached', userId: finding.member.userId } };
  }
}

function memberPlace(member: Member, cardNo: string | null): Place {
  const cardId = scannedCard(member, cardNo) ?? member.cards[0]?.cardId ?? null;
  return { at: 'member', userId: member.userId, cardId, coupons: [] };
}

function scannedCard(member: Member, cardNo: string | null): string | null {
  if (cardNo === null) return null;
  return member.cards.find((card) => card.cardNo === cardNo)?.cardId ?? null;
}

/** What was typed for one card is not carried over to another. */
function chooseCard(counter: Counter, cardId: string): Counter {
  const { place } = counter;
  if (place.at !== 'member' || counter.sheet || place.cardId === cardId) return counter;
  const drafts = { ...counter.drafts, topUp: NO_DRAFTS.topUp };
  return { ...counter, place: { ...place, cardId }, drafts };
}

function openSheet(counter: Counter, event: Extract<CounterEvent, { type: 'sheet-opened' }>): Counter {
  if (counter.submission || counter.sheet) return counter;
  const { sheet, operationId, linkedTo = null } = event;
  const opened = { ...counter, sheet, operationId, linkedTo, problem: null };
  if (event.sheet.kind !== 'open-card' || counter.drafts.openCard.phone !== '') return opened;
  return { ...opened, drafts: changed(counter.drafts, { openCard: { phone: event.sheet.phone } }) };
}

function changed(drafts: Drafts, change: DraftChange): Drafts {
  return {
    topUp: { ...drafts.topUp, ...change.topUp },
    spend: { ...drafts.spend, ...change.spend },
    refund: { ...drafts.refund, ...change.refund },
    openCard: { ...drafts.openCard, ...change.openCard },
  };
}

/** The answer of an upload counts only for the picture that is still there. */
function settlePicture(
  counter: Counter,
  event: Extract<CounterEvent, { type: 'picture-uploaded' }>,
): Counter {
  const { picture } = counter.drafts.topUp;
  if (picture?.previewUrl !== event.previewUrl) return counter;
  return {
    ...counter,
    drafts: changed(counter.drafts, { topUp: { picture: { ...picture, upload: event.upload } } }),
  };
}

/** A late answer for another attempt is nothing; a decided one goes back to undecided only by an alarm. */
function decide(counter: Counter, operationId: string, outcome: Outcome): Counter {
  const { submission } = counter;
  if (submission?.operationId !== operationId) return counter;
  if (isFinal(submission.outcome) && !isFinal(outcome) && !isAlarm(outcome)) return counter;
  const wasOpen = submission.outcome !== null && !isFinal(submission.outcome);
  return { ...counter, submission: { ...submission, outcome, ...(wasOpen && { wasOpen }) } };
}

const isAlarm = (outcome: Outcome): boolean =>
  outcome.kind === 'operation' && standingOf(outcome.operation) === 'alarm';

function isFinal(outcome: Outcome | null): boolean {
  if (outcome?.kind === 'operation') return outcome.operation.verdict !== 'undecided';
  return outcome?.kind === 'failure' && outcome.failure.money !== 'undecided';
}

/** Back to the first step: a password and a code are typed anew at each attempt. */
function firstStep({ sheet }: Counter): Counter['sheet'] {
  return sheet?.kind === 'spend' ? { kind: 'spend', step: 'price' } : sheet;
}

/** Back to the member, with what has been sent cleared away. */
function finish(counter: Counter): Counter {
  const kept = canCorrect(counter) ? counter.drafts : NO_DRAFTS;
  const place = counter.place.at === 'member' ? withoutUsedCoupon(counter, counter.place) : counter.place;
  return {
    ...counter,
    place,
    sheet: null,
    operationId: null,
    submission: null,
    repeatReason: null,
    linkedTo: null,
    drafts: kept,
  };
}

function withoutUsedCoupon(counter: Counter, place: Extract<Place, { at: 'member' }>): Place {
  const outcome = counter.submission?.outcome;
  const used = counter.submission?.summary.kind === 'spend' && !canCorrect(counter) && outcome !== null;
  const key = counter.drafts.spend.couponKey;
  if (!used || key === null) return place;
  return { ...place, coupons: place.coupons.filter((coupon) => coupon.couponKey !== key) };
}
