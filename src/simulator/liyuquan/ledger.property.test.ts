import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CardTruth, SimulatorTruth } from '../books.ts';
import { at, md5, openTill, rows, type Till } from '../testing/till.ts';

const PHONE = '13800001002';
const OTHER = '13800001001';

type Step =
  | { readonly do: 'charge-event'; readonly eventId: '9' | '10' }
  | { readonly do: 'charge-free' | 'spend-stored' | 'spend-event'; readonly fen: number }
  | { readonly do: 'refund-spend' | 'refund-top-up'; readonly which: number }
  | { readonly do: 'cash-back'; readonly which: number };

const fen = fc.integer({ min: 1, max: 60_000 });
const which = fc.nat(4);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant('charge-event' as const),
    eventId: fc.constantFrom('9' as const, '10' as const),
  }),
  fc.record({
    do: fc.constantFrom('charge-free' as const, 'spend-stored' as const, 'spend-event' as const),
    fen,
  }),
  fc.record({ do: fc.constantFrom('refund-spend' as const, 'refund-top-up' as const), which }),
  fc.record({ do: fc.constant('cash-back' as const), which }),
);

it('starts with records that explain every balance', async () => {
  const till = await openTill();
  const truth = till.simulator.truth();
  expect(truth.cards.length).toBeGreaterThan(40);
  expect(truth.cards.some(({ capitalFen }) => capitalFen > 0)).toBe(true);
  expectSound(truth);
  await till.simulator.close();
});

it('explains every balance by its records after any sequence of calls', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 1, maxLength: 25 }),
      fc.integer({ min: 1, max: 50 }),
      async (steps, seed) => {
        const till = await openTill({ seed });
        try {
          await till.signIn();
          const image = await till.upload();
          for (const one of steps) {
            const before = till.simulator.truth();
            const errCode = await carryOut(till, one, image);
            const after = till.simulator.truth();
            expect(['0', '1']).toContain(errCode);
            if (errCode !== '0') expect({ ...after, requests: [] }).toEqual({ ...before, requests: [] });
            expectSound(after);
          }
        } finally {
          await till.simulator.close();
        }
      },
    ),
    { numRuns: 25 },
  );
});

/** Money is where the records say it is: in all, on each card, and in the entries of each event card. */
function expectSound({ cards, totals }: SimulatorTruth): void {
  for (const card of cards) {
    expect([card.capitalFen, card.sendFen]).toEqual([card.recordedCapitalFen, card.recordedSendFen]);
    expect(Math.min(card.capitalFen, card.sendFen)).toBeGreaterThanOrEqual(0);
    if (card.type === 11) expect(entrySums(card)).toEqual([card.capitalFen, card.sendFen]);
    for (const { capitalFen, sendFen, status } of card.eventCards) {
      expect(capitalFen + sendFen === 0).toBe(status === 3 || status === 5);
    }
  }
  expect(totals.topUps).toBeGreaterThanOrEqual(totals.spends - totals.refunds);
}

function entrySums({ eventCards }: CardTruth): readonly [number, number] {
  return eventCards.reduce<[number, number]>(
    ([capital, send], entry) => [capital + entry.capitalFen, send + entry.sendFen],
    [0, 0],
  );
}

async function carryOut(till: Till, one: Step, image: string): Promise<string | undefined> {
  const yuan = (value: number): string =>
    `${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')}`;
  switch (one.do) {
    case 'charge-event': {
      const amount = one.eventId === '9' ? '200' : '500';
      return charge(till, {
        phone: PHONE,
        cardId: '4',
        recharge: amount,
        send: amount,
        eventId: one.eventId,
        image,
      });
    }
    case 'charge-free':
      return charge(till, { phone: OTHER, cardId: '3', recharge: yuan(one.fen), send: '0', image });
    case 'spend-stored':
      return spend(till, OTHER, '3', yuan(one.fen));
    case 'spend-event':
      return spend(till, PHONE, '4', yuan(one.fen));
    case 'refund-spend':
      return refund(till, 'refund', 'expense_list', 'expenseReVo', one.which);
    case 'refund-top-up':
      return refund(till, 'refund_charge', 'record_list', 'chargeReVo', one.which);
    case 'cash-back': {
      const entries = till.simulator.truth().cards.find(({ phone }) => phone === PHONE)?.eventCards ?? [];
      const storeMemberEventId = String(entries[one.which % entries.length]?.id);
      return (await till.call('manage/v3/userCard/card_status', { storeMemberEventId })).errCode;
    }
  }
}

async function charge(till: Till, fields: Record<string, string>): Promise<string | undefined> {
  return (await till.call('manage/v3/userCard/charge', fields)).errCode;
}

async function spend(
  till: Till,
  phone: string,
  cardId: string,
  expense: string,
): Promise<string | undefined> {
  const fields = { phone, cardId, expense, password: md5(phone.slice(-6)) };
  return (await till.call('manage/v3/userCard/expense', fields)).errCode;
}

/** Takes one of the newest five orders, so that refused second refunds and spent top-ups come up often. */
async function refund(
  till: Till,
  path: string,
  list: string,
  key: string,
  which: number,
): Promise<string | undefined> {
  const orders = rows((await till.call(`manage/v3/turnover/${list}`, { pageSize: '5' })).data, key);
  const orderNo = String(at(orders[which] ?? null, 'orderNo'));
  return (await till.call(`manage/v3/turnover/${path}`, { orderNo, code: await till.smsCode() })).errCode;
}
