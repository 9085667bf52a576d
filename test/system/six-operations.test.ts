import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fen } from '#shared/money.ts';
import {
  cardOf,
  failure,
  member,
  newId,
  paymentPicture,
  signIn,
  smsCode,
  startCounter,
  type TestCounter,
  value,
} from '../support/counter.ts';
import { readJournal } from '../support/journal-file.ts';

const COMFORTABLE = '13800001001';
const STATES = '13800001002';
const CARDLESS = '13800001009';

let counter: TestCounter;
beforeEach(async () => {
  counter = await startCounter();
  await signIn(counter.call);
});
afterEach(() => counter.close());

describe('the six operations, on a real simulator and a real journal', () => {
  it('tops up with an event: both amounts arrive, and the record is ours', async () => {
    const { call } = counter;
    const owner = await member(call, COMFORTABLE);
    const card = cardOf(owner, 'event');
    const operation = await value(
      call.operations.topUp({
        operationId: newId(),
        userId: owner.userId,
        cardId: card.cardId,
        eventId: '9',
        payFen: 20_000,
        giftFen: 20_000,
        imageRef: await paymentPicture(call),
      }),
    );
    expect(operation).toMatchObject({ verdict: 'success', state: 'confirmed', failure: null });
    expect(operation.before?.balanceFen).toBe(card.balanceFen);
    expect(operation.after?.balanceFen).toBe(card.balanceFen + 40_000);
    expect(operation.after?.principalFen).toBe((card.principalFen ?? 0) + 20_000);
    expect(operation.after?.giftFen).toBe((card.giftFen ?? 0) + 20_000);
    expect(operation.orderNo).toMatch(/^710\d+$/);
    const page = await value(
      call.records.list({
        kind: 'top-up',
        userId: owner.userId,
        from: null,
        until: null,
        page: 1,
        pageSize: 20,
      }),
    );
    expect(page.records.find((record) => record.orderNo === operation.orderNo)?.operationId).toBe(
      operation.operationId,
    );
  });

  it('tops up a free amount on a stored-value card', async () => {
    const { call } = counter;
    const owner = await member(call, COMFORTABLE);
    const card = cardOf(owner, 'stored-value');
    const operation = await value(
      call.operations.topUp({
        operationId: newId(),
        userId: owner.userId,
        cardId: card.cardId,
        eventId: null,
        payFen: 1,
        giftFen: 0,
        imageRef: await paymentPicture(call),
      }),
    );
    expect(operation).toMatchObject({ verdict: 'success', amountFen: 1, giftFen: 0 });
    expect(operation.after?.balanceFen).toBe(card.balanceFen + 1);
  });

  it('spends, and refunds that spend', async () => {
    const { call } = counter;
    const owner = await member(call, COMFORTABLE);
    const card = cardOf(owner, 'stored-value');
    const spent = await value(
      call.operations.spend({
        operationId: newId(),
        userId: owner.userId,
        cardId: card.cardId,
        priceFen: 1_234,
        password: COMFORTABLE.slice(-6),
        coupon: null,
      }),
    );
    expect(spent).toMatchObject({ verdict: 'success', amountFen: 1_234 });
    expect(spent.after?.balanceFen).toBe(card.balanceFen - 1_234);
    const orderNo = spent.orderNo ?? '';
    expect(orderNo).toMatch(/^711\d+$/);

    const preview = await value(
      call.operations.previewRefund({ userId: owner.userId, orderNo, kind: 'refund-spend' }),
    );
    expect(preview).toMatchObject({ amountFen: 1_234, giftFen: 0, obstacle: null });
    expect(preview.expectedBalanceFen).toBe(card.balanceFen);

    const refunded = await value(
      call.operations.refundSpend({
        operationId: newId(),
        userId: owner.userId,
        orderNo,
        smsCode: await smsCode(counter),
      }),
    );
    expect(refunded).toMatchObject({ verdict: 'success', amountFen: 1_234, refundedOrderNo: orderNo });
    expect(refunded.after?.balanceFen).toBe(card.balanceFen);
    expect(refunded.recordId).not.toBeNull();
  });

  it('refunds a top-up with its gift', async () => {
    const { call } = counter;
    const owner = await member(call, COMFORTABLE);
    const card = cardOf(owner, 'event');
    const paid = await value(
      call.operations.topUp({
        operationId: newId(),
        userId: owner.userId,
        cardId: card.cardId,
        eventId: '9',
        payFen: 20_000,
        giftFen: 20_000,
        imageRef: await paymentPicture(call),
      }),
    );
    const orderNo = paid.orderNo ?? '';
    const preview = await value(
      call.operations.previewRefund({ userId: owner.userId, orderNo, kind: 'refund-top-up' }),
    );
    expect(preview).toMatchObject({ amountFen: 20_000, giftFen: 20_000, obstacle: null });
    const refunded = await value(
      call.operations.refundTopUp({
        operationId: newId(),
        userId: owner.userId,
        orderNo,
        smsCode: await smsCode(counter),
      }),
    );
    expect(refunded).toMatchObject({ verdict: 'success', amountFen: 20_000, giftFen: 20_000 });
    expect(refunded.after?.balanceFen).toBe(card.balanceFen);
    expect(refunded.recordId).not.toBeNull();
  });

  it('gives the cash-back that is due', async () => {
    const { call } = counter;
    const owner = await member(call, STATES);
    const card = cardOf(owner, 'event');
    const due = card.eventCards.find(({ state }) => state === 'cash-back-due');
    const operation = await value(
      call.operations.cashBack({
        operationId: newId(),
        userId: owner.userId,
        cardId: card.cardId,
        storeMemberEventId: due?.storeMemberEventId ?? '',
      }),
    );
    expect(operation).toMatchObject({ verdict: 'success', kind: 'cash-back' });
    const after = cardOf(await value(call.members.open({ userId: owner.userId })), 'event');
    expect(after.eventCards.find((one) => one.storeMemberEventId === due?.storeMemberEventId)?.state).toBe(
      'cashed-back',
    );
  });

  it('opens a card for a number that nobody has', async () => {
    const { call } = counter;
    const phone = '13800009999';
    expect(await value(call.members.find({ text: phone }))).toEqual({ kind: 'nobody', phone });
    const operation = await value(
      call.operations.openCard({ operationId: newId(), phone, membershipCardId: '3', password: null }),
    );
    expect(operation).toMatchObject({ verdict: 'success', kind: 'open-card', phoneMasked: '138****9999' });
    expect(operation.cardNo).toMatch(/^79\d+$/);
    expect(operation.after?.balanceFen).toBe(0);
    expect(cardOf(await member(call, phone), 'stored-value').cardNo).toBe(operation.cardNo);
  });

  it('opens a card for a member whose number nobody typed', async () => {
    const { call } = counter;
    const owner = await member(call, CARDLESS);
    expect(owner.cards).toEqual([]);
    const request = { operationId: newId(), userId: owner.userId, membershipCardId: '3', password: null };
    const operation = await value(call.operations.openCard(request));
    expect(operation).toMatchObject({ verdict: 'success', userId: owner.userId, phoneMasked: '138****1009' });
    expect(cardOf(await member(call, CARDLESS), 'stored-value').cardNo).toBe(operation.cardNo);
  });

  it.each([{}, { phone: '13800009998', userId: '1' }])(
    'refuses a card for nobody, or for two at once: %j',
    async (owner) => {
      const request = { operationId: newId(), membershipCardId: '3', password: null, ...owner };
      const refused = await failure(counter.call.operations.openCard(request));
      expect(refused).toMatchObject({ code: 'request.invalid', money: 'not-moved' });
    },
  );

  it('leaves a journal that says the same, without any secret', async () => {
    const { call, dataDir } = counter;
    const owner = await member(call, COMFORTABLE);
    const card = cardOf(owner, 'stored-value');
    await value(
      call.operations.spend({
        operationId: newId(),
        userId: owner.userId,
        cardId: card.cardId,
        priceFen: fen(100),
        password: COMFORTABLE.slice(-6),
        coupon: null,
      }),
    );
    const journal = readJournal(`${dataDir}/journal.sqlite`);
    expect(journal.integrity).toBe('ok');
    expect(journal.operations).toHaveLength(1);
    expect(journal.events.map(({ type }) => type)).toEqual(['began', 'answered', 'evidence']);
    expect(JSON.stringify(journal.events)).not.toContain(COMFORTABLE);
    const { phone: _full, ...operation } = journal.operations[0] ?? {};
    expect(JSON.stringify(operation)).not.toContain(COMFORTABLE.slice(-6));
  });
});
