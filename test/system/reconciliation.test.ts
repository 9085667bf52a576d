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
  smsCode,
  startCounter,
  type TestCounter,
  value,
} from '../support/counter.ts';
import { forwardClock } from '../support/forward-clock.ts';
import { firstBrokenLink, readJournal } from '../support/journal-file.ts';

const PHONE = '13800001001';
const DUE = '13800001002';
const MINUTE = 60_000;

let counter: TestCounter;
let clock: ReturnType<typeof forwardClock>;
let owner: Member;
beforeEach(async () => {
  clock = forwardClock();
  counter = await startCounter({ clock });
  await signIn(counter.call);
  owner = await member(counter.call, PHONE);
});
afterEach(() => counter.close());

const strike = (kind: FaultKind, path = 'money') => counter.simulator.faults.add({ path, kind, count: 1 });
const spendInput = () => ({
  operationId: newId(),
  userId: owner.userId,
  cardId: cardOf(owner, 'stored-value').cardId,
  priceFen: 100,
  password: PHONE.slice(-6),
  coupon: null,
});
const check = ({ operationId }: Operation) => value(counter.call.operations.check({ operationId }));
const caseOf = ({ operationId }: Operation) => value(counter.call.operations.case({ operationId }));

/** Twice after the settling time, far enough apart. */
async function settle(operation: Operation): Promise<Operation> {
  clock.forward(151_000);
  await check(operation);
  clock.forward(16_000);
  return check(operation);
}

async function supervisor() {
  const person = await value(
    counter.call.people.add({ name: '练店长', role: 'supervisor', pin: '271828', by: null }),
  );
  return { personId: person.personId, pin: '271828' };
}

describe('an operation whose answer never came', () => {
  it('and that happened is found by its record, claimed, and the card is free again', async () => {
    strike('no-answer-after');
    const unknown = await value(counter.call.operations.spend(spendInput()));
    const found = await check(unknown);
    expect(found).toMatchObject({ state: 'confirmed', verdict: 'success', failure: null });
    expect(found.after?.balanceFen).toBe((found.before?.balanceFen ?? 0) - 100);
    expect(found.recordId).not.toBeNull();
    expect(counter.core.undecided()).toBe(0);
    const again = { ...spendInput(), repeatReason: '第二杯' };
    expect(await value(counter.call.operations.spend(again))).toMatchObject({ verdict: 'success' });
  });

  it('and that did not happen is found out after the settling time, by two reads', async () => {
    strike('no-answer-before');
    const unknown = await value(counter.call.operations.spend(spendInput()));
    expect(await check(unknown)).toMatchObject({ state: 'unknown' });
    expect(await caseOf(unknown)).toMatchObject({ doubt: 'not-settled', alarm: false });
    clock.forward(151_000);
    expect(await check(unknown)).toMatchObject({ state: 'unknown' });
    expect(await check(unknown)).toMatchObject({ state: 'unknown' });
    clock.forward(16_000);
    expect(await check(unknown)).toMatchObject({
      state: 'not-applied',
      verdict: 'failure',
      failure: { money: 'not-moved' },
    });
    expect(counter.simulator.truth().requests).toHaveLength(1);
  });

  it('reads nothing while nobody is signed in, and says so', async () => {
    strike('no-answer-after');
    const unknown = await value(counter.call.operations.spend(spendInput()));
    await value(counter.call.session.signOut({}));
    const { operationId } = unknown;
    expect(await failure(counter.call.operations.check({ operationId }))).toMatchObject({
      code: 'session.required',
    });
    expect(await caseOf(unknown)).toMatchObject({ doubt: 'signed-out', readAt: null, records: [] });
  });

  it('of a refund is found in the list of refunds', async () => {
    const spent = await value(counter.call.operations.spend(spendInput()));
    strike('no-answer-after');
    const unknown = await value(
      counter.call.operations.refundSpend({
        operationId: newId(),
        userId: owner.userId,
        orderNo: spent.orderNo ?? '',
        smsCode: await smsCode(counter),
      }),
    );
    expect(unknown.verdict).toBe('undecided');
    expect(await check(unknown)).toMatchObject({ state: 'confirmed', kind: 'refund-spend' });
  });

  it.each(['no-answer-after', 'no-answer-before'] as const)('of a cash-back: %s', async (fault) => {
    const holder = await member(counter.call, DUE);
    const card = cardOf(holder, 'event');
    const due = card.eventCards.find(({ state }) => state === 'cash-back-due')?.storeMemberEventId ?? '';
    strike(fault);
    const unknown = await value(
      counter.call.operations.cashBack({
        operationId: newId(),
        userId: holder.userId,
        cardId: card.cardId,
        storeMemberEventId: due,
      }),
    );
    expect(unknown.verdict).toBe('undecided');
    const decided = fault === 'no-answer-after' ? await check(unknown) : await settle(unknown);
    expect(decided.state).toBe(fault === 'no-answer-after' ? 'confirmed' : 'not-applied');
  });

  it.each(['no-answer-after', 'no-answer-before'] as const)('of a card opening: %s', async (fault) => {
    strike(fault);
    const unknown = await value(
      counter.call.operations.openCard({
        operationId: newId(),
        phone: '13800009998',
        membershipCardId: '3',
        password: null,
      }),
    );
    expect(unknown.verdict).toBe('undecided');
    const decided = fault === 'no-answer-after' ? await check(unknown) : await settle(unknown);
    expect(decided.state).toBe(fault === 'no-answer-after' ? 'confirmed' : 'not-applied');
    if (fault === 'no-answer-after') expect(decided.cardNo).toMatch(/^79\d+$/);
  });
});

describe('an operation that reads cannot decide', () => {
  it('goes to a person at the deadline, who signs with a PIN, and the counter keeps why', async () => {
    strike('no-answer-after');
    const unknown = await value(counter.call.operations.spend(spendInput()));
    const by = await supervisor();
    expect(await value(counter.call.operations.saveOtherTills({ otherTills: true, by }))).toEqual({
      otherTills: true,
    });
    expect(await check(unknown)).toMatchObject({ state: 'unknown' });
    clock.forward(25 * MINUTE);
    expect(await check(unknown)).toMatchObject({ state: 'person', verdict: 'undecided' });

    const told = await caseOf(unknown);
    expect(told).toMatchObject({ doubt: 'others-may-have', alarm: false, nextCheckAt: null });
    expect(told.balanceNow?.balanceFen).toBe(told.expectedBalanceFen);
    const fitting = told.records.filter(({ fits }) => fits);
    expect(fitting).toHaveLength(1);
    const recordId = fitting[0]?.record.recordId ?? '';

    const decision = {
      operationId: unknown.operationId,
      choice: 'ours',
      recordId,
      reason: '问过礼遇圈客服',
      by,
    } as const;
    const wrongPin = { ...decision, by: { ...by, pin: '000000' } };
    expect(await failure(counter.call.operations.decide(wrongPin))).toMatchObject({
      code: 'person.pin-wrong',
    });
    const notThere = { ...decision, recordId: '999999' };
    expect(await failure(counter.call.operations.decide(notThere))).toMatchObject({
      code: 'decision.record-not-free',
    });
    expect(await value(counter.call.operations.decide(decision))).toMatchObject({
      state: 'confirmed-by-person',
      verdict: 'success',
      recordId,
    });
    expect(await failure(counter.call.operations.decide(decision))).toMatchObject({
      code: 'decision.not-awaited',
    });
    expect((await caseOf(unknown)).decisions).toMatchObject([
      { name: '练店长', choice: 'ours', recordId, reason: '问过礼遇圈客服' },
    ]);
    const journal = readJournal(`${counter.dataDir}/journal.sqlite`);
    expect(firstBrokenLink(journal.events)).toBeNull();
    expect(JSON.stringify(journal.events)).not.toContain('练店长');
  });

  it('because it cannot be read goes there as well, and may have been settled in another way', async () => {
    strike('no-answer-after');
    const unknown = await value(counter.call.operations.spend(spendInput()));
    const by = await supervisor();
    counter.simulator.faults.add({ path: 'expense_list', kind: 'http-500-before' });
    clock.forward(25 * MINUTE);
    expect(await check(unknown)).toMatchObject({ state: 'person' });
    expect(await caseOf(unknown)).toMatchObject({ doubt: 'not-read', records: [] });
    const { operationId } = unknown;
    const decision = {
      operationId,
      choice: 'settled-otherwise',
      recordId: null,
      reason: '收了现金',
      by,
    } as const;
    expect(await value(counter.call.operations.decide(decision))).toMatchObject({
      state: 'settled-otherwise',
      failure: { money: 'not-involved' },
    });
    expect(counter.core.undecided()).toBe(0);
  });
});

describe('an operation that was taken as not applied', () => {
  it('alarms when a record like it appears afterwards, and stays with a person', async () => {
    strike('no-answer-before');
    const decided = await settle(await value(counter.call.operations.spend(spendInput())));
    expect(decided.state).toBe('not-applied');
    const elsewhere = await startCounter({ liyuquan: counter.simulator.liyuquanBase });
    await signIn(elsewhere.call);
    await value(elsewhere.call.operations.spend(spendInput()));
    await elsewhere.close();
    const now = () => value(counter.call.operations.get({ operationId: decided.operationId }));
    while ((await now()).state !== 'person') {
      clock.expire();
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(await caseOf(decided)).toMatchObject({
      alarm: true,
      doubt: 'contradiction',
      told: { state: 'not-applied' },
      operation: { failure: { code: 'operation.contradicted', money: 'undecided' } },
    });
    expect(counter.core.undecided()).toBe(1);
  });

  it('alarms first among its like if it is the latest; the one before soon after a person said no', async () => {
    const decided: Operation[] = [];
    for (let times = 0; times < 2; times++) {
      strike('no-answer-before');
      decided.push(await settle(await value(counter.call.operations.spend(spendInput()))));
      clock.forward(11 * MINUTE);
    }
    const [earlier, later] = decided as [Operation, Operation];
    const elsewhere = await startCounter({ liyuquan: counter.simulator.liyuquanBase });
    await signIn(elsewhere.call);
    await value(elsewhere.call.operations.spend(spendInput()));
    await elsewhere.close();
    const stateOf = async ({ operationId }: Operation) =>
      (await value(counter.call.operations.get({ operationId }))).state;
    const alarms = async (operation: Operation, within?: number) => {
      while ((await stateOf(operation)) !== 'person') {
        clock.expire(within);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    };
    await alarms(later);
    expect(await stateOf(earlier)).toBe('not-applied');
    await value(
      counter.call.operations.decide({
        operationId: later.operationId,
        choice: 'none-ours',
        recordId: null,
        reason: '问过礼遇圈客服',
        by: await supervisor(),
      }),
    );
    // The next hourly look is far away.
    await alarms(earlier, 5 * MINUTE);
    expect(counter.core.undecided()).toBe(1);
  });
});

describe('the day report', () => {
  it('lists records that nobody has claimed and operations without a record', async () => {
    const from = clock.nowMs() - MINUTE;
    const claimed = await value(counter.call.operations.spend(spendInput()));
    strike('no-answer-before');
    const open = await value(counter.call.operations.spend({ ...spendInput(), priceFen: 300 }));
    const report = await value(counter.call.operations.dayReport({ from, until: clock.nowMs() + MINUTE }));
    expect(report.complete).toBe(true);
    expect(report.unclaimed.map(({ recordId }) => recordId)).not.toContain(claimed.recordId);
    expect(report.unmatched.map(({ operationId }) => operationId)).toEqual([open.operationId]);
    expect(report.operations).toBe(2);
    for (const { kind, records, claimed, amountFen, claimedFen } of report.totals) {
      const left = report.unclaimed.filter((record) => record.kind === kind);
      expect(records - claimed).toBe(left.length);
      expect(amountFen - claimedFen).toBe(left.reduce((sum, record) => sum + record.amountFen, 0));
    }
    expect(report.totals.find(({ kind }) => kind === 'spend')).toMatchObject({ claimed: 1, claimedFen: 100 });
  });
});
