import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Card, Coupon, Finding, Member } from '#shared/contract/member.ts';
import type { Operation, Verdict } from '#shared/contract/operation.ts';
import { fen } from '#shared/money.ts';
import { advance, canCorrect, hasUnsent, isPasswordTyped, isSending } from './counter-steps.ts';
import { type Counter, type CounterEvent, READY, type Summary } from './counter-workflow.ts';

const card = (cardId: string): Card => ({
  cardId,
  cardNo: `79191214${cardId}`,
  title: '活动卡',
  kind: 'event',
  colour: '#F4AB0F',
  balanceFen: fen(40_000),
  principalFen: fen(20_000),
  giftFen: fen(20_000),
  openedAt: null,
  eventCards: [],
  openOperationId: null,
});
const member = (userId: string): Member => ({
  userId,
  nickname: `会员${userId}`,
  phoneMasked: '138****0001',
  hasAvatar: false,
  cards: [card('4'), card('5')],
  readAt: 0,
});
const coupon = (couponKey: string, userId: string, validity: Coupon['validity'] = 'valid'): Coupon => ({
  couponKey,
  couponId: '1',
  userId,
  title: '20 元优惠券',
  summary: '',
  quantity: 1,
  expiresAt: null,
  shopNames: [],
  validity,
  suggestedDiscountFen: fen(2_050),
});
const found = (userId: string, cardNo: string | null = null): CounterEvent => ({
  type: 'found',
  finding: { kind: 'member', member: member(userId), cardNo },
});
const ID = '5b0c5f0e-5d0e-4b8c-9d0e-0c8f6a4b2a11';
const summary: Summary = {
  kind: 'spend',
  amountFen: fen(8_850),
  giftFen: fen(0),
  cardTitle: '活动卡',
  phone: null,
};
const openSpend: CounterEvent = {
  type: 'sheet-opened',
  sheet: { kind: 'spend', step: 'price' },
  operationId: ID,
};
const typed = (text: string): CounterEvent => ({ type: 'drafted', change: { spend: { typed: text } } });
const submitted: CounterEvent = { type: 'submitted', summary };

const run = (...events: CounterEvent[]) => events.reduce(advance, READY);

describe('a member who is found', () => {
  it('is opened on the scanned card', () => {
    expect(run(found('7', '791912145')).place).toMatchObject({ at: 'member', userId: '7', cardId: '5' });
  });

  it('gives way to another one while nothing would be lost', () => {
    expect(run(found('7'), found('8')).place).toMatchObject({ userId: '8' });
  });

  it('stays when something typed would be lost, and the other one waits', () => {
    const counter = run(found('7'), openSpend, typed('88'), found('8'));
    expect(counter.place).toMatchObject({ userId: '7' });
    expect(counter.drafts.spend.typed).toBe('88');
    expect(advance(counter, { type: 'waiting-accepted' }).place).toMatchObject({ userId: '8' });
    expect(advance(counter, { type: 'waiting-dropped' })).toMatchObject({
      waiting: null,
      sheet: { kind: 'spend' },
    });
  });

  it('keeps what was typed over Esc, until closed', () => {
    const left = run(found('7'), openSpend, typed('88'), { type: 'sheet-left' });
    expect(left).toMatchObject({ sheet: null, operationId: null, drafts: { spend: { typed: '88' } } });
    expect(advance(left, openSpend).drafts.spend.typed).toBe('88');
    expect(advance(left, { type: 'closed' })).toEqual(READY);
  });

  it('takes the coupon of its own with the discount read from it', () => {
    const counter = run(found('7'), openSpend, typed('88'), {
      type: 'found',
      finding: { kind: 'coupon', coupon: coupon('c1', '7'), member: member('7') },
    });
    expect(counter.place).toMatchObject({ coupons: [{ couponKey: 'c1' }] });
    expect(counter.drafts.spend).toEqual({ typed: '88', couponKey: 'c1', discountTyped: '20.50' });
  });

  it.each(['expired', 'other-shop', 'used-here', 'not-usable'] as const)(
    'shows a coupon that is %s, unused',
    (validity) => {
      const counter = run(found('7'), {
        type: 'found',
        finding: { kind: 'coupon', coupon: coupon('c1', '7', validity), member: member('7') },
      });
      expect(counter.place).toMatchObject({ coupons: [{ validity }] });
      expect(counter.drafts.spend.couponKey).toBeNull();
    },
  );

  it('is opened by the coupon of another one', () => {
    const finding: Finding = { kind: 'coupon', coupon: coupon('c1', '8'), member: member('8') };
    expect(run(found('7'), { type: 'found', finding }).place).toMatchObject({
      userId: '8',
      coupons: [{ couponKey: 'c1' }],
    });
  });
});

describe('a member as this computer knows them', () => {
  const { cards: _, ...known } = member('8');
  const cached: CounterEvent = {
    type: 'found',
    finding: { kind: 'cached', member: { ...known, cards: null, cardsReadAt: null } },
  };

  it('has a place of their own, where no sheet is open', () => {
    expect(run(found('7'), cached)).toMatchObject({ place: { at: 'cached', userId: '8' }, sheet: null });
  });

  it('gives way to the same member as of now', () => {
    expect(run(cached, found('8')).place).toMatchObject({ at: 'member', userId: '8' });
  });

  it('does not take the place of the same member who was read before', () => {
    const { place } = run(found('8'), cached);
    expect(place).toMatchObject({ at: 'member', userId: '8' });
  });

  it('waits while something typed for another would be lost', () => {
    const counter = run(found('7'), openSpend, typed('9.99'), cached);
    expect(counter.place).toMatchObject({ at: 'member', userId: '7' });
    expect(counter.waiting).toMatchObject({ kind: 'cached' });
  });
});

describe('a money operation', () => {
  const sending = run(found('7'), openSpend, typed('88.5'), submitted);

  it('is submitted once: a second press changes nothing at all', () => {
    expect(isSending(sending)).toBe(true);
    expect(advance(sending, submitted)).toBe(sending);
  });

  it('cannot be left, closed, changed or overtaken while it is sent', () => {
    const others: CounterEvent[] = [
      { type: 'closed' },
      { type: 'sheet-left' },
      { type: 'done' },
      typed('1'),
      { type: 'card-chosen', cardId: '5' },
      { type: 'corrected', operationId: 'other' },
      { type: 'waiting-accepted' },
    ];
    for (const event of others) expect(advance(sending, event)).toBe(sending);
    expect(advance(sending, found('8'))).toMatchObject({
      place: { userId: '7' },
      waiting: { kind: 'member' },
    });
  });

  it('takes no answer that belongs to another attempt', () => {
    const answer = decided('success', 'another');
    expect(advance(sending, answer)).toBe(sending);
  });

  it('is over after success: nothing typed remains', () => {
    const done = advance(advance(sending, decided('success')), { type: 'done' });
    expect(done).toMatchObject({ sheet: null, submission: null, operationId: null });
    expect(hasUnsent(done)).toBe(false);
  });

  it('may be corrected after a failure, under a new id and with the password typed anew', () => {
    const failed = advance(sending, decided('failure'));
    expect(canCorrect(failed)).toBe(true);
    const again = advance(failed, { type: 'corrected', operationId: 'new' });
    expect(again).toMatchObject({
      submission: null,
      operationId: 'new',
      sheet: { kind: 'spend', step: 'price' },
      drafts: { spend: { typed: '88.5' } },
    });
  });

  it('takes the reason for a repetition along to the next attempt, and no further', () => {
    const failed = advance(sending, decided('failure'));
    const again = advance(failed, { type: 'corrected', operationId: 'new', repeatReason: 'bought again' });
    expect(again.repeatReason).toBe('bought again');
    expect(advance(again, { type: 'sheet-left' }).repeatReason).toBeNull();
    expect(advance(failed, { type: 'corrected', operationId: 'new' }).repeatReason).toBeNull();
  });

  it.each([
    ['an undecided operation', decided('undecided')],
    ['no answer', { type: 'decided', operationId: ID, outcome: { kind: 'no-answer', sinceMs: 0 } }],
    [
      'a failure that says nothing about the money',
      {
        type: 'decided',
        operationId: ID,
        outcome: { kind: 'failure', failure: { code: 'vendor.timeout', money: 'undecided' } },
      },
    ],
  ] as const)('is never made anew after %s', (_, event) => {
    const open = advance(sending, event);
    expect(canCorrect(open)).toBe(false);
    expect(advance(open, { type: 'corrected', operationId: 'new' })).toBe(open);
    expect(hasUnsent(advance(open, { type: 'done' }))).toBe(false);
  });

  it('goes from undecided to decided, never back', () => {
    const open = advance(sending, decided('undecided'));
    const settled = advance(open, decided('success'));
    expect(settled.submission?.outcome).toMatchObject({ operation: { verdict: 'success' } });
    expect(advance(settled, decided('undecided'))).toBe(settled);
  });

  it('is undecided again where a later read contradicts what had been decided', () => {
    const failure = { code: 'operation.contradicted', money: 'undecided' } as const;
    const contradicted = { ...operation('undecided'), state: 'person', failure } as const;
    const outcome = { kind: 'operation', operation: contradicted } as const;
    const settled = advance(sending, decided('failure'));
    const alarmed = advance(settled, { type: 'decided', operationId: ID, outcome });
    expect(alarmed.submission?.outcome).toBe(outcome);
    expect(canCorrect(alarmed)).toBe(false);
  });

  it('gives way to the next member once its result stands there', () => {
    expect(run(found('7'), openSpend, submitted, decided('success'), found('8'))).toMatchObject({
      place: { userId: '8' },
      submission: null,
    });
  });

  it('uses the coupon up when it went through, and keeps it when it failed', () => {
    const scanned: CounterEvent = {
      type: 'found',
      finding: { kind: 'coupon', coupon: coupon('c1', '7'), member: member('7') },
    };
    const sent = run(found('7'), scanned, openSpend, typed('88'), submitted);
    const afterwards = (verdict: Verdict) => advance(advance(sent, decided(verdict)), { type: 'done' });
    expect(afterwards('success').place).toMatchObject({ coupons: [] });
    expect(afterwards('undecided').place).toMatchObject({ coupons: [] });
    expect(afterwards('failure').place).toMatchObject({ coupons: [{ couponKey: 'c1' }] });
  });
});

it('is the customer’s turn from the password step on, until the spend is sent', () => {
  const priced = [found('1'), openSpend, typed('8')];
  const password: CounterEvent = {
    type: 'sheet-stepped',
    sheet: { kind: 'spend', step: 'password' },
    operationId: ID,
  };
  expect(isPasswordTyped(run(...priced))).toBe(false);
  expect(isPasswordTyped(run(...priced, password))).toBe(true);
  expect(isPasswordTyped(run(...priced, password, submitted))).toBe(false);
});

describe('a picture of the payment', () => {
  const picture = { previewUrl: 'data:a', base64: 'a', upload: { status: 'uploading' } } as const;
  const taken: CounterEvent = { type: 'drafted', change: { topUp: { picture } } };
  const uploaded = (previewUrl: string): CounterEvent => ({
    type: 'picture-uploaded',
    previewUrl,
    upload: { status: 'uploaded', imageRef: 'r' },
  });

  it('is uploaded while it is still the one', () => {
    expect(run(found('7'), taken, uploaded('data:a')).drafts.topUp.picture?.upload.status).toBe('uploaded');
  });

  it('that was replaced meanwhile is not taken for the new one', () => {
    expect(run(found('7'), taken, uploaded('data:b')).drafts.topUp.picture?.upload.status).toBe('uploading');
  });
});

it('whatever happens, an id is sent at most once and an undecided one is never followed by a correction', () => {
  const events = fc.constantFrom<CounterEvent>(
    found('7'),
    found('8'),
    openSpend,
    { ...openSpend, sheet: { kind: 'top-up' }, operationId: 'second' },
    { type: 'sheet-stepped', sheet: { kind: 'spend', step: 'password' }, operationId: 'third' },
    typed('5'),
    submitted,
    decided('success'),
    decided('failure'),
    decided('undecided'),
    { type: 'decided', operationId: 'third', outcome: { kind: 'no-answer', sinceMs: 0 } },
    { type: 'corrected', operationId: 'fourth' },
    { type: 'done' },
    { type: 'closed' },
    { type: 'sheet-left' },
    { type: 'waiting-accepted' },
  );
  fc.assert(
    fc.property(fc.array(events, { maxLength: 40 }), (sequence) => {
      let counter: Counter = READY;
      for (const event of sequence) {
        const before = counter;
        counter = advance(before, event);
        const began = !isSending(before) && isSending(counter);
        if (began) expect(event.type).toBe('submitted');
        if (isSending(before) && isSending(counter)) {
          expect(counter.submission?.operationId).toBe(before.submission?.operationId);
          expect(counter.place).toEqual(before.place);
        }
        if (event.type === 'corrected' && counter !== before) expect(canCorrect(before)).toBe(true);
      }
    }),
  );
});

function decided(verdict: Verdict, operationId = ID): CounterEvent {
  return { type: 'decided', operationId, outcome: { kind: 'operation', operation: operation(verdict) } };
}

function operation(verdict: Verdict): Operation {
  return {
    operationId: ID,
    kind: 'spend',
    state: verdict === 'success' ? 'confirmed' : verdict === 'failure' ? 'rejected' : 'unknown',
    verdict,
    userId: '7',
    nicknameMasked: '会*',
    phoneMasked: '138****0001',
    cardId: '4',
    cardNo: '791912144',
    cardTitle: '活动卡',
    amountFen: fen(8_850),
    giftFen: fen(0),
    discountFen: fen(0),
    couponTitle: null,
    before: null,
    after: null,
    orderNo: null,
    recordId: null,
    refundedOrderNo: null,
    linkedTo: null,
    failure: null,
    operator: '示例店长',
    shopName: '练习茶铺',
    startedAt: 0,
    decidedAt: null,
  };
}
