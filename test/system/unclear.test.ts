import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Member } from '#shared/contract/member.ts';
import type { Operation } from '#shared/contract/operation.ts';
import type { FaultKind } from '#simulator/faults.ts';
import {
  cardOf,
  failure,
  member,
  newId,
  signIn,
  startCounter,
  type TestCounter,
  value,
} from '../support/counter.ts';
import { readJournal } from '../support/journal-file.ts';
import { impatientClock } from '../support/ports.ts';

const PHONE = '13800001001';

let counter: TestCounter;
let clock: ReturnType<typeof impatientClock>;
let owner: Member;
beforeEach(async () => {
  clock = impatientClock();
  counter = await startCounter({ clock });
  await signIn(counter.call);
  owner = await member(counter.call, PHONE);
});
afterEach(() => counter.close());

const spendInput = (operationId = newId()) => ({
  operationId,
  userId: owner.userId,
  cardId: cardOf(owner, 'stored-value').cardId,
  priceFen: 100,
  password: PHONE.slice(-6),
  coupon: null,
});
const arrivals = () => counter.simulator.truth().requests;
const strike = (kind: FaultKind) => counter.simulator.faults.add({ path: 'money', kind, count: 1 });

const UNCLEAR: readonly (readonly [FaultKind, boolean])[] = [
  ['no-answer-before', false],
  ['no-answer-after', true],
  ['hang-before', false],
  ['hang-after', true],
  ['http-500-before', false],
  ['http-500-after', true],
  ['http-502-html-after', true],
  ['malformed-body', true],
  ['truncated-body', true],
];

describe.each(UNCLEAR)('an answer that says nothing: %s', (kind, carriedOut) => {
  it('is undecided, locks the card, is never sent again, and stays so until reads prove it', async () => {
    strike(kind);
    const input = spendInput();
    const pending = value(counter.call.operations.spend(input));
    if (kind.startsWith('hang')) await passDeadline(carriedOut);
    const operation = await pending;
    expect(operation).toMatchObject({
      verdict: 'undecided',
      state: 'unknown',
      after: null,
      orderNo: null,
      decidedAt: null,
      failure: { money: 'undecided' },
    });
    expect(arrivals()).toHaveLength(1);
    expect(arrivals()[0]?.executions).toHaveLength(carriedOut ? 1 : 0);
    await expectLocked(counter, operation);
    expect(await value(counter.call.operations.spend(input))).toEqual(operation);

    const again = await counter.restart();
    const { operationId } = operation;
    expect(again.core.undecided()).toBe(1);
    expect(await value(again.call.operations.get({ operationId }))).toEqual(operation);
    expect(await failure(again.call.operations.check({ operationId }))).toMatchObject({
      code: 'session.required',
    });
    expect(await value(again.call.operations.spend(input))).toEqual(operation);
    await signIn(again.call);
    const checked = await value(again.call.operations.check({ operationId }));
    if (carriedOut) {
      expect(checked).toMatchObject({ state: 'confirmed', verdict: 'success', failure: null });
      expect(checked.recordId).not.toBeNull();
    } else {
      expect(checked).toEqual(operation);
      await expectLocked(again, operation);
      const told = await value(again.call.operations.case({ operationId }));
      expect(told).toMatchObject({ alarm: false, doubt: 'not-settled', decisions: [] });
      expect(told.nextCheckAt).not.toBeNull();
      expect(told.checks.length).toBeGreaterThan(0);
    }
    expect(arrivals()).toHaveLength(1);
    await again.close();
  });
});

/** Once the vendor has the request (and has done the work), the fifteen seconds are over. */
async function passDeadline(carriedOut: boolean): Promise<void> {
  const there = () => arrivals()[0]?.executions.length === (carriedOut ? 1 : 0);
  while (!there()) await new Promise((resolve) => setTimeout(resolve, 5));
  clock.expire();
}

async function expectLocked({ call }: TestCounter, operation: Operation): Promise<void> {
  const card = cardOf(await value(call.members.open({ userId: owner.userId })), 'stored-value');
  expect(card.openOperationId).toBe(operation.operationId);
  expect(await failure(call.operations.spend(spendInput()))).toMatchObject({
    code: 'operation.card-busy',
    money: 'not-moved',
    params: { operationId: operation.operationId },
  });
  const undecided = await value(
    call.operations.list({ undecidedOnly: true, userId: null, before: null, limit: 10 }),
  );
  expect(undecided).toEqual([operation]);
}

describe('a vendor that cannot be read', () => {
  it('is not written to', async () => {
    counter.simulator.faults.add({ path: 'expense_list', kind: 'http-500-before' });
    expect(await failure(counter.call.operations.spend(spendInput()))).toMatchObject({
      code: 'operation.pre-read-failed',
      money: 'not-moved',
    });
    expect(arrivals()).toHaveLength(0);
    expect(readJournal(`${counter.dataDir}/journal.sqlite`).operations).toHaveLength(0);
  });

  it('after a success leaves the success as it is', async () => {
    counter.simulator.faults.add({ path: 'expense_list', kind: 'no-answer-before', skip: 1 });
    counter.simulator.faults.add({ path: 'user_card_detail', kind: 'malformed-body', skip: 1 });
    const operation = await value(counter.call.operations.spend(spendInput()));
    expect(operation).toMatchObject({ verdict: 'success', after: null, orderNo: null, failure: null });
    counter.simulator.faults.clear();
    const again = { ...spendInput(), repeatReason: 'a second cup' };
    expect(await value(counter.call.operations.spend(again))).toMatchObject({ verdict: 'success' });
  });
});

describe('a network that delivers twice', () => {
  it('does not get a wrong record claimed: two fit, so none is', async () => {
    strike('duplicate-delivery');
    const operation = await value(counter.call.operations.spend(spendInput()));
    expect(arrivals().flatMap(({ executions }) => executions)).toHaveLength(2);
    expect(operation).toMatchObject({ verdict: 'success', recordId: null, orderNo: null });
  });
});

describe('a vendor that is not there', () => {
  it('is not written to either', async () => {
    const { call, simulator } = counter;
    const gone = await startCounter();
    await signIn(gone.call);
    const someone = await member(gone.call, PHONE);
    await gone.simulator.close();
    const told = await failure(gone.call.operations.spend({ ...spendInput(), userId: someone.userId }));
    expect(told).toMatchObject({ code: 'operation.pre-read-failed', money: 'not-moved' });
    await gone.core.close();
    expect(simulator.truth().requests).toHaveLength(0);
    expect((await value(call.operations.spend(spendInput()))).verdict).toBe('success');
  });
});

describe('a token that the vendor no longer knows', () => {
  it('at the money call rejects it, money not moved, and asks for sign-in', async () => {
    counter.simulator.faults.add({ path: 'money', kind: 'lapse-token', count: 1 });
    const operation = await value(counter.call.operations.spend(spendInput()));
    expect(operation).toMatchObject({
      state: 'rejected',
      failure: { code: 'session.required', money: 'not-moved' },
    });
    expect(await value(counter.call.session.current({}))).toMatchObject({
      state: 'lapsed',
      username: 'dianzhang',
    });
    expect(await failure(counter.call.operations.spend(spendInput()))).toMatchObject({
      code: 'session.required',
    });
    const restored = await value(
      counter.call.session.signIn({ username: 'dianzhang', password: '123456', remember: false }),
    );
    expect(restored).toMatchObject({ state: 'signed-in' });
    expect(restored.shop).not.toBeNull();
    expect((await value(counter.call.operations.spend(spendInput()))).verdict).toBe('success');
  });
});
