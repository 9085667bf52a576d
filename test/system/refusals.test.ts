import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Card, Member } from '#shared/contract/member.ts';
import {
  cardOf,
  failure,
  member,
  newId,
  paymentPicture,
  signIn,
  startCounter,
  type TestCounter,
  value,
} from '../support/counter.ts';
import { readJournal } from '../support/journal-file.ts';

const PHONE = '13800001001';

let counter: TestCounter;
let owner: Member;
let stored: Card;
let event: Card;
beforeAll(async () => {
  counter = await startCounter();
  await signIn(counter.call);
  owner = await member(counter.call, PHONE);
  stored = cardOf(owner, 'stored-value');
  event = cardOf(owner, 'event');
});
afterAll(() => counter.close());

const sent = () => counter.simulator.truth().requests.length;
const rows = () => readJournal(`${counter.dataDir}/journal.sqlite`).operations.length;

/** Nothing written, nothing sent, and the failure says so. */
async function refusedBeforeSending(
  call: () => Promise<Parameters<typeof failure>[0] extends Promise<infer R> ? R : never>,
) {
  const before = { sent: sent(), rows: rows() };
  const told = await failure(call());
  expect(told.money).toBe('not-moved');
  expect({ sent: sent(), rows: rows() }).toEqual(before);
  return told;
}

describe('refused before anything is sent', () => {
  const topUp = async (given: object) => ({
    operationId: newId(),
    userId: owner.userId,
    cardId: event.cardId,
    eventId: '9',
    payFen: 20_000,
    giftFen: 20_000,
    imageRef: await paymentPicture(counter.call),
    ...given,
  });

  it.each([
    ['amounts that are not the event’s', { payFen: 10_000 }, 'amount.event-mismatch'],
    ['a gift that is not the event’s', { giftFen: 20_001 }, 'amount.event-mismatch'],
    ['an event that the card does not have', { eventId: '8' }, 'event.not-found'],
    ['a free amount on an event card', { eventId: null }, 'amount.free-not-allowed'],
    [
      'a card that the member does not have',
      { cardId: '6', eventId: '11', payFen: 8_880, giftFen: 888 },
      'card.not-found',
    ],
    ['a picture that was never uploaded', { imageRef: 'nothing' }, 'image.expired'],
    ['nothing paid', { payFen: 0 }, 'request.invalid'],
    ['less than nothing', { payFen: -1 }, 'request.invalid'],
    ['half a fen', { payFen: 0.5 }, 'request.invalid'],
    ['more than the counter takes', { payFen: 100_000_000 }, 'request.invalid'],
    ['an id that is none', { operationId: '1' }, 'request.invalid'],
  ])('a top-up with %s', async (_what, given, code) => {
    const input = await topUp(given);
    expect((await refusedBeforeSending(() => counter.call.operations.topUp(input))).code).toBe(code);
  });

  it('a free top-up with a gift', async () => {
    const input = await topUp({ cardId: stored.cardId, eventId: null, giftFen: 1 });
    expect((await refusedBeforeSending(() => counter.call.operations.topUp(input))).code).toBe(
      'amount.event-mismatch',
    );
  });

  it('a spend of more than there is', async () => {
    const told = await refusedBeforeSending(() =>
      counter.call.operations.spend({
        operationId: newId(),
        userId: owner.userId,
        cardId: stored.cardId,
        priceFen: stored.balanceFen + 1,
        password: PHONE.slice(-6),
        coupon: null,
        repeatReason: 'test',
      }),
    );
    expect(told.code).toBe('amount.exceeds-balance');
  });

  it('a spend of somebody whom the vendor does not know', async () => {
    const told = await refusedBeforeSending(() =>
      counter.call.operations.spend({
        operationId: newId(),
        userId: '99999',
        cardId: stored.cardId,
        priceFen: 1,
        password: '1',
        coupon: null,
      }),
    );
    expect(['member.not-found', 'operation.pre-read-failed']).toContain(told.code);
  });

  it('a refund of an order that the member does not have', async () => {
    const told = await refusedBeforeSending(() =>
      counter.call.operations.refundSpend({
        operationId: newId(),
        userId: owner.userId,
        orderNo: '71119122016113',
        smsCode: '123456',
      }),
    );
    expect(told.code).toBe('order.not-found');
  });

  it('a cash-back that is not due', async () => {
    const [entry] = event.eventCards;
    const told = await refusedBeforeSending(() =>
      counter.call.operations.cashBack({
        operationId: newId(),
        userId: owner.userId,
        cardId: event.cardId,
        storeMemberEventId: entry?.storeMemberEventId ?? '0',
      }),
    );
    expect(told.code).toBe('cash-back.not-due');
  });

  it('a card that the member has, and a card that nobody sells', async () => {
    const open = (membershipCardId: string) => () =>
      counter.call.operations.openCard({
        operationId: newId(),
        phone: PHONE,
        membershipCardId,
        password: null,
      });
    expect((await refusedBeforeSending(open(stored.cardId))).code).toBe('vendor.phone-registered');
    expect((await refusedBeforeSending(open('77'))).code).toBe('card.not-found');
  });
});

describe('refused by the vendor: sent once, written, and the money has not moved', () => {
  const spend = (password: string, operationId = newId()) =>
    value(
      counter.call.operations.spend({
        operationId,
        userId: owner.userId,
        cardId: stored.cardId,
        priceFen: 100,
        password,
        coupon: null,
        repeatReason: 'test',
      }),
    );

  it('a wrong password', async () => {
    const before = sent();
    const operation = await spend('000000');
    expect(operation).toMatchObject({
      verdict: 'failure',
      state: 'rejected',
      after: null,
      failure: { code: 'vendor.operation-failed', money: 'not-moved' },
    });
    expect(operation.failure?.vendorMessage).toBeTruthy();
    expect(sent()).toBe(before + 1);
    expect(
      cardOf(await value(counter.call.members.open({ userId: owner.userId })), 'stored-value').balanceFen,
    ).toBe(stored.balanceFen);
  });

  it('a repeated id gets the first answer, whatever the password now is; a new id is a new try', async () => {
    const operationId = newId();
    const first = await spend('000000', operationId);
    const before = sent();
    expect(await spend(PHONE.slice(-6), operationId)).toEqual(first);
    expect(sent()).toBe(before);
    expect((await spend(PHONE.slice(-6))).verdict).toBe('success');
  });

  it('a wrong SMS code, after which the right one works; then the order is refunded and stays so', async () => {
    const spent = await spend(PHONE.slice(-6));
    const refund = (smsCode: string) =>
      counter.call.operations.refundSpend({
        operationId: newId(),
        userId: owner.userId,
        orderNo: spent.orderNo ?? '',
        smsCode,
      });
    await value(counter.call.sms.send({}));
    const [newest] = (await counter.simulator.aid()).sms;
    const code = newest?.code ?? '';
    const wrong = code === '000000' ? '000001' : '000000';
    expect(await value(refund(wrong))).toMatchObject({
      state: 'rejected',
      failure: { code: 'vendor.wrong-sms-code', money: 'not-moved' },
    });
    expect(await value(refund(code))).toMatchObject({ state: 'confirmed' });
    const again = await refusedBeforeSending(() => refund(code));
    expect(again.code).toBe('order.already-refunded');
    const preview = await value(
      counter.call.operations.previewRefund({
        userId: owner.userId,
        orderNo: spent.orderNo ?? '',
        kind: 'refund-spend',
      }),
    );
    expect(preview.obstacle?.code).toBe('order.already-refunded');
    const page = await value(
      counter.call.records.list({
        kind: 'spend',
        userId: owner.userId,
        from: null,
        until: null,
        page: 1,
        pageSize: 5,
      }),
    );
    expect(page.records.find(({ orderNo }) => orderNo === spent.orderNo)?.refunded).toBe(true);
  });
});

describe('an operation id', () => {
  it('that is used for something else is refused', async () => {
    const operationId = newId();
    const input = {
      operationId,
      userId: owner.userId,
      cardId: stored.cardId,
      priceFen: 100,
      password: PHONE.slice(-6),
      coupon: null,
      repeatReason: 'test',
    };
    await value(counter.call.operations.spend(input));
    const told = await refusedBeforeSending(() => counter.call.operations.spend({ ...input, priceFen: 200 }));
    expect(told.code).toBe('operation.id-reused');
  });

  it('that comes twice at once gets one answer and sends once', async () => {
    const before = sent();
    const input = {
      operationId: newId(),
      userId: owner.userId,
      cardId: stored.cardId,
      priceFen: 100,
      password: PHONE.slice(-6),
      coupon: null,
      repeatReason: 'test',
    };
    const answers = await Promise.all([1, 2, 3].map(() => value(counter.call.operations.spend(input))));
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    expect(sent()).toBe(before + 1);
  });

  it('two ids at once on one member: one goes, the other is told to wait', async () => {
    const before = sent();
    const spend = () =>
      counter.call.operations.spend({
        operationId: newId(),
        userId: owner.userId,
        cardId: stored.cardId,
        priceFen: 100,
        password: PHONE.slice(-6),
        coupon: null,
        repeatReason: 'test',
      });
    const [first, second] = await Promise.all([spend(), spend()]);
    expect(first).toMatchObject({ ok: true, value: { verdict: 'success' } });
    expect(second).toMatchObject({ ok: false, failure: { code: 'operation.card-busy', money: 'not-moved' } });
    expect(sent()).toBe(before + 1);
  });
});
