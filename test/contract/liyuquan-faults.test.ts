import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Secret } from '#core/secret.ts';
import type { Outcome, StoredValueVendor } from '#core/vendors/vendor.ts';
import { type Counter, doneValue, endingOf, openCounter, yuan } from './support/counter.ts';

/** What the counter is told when something breaks, beside what the vendor really did. */
const PRACTICE = '13800001001';
const STATES = '13800001002';
const SPEND = { phone: PRACTICE, cardId: '3', amount: yuan(5.5), password: new Secret('001001') };

let counter: Counter;
beforeEach(async () => {
  counter = await openCounter();
});
afterEach(() => counter.simulator.close());

/** How often the vendor did the work of the last request, and whether it did it with success. */
function executions(): readonly number[] {
  return (
    counter.simulator
      .truth()
      .requests.at(-1)
      ?.executions.map(({ errCode }) => errCode) ?? []
  );
}

describe('a spend', () => {
  it.each([
    ['no-answer-before', 'unclear vendor.connection-lost undecided', []],
    ['no-answer-after', 'unclear vendor.connection-lost undecided', [0]],
    ['http-500-before', 'unclear vendor.http-500 undecided', []],
    ['http-500-after', 'unclear vendor.http-500 undecided', [0]],
    ['http-502-html-after', 'unclear vendor.http-other undecided', [0]],
    ['malformed-body', 'unclear vendor.broken-json undecided', [0]],
    ['truncated-body', 'unclear vendor.truncated undecided', [0]],
    ['clock-offset', 'done', [0]],
    ['lapse-token', 'refused session.required not-moved', [1002]],
    // The network sent it twice: the counter cannot see that, the reconciliation will.
    ['duplicate-delivery', 'done', [0, 0]],
  ] as const)('with %s is %s', async (kind, ending, done) => {
    const before = (await counter.card(PRACTICE, '3')).balance;
    counter.simulator.faults.add({ path: 'money', kind, count: 1 });
    expect(endingOf(await counter.vendor.spend(counter.token, SPEND))).toBe(ending);
    expect(counter.simulator.truth().requests).toHaveLength(1);
    expect(executions()).toEqual(done);
    const truth = counter.simulator
      .truth()
      .cards.find((card) => card.phone === PRACTICE && card.cardId === 3);
    const times = done.filter((errCode) => errCode === 0).length;
    expect((truth?.capitalFen ?? 0) + (truth?.sendFen ?? 0)).toBe(before - times * SPEND.amount);
  });

  it.each([
    ['hang-before', []],
    ['hang-after', [0]],
  ] as const)('with %s is unclear at the deadline', async (kind, done) => {
    counter.simulator.faults.add({ path: 'money', kind, count: 1 });
    const vendor = counter.impatient(500);
    expect(endingOf(await vendor.spend(counter.token, SPEND))).toBe('unclear vendor.timeout undecided');
    expect(executions()).toEqual(done);
  });

  it('that takes long, but not too long, is done', async () => {
    counter.simulator.faults.add({ path: 'money', kind: 'delay', value: 300, count: 1 });
    expect(endingOf(await counter.vendor.spend(counter.token, SPEND))).toBe('done');
  });

  it('to a vendor that is gone is unreachable', async () => {
    const { vendor, token, simulator } = counter;
    await simulator.close();
    expect(endingOf(await vendor.spend(token, SPEND))).toBe('unreachable vendor.unreachable not-moved');
    counter = await openCounter();
  });
});

describe('no answer after the work', () => {
  type Attempt = () => Promise<(vendor: StoredValueVendor) => Promise<Outcome<null>>>;
  const newestOf = async (kind: 'top-up' | 'spend') => {
    const filter = { phone: PRACTICE, fromMs: null, untilMs: null, page: 1, pageSize: 14 };
    const { rows } = doneValue(await counter.vendor.records(counter.token, kind, filter));
    return { orderNo: rows[0]?.orderNo ?? '', smsCode: await counter.smsCode() };
  };
  const attempts: Readonly<Record<string, Attempt>> = {
    'top-up': async () => {
      const request = await counter.topUpRequest(PRACTICE, '4');
      return (vendor) => vendor.topUp(counter.token, request);
    },
    spend: async () => (vendor) => vendor.spend(counter.token, SPEND),
    'refund of a spend': async () => {
      const request = await newestOf('spend');
      return (vendor) => vendor.refundSpend(counter.token, request);
    },
    'refund of a top-up': async () => {
      doneValue(await counter.vendor.topUp(counter.token, await counter.topUpRequest(PRACTICE, '4')));
      const request = await newestOf('top-up');
      return (vendor) => vendor.refundTopUp(counter.token, request);
    },
    'cash-back': async () => {
      const { eventCards } = await counter.card(STATES, '4');
      const due = eventCards.find(({ state }) => state === 'cash-back-due');
      return (vendor) =>
        vendor.cashBack(counter.token, { storeMemberEventId: due?.storeMemberEventId ?? '' });
    },
    'opening of a card': async () => {
      const request = { phone: '13800009001', membershipCardId: '3', password: null };
      return (vendor) => vendor.openCard(counter.token, request);
    },
  };

  it.each(Object.entries(attempts))('leaves a %s undecided, and it was done once', async (_, prepare) => {
    const attempt = await prepare();
    const before = counter.simulator.truth().requests.length;
    counter.simulator.faults.add({ path: 'money', kind: 'no-answer-after' });
    expect(endingOf(await attempt(counter.vendor))).toBe('unclear vendor.connection-lost undecided');
    expect(counter.simulator.truth().requests).toHaveLength(before + 1);
    expect(executions()).toEqual([0]);
  });
});

describe('a read', () => {
  it.each([
    ['no-answer-before', 'unclear vendor.connection-lost not-involved'],
    ['http-500-after', 'unclear vendor.http-500 not-involved'],
    ['http-502-html-after', 'unclear vendor.http-other not-involved'],
    ['malformed-body', 'unclear vendor.broken-json not-involved'],
    ['truncated-body', 'unclear vendor.truncated not-involved'],
    ['lapse-token', 'refused session.required not-involved'],
  ] as const)('with %s is %s', async (kind, ending) => {
    counter.simulator.faults.add({ path: 'user_card_detail', kind, count: 1 });
    expect(endingOf(await counter.vendor.memberDetail(counter.token, '1'))).toBe(ending);
  });
});
