import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Member } from '#shared/contract/member.ts';
import type { Operation } from '#shared/contract/operation.ts';
import type { Signature } from '#shared/contract/people.ts';
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
import { forwardClock } from '../support/forward-clock.ts';
import { firstBrokenLink, readJournal } from '../support/journal-file.ts';

const PHONE = '13800001001';
const DEADLINE_MS = 25 * 60_000;

let counter: TestCounter;
let clock: ReturnType<typeof forwardClock>;
let owner: Member;
let boss: Signature;
beforeEach(async () => {
  clock = forwardClock();
  counter = await startCounter({ clock });
  await signIn(counter.call);
  owner = await member(counter.call, PHONE);
  boss = await supervisor('练店长', null);
});
afterEach(() => counter.close());

async function supervisor(name: string, by: Signature | null): Promise<Signature> {
  const { personId } = await value(counter.call.people.add({ name, role: 'supervisor', pin: '271828', by }));
  return { personId, pin: '271828' };
}

const spendInput = (given = {}) => ({
  operationId: newId(),
  userId: owner.userId,
  cardId: cardOf(owner, 'stored-value').cardId,
  priceFen: 100,
  password: PHONE.slice(-6),
  coupon: null,
  ...given,
});

/** A spend that happened, without an answer and unreadable until the deadline: a supervisor has to say so. */
async function withPerson(): Promise<Operation> {
  counter.simulator.faults.add({ path: 'money', kind: 'no-answer-after', count: 1 });
  const { operationId } = await value(counter.call.operations.spend(spendInput()));
  counter.simulator.faults.add({ path: 'expense_list', kind: 'http-500-before' });
  clock.forward(DEADLINE_MS);
  const operation = await value(counter.call.operations.check({ operationId }));
  expect(operation.state).toBe('person');
  counter.simulator.faults.clear();
  return operation;
}
const caseOf = ({ operationId }: Operation) => value(counter.call.operations.case({ operationId }));
const settled = ({ operationId }: Operation) => ({
  operationId,
  choice: 'settled-otherwise' as const,
  recordId: null,
  reason: '收了现金',
  by: boss,
});

describe('the vendor was asked', () => {
  it('and the operation stays with a person, its card locked, until somebody decides', async () => {
    const operation = await withPerson();
    const ask = { ...settled(operation), choice: 'asked-vendor', reason: '客服单号 20261121-7' } as const;
    expect(await value(counter.call.operations.decide(ask))).toMatchObject({ state: 'person' });
    expect((await caseOf(operation)).decisions).toMatchObject([
      { name: '练店长', secondName: null, choice: 'asked-vendor', reason: '客服单号 20261121-7' },
    ]);
    expect(await failure(counter.call.operations.spend(spendInput({ priceFen: 200 })))).toMatchObject({
      code: 'operation.card-busy',
    });
    expect(counter.core.undecided()).toBe(1);
    expect(await value(counter.call.operations.decide(settled(operation)))).toMatchObject({
      state: 'settled-otherwise',
    });
    expect(await failure(counter.call.operations.decide(ask))).toMatchObject({
      code: 'decision.not-awaited',
    });
  });
});

describe('from the limit on', () => {
  it('another supervisor signs as well; whoever asks the vendor needs none', async () => {
    await value(counter.call.app.saveSettings({ secondPersonFromFen: fen(100), by: boss }));
    const operation = await withPerson();
    expect(await caseOf(operation)).toMatchObject({ needsSecond: true });
    const alone = { code: 'operation.second-person-needed', params: { limit: '1.00' } };
    expect(await failure(counter.call.operations.decide(settled(operation)))).toMatchObject(alone);
    const twice = { ...settled(operation), second: boss };
    expect(await failure(counter.call.operations.decide(twice))).toMatchObject(alone);
    const asked = { ...settled(operation), choice: 'asked-vendor' } as const;
    expect(await value(counter.call.operations.decide(asked))).toMatchObject({ state: 'person' });

    const deputy = await supervisor('练副店长', boss);
    const wrong = { ...settled(operation), second: { ...deputy, pin: '000000' } };
    expect(await failure(counter.call.operations.decide(wrong))).toMatchObject({
      code: 'person.pin-wrong',
      params: { name: '练副店长' },
    });
    const both = { ...settled(operation), second: deputy };
    expect(await value(counter.call.operations.decide(both))).toMatchObject({ state: 'settled-otherwise' });
    expect((await caseOf(operation)).decisions.at(-1)).toMatchObject({
      name: '练店长',
      secondName: '练副店长',
    });
    expect(firstBrokenLink(readJournal(`${counter.dataDir}/journal.sqlite`).events)).toBeNull();
  });

  it('and below it one is enough', async () => {
    await value(counter.call.app.saveSettings({ secondPersonFromFen: fen(101), by: boss }));
    const operation = await withPerson();
    expect(await caseOf(operation)).toMatchObject({ needsSecond: false });
    expect(await value(counter.call.operations.decide(settled(operation)))).toMatchObject({
      state: 'settled-otherwise',
    });
  });

  it('the limit itself is changed only with a supervisor’s signature', async () => {
    const change = { secondPersonFromFen: null };
    const before = await value(counter.call.app.settings({}));
    expect(await failure(counter.call.app.saveSettings(change))).toMatchObject({
      code: 'person.not-supervisor',
    });
    const guess = { ...change, by: { ...boss, pin: '000000' } };
    expect(await failure(counter.call.app.saveSettings(guess))).toMatchObject({ code: 'person.pin-wrong' });
    expect(await value(counter.call.app.settings({}))).toEqual(before);
    expect(await value(counter.call.app.saveSettings({ sound: false }))).toMatchObject({ sound: false });
    expect(await value(counter.call.app.saveSettings({ ...change, by: boss }))).toEqual({
      ...before,
      sound: false,
      secondPersonFromFen: null,
    });
  });
});

describe('an operation that makes up for another', () => {
  it('runs once the case is decided, needs no other reason, and stands with it', async () => {
    const operation = await withPerson();
    const { operationId: linkedTo } = operation;
    expect(await failure(counter.call.operations.spend(spendInput({ linkedTo })))).toMatchObject({
      code: 'operation.card-busy',
      params: { operationId: linkedTo },
    });
    const { records } = await caseOf(operation);
    const recordId = records.find(({ fits }) => fits)?.record.recordId ?? '';
    const decided = await value(
      counter.call.operations.decide({ ...settled(operation), choice: 'ours', recordId }),
    );
    // The sale was rung up a second time meanwhile: one of the two goes back.
    const refund = await value(
      counter.call.operations.refundSpend({
        operationId: newId(),
        userId: owner.userId,
        orderNo: decided.orderNo ?? '',
        smsCode: await smsCode(counter),
        linkedTo,
      }),
    );
    expect(refund).toMatchObject({ verdict: 'success', linkedTo });
    // The same amount within ten minutes of the first spend.
    const again = spendInput({ linkedTo });
    const made = await value(counter.call.operations.spend(again));
    expect(made).toMatchObject({ verdict: 'success', linkedTo });
    expect((await caseOf(operation)).linked.map(({ operationId }) => operationId)).toEqual([
      refund.operationId,
      made.operationId,
    ]);
    // A second one for the same case looks like the first.
    expect(await failure(counter.call.operations.spend(spendInput({ linkedTo })))).toMatchObject({
      code: 'operation.looks-repeated',
    });
    // The same id without its link asks for something else.
    expect(await failure(counter.call.operations.spend({ ...again, linkedTo: null }))).toMatchObject({
      code: 'operation.id-reused',
    });
  });

  it('may be a top-up; of an operation that was never in doubt it makes nothing up', async () => {
    const topUp = async (linkedTo: string) => ({
      operationId: newId(),
      userId: owner.userId,
      cardId: cardOf(owner, 'stored-value').cardId,
      eventId: null,
      payFen: 100,
      giftFen: 0,
      imageRef: await paymentPicture(counter.call),
      linkedTo,
    });
    const sale = await value(counter.call.operations.spend(spendInput({ priceFen: 300 })));
    expect(await failure(counter.call.operations.topUp(await topUp(sale.operationId)))).toMatchObject({
      code: 'operation.link-refused',
      money: 'not-moved',
    });
    const operation = await withPerson();
    await value(counter.call.operations.decide(settled(operation)));
    expect(await value(counter.call.operations.topUp(await topUp(operation.operationId)))).toMatchObject({
      verdict: 'success',
      linkedTo: operation.operationId,
    });
  });
});
