import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FaultKind } from '../faults.ts';
import { md5, openTill, type Till } from '../testing/till.ts';

const EXPENSE = 'manage/v3/userCard/expense';
const SALE = { phone: '13800001001', cardId: '3', expense: '1.00', password: md5('001001') };

let till: Till;
let balanceFen: number;
beforeEach(async () => {
  till = await openTill();
  await till.signIn();
  balanceFen = balance();
});
afterEach(() => till.simulator.close());

/** How often the work must have been done, and what the client must have seen. */
describe.each<[FaultKind, number, string]>([
  ['no-answer-before', 0, 'no answer'],
  ['no-answer-after', 1, 'no answer'],
  ['hang-before', 0, 'timed out'],
  ['hang-after', 1, 'timed out'],
  ['http-500-before', 0, 'HTTP 500'],
  ['http-500-after', 1, 'HTTP 500'],
  ['http-502-html-after', 1, 'HTTP 502'],
  ['malformed-body', 1, 'unreadable'],
  ['truncated-body', 1, 'no answer'],
  ['duplicate-delivery', 2, 'done'],
  ['delay', 1, 'done'],
])('%s', (kind, executions, seen) => {
  it(`does the work ${executions} times; the client sees: ${seen}`, async () => {
    till.simulator.faults.add({ path: 'money', kind, count: 1, ...(kind === 'delay' ? { value: 20 } : {}) });
    expect(await outcome()).toBe(seen);
    expect(balanceFen - balance()).toBe(executions * 100);
    const [request, ...others] = till.simulator.truth().requests;
    expect(others).toEqual([]);
    expect(request).toMatchObject({ path: EXPENSE, parameters: { expense: '1.00' } });
    expect(request?.executions.map(({ errCode }) => errCode)).toEqual(Array(executions).fill(0));
    expect(await outcome()).toBe('done');
  });
});

it('notes of a request neither token nor password', async () => {
  await till.call(EXPENSE, SALE);
  expect(Object.keys(till.simulator.truth().requests[0]?.parameters ?? {})).toEqual([
    'phone',
    'cardId',
    'expense',
  ]);
});

it('notes record, order number and balance of each execution, and why one was refused', async () => {
  await till.call(EXPENSE, SALE);
  await till.call(EXPENSE, { ...SALE, expense: '99999' });
  expect(till.simulator.truth().requests.map(({ executions }) => executions)).toMatchObject([
    [
      {
        errCode: 0,
        orderNo: expect.stringMatching(/^711260316\d{5}$/),
        recordId: expect.any(Number),
        balanceFen: balanceFen - 100,
      },
    ],
    [{ errCode: 1, msg: '会员卡余额不足', orderNo: null, balanceFen: null }],
  ]);
});

it('takes longer by a delay', async () => {
  const startedMs = performance.now();
  await till.call(EXPENSE, SALE, { 'x-sim-fault': 'delay=120' });
  expect(performance.now() - startedMs).toBeGreaterThanOrEqual(115);
});

it('shifts the clock of one call: its reply and its record', async () => {
  const before = await till.call(EXPENSE, SALE);
  const shifted = await till.call(EXPENSE, SALE, { 'x-sim-fault': 'clock-offset=-86400000' });
  expect(Number(shifted.body.time) - Number(before.body.time)).toBe(-86_400_000);
  const last = till.simulator.truth().requests.at(-1)?.executions[0];
  expect(last?.orderNo).toMatch(/^711260315/);
});

it('lapses the token of one call; the work is refused with 1002', async () => {
  expect((await till.call(EXPENSE, SALE, { 'x-sim-fault': 'lapse-token' })).errCode).toBe('1002');
  expect((await till.call(EXPENSE, SALE)).errCode).toBe('1002');
  await till.signIn();
  expect((await till.call(EXPENSE, SALE)).errCode).toBe('0');
});

it('answers 400 to a header that it cannot read, and does nothing', async () => {
  expect(await till.call(EXPENSE, SALE, { 'x-sim-fault': 'explode' })).toMatchObject({
    status: 400,
    msg: expect.stringContaining('explode'),
  });
  expect(till.simulator.truth().requests).toEqual([]);
});

it('answers 404 and 405 in JSON', async () => {
  expect(await till.call('manage/nothing')).toMatchObject({ status: 404, errCode: '1' });
  const response = await fetch(`${till.simulator.liyuquanBase}${EXPENSE}`);
  expect([response.status, await response.json()]).toMatchObject([405, { errCode: 1 }]);
});

it('reads a JSON body as an empty form', async () => {
  const response = await fetch(`${till.simulator.liyuquanBase}manage/user/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"username":"dianzhang"}',
  });
  expect(await response.json()).toMatchObject({ errCode: 4 });
});

function balance(): number {
  const card = till.simulator.truth().cards.find(({ phone, cardId }) => phone === SALE.phone && cardId === 3);
  return (card?.capitalFen ?? 0) + (card?.sendFen ?? 0);
}

async function outcome(): Promise<string> {
  const { liyuquanBase } = till.simulator;
  try {
    const response = await fetch(`${liyuquanBase}${EXPENSE}`, {
      method: 'POST',
      body: new URLSearchParams({ token: till.token(), ...SALE }),
      signal: AbortSignal.timeout(300),
    });
    const text = await response.text();
    if (response.status !== 200) return `HTTP ${response.status}`;
    return readable(text) ? 'done' : 'unreadable';
  } catch (error) {
    return error instanceof Error && error.name === 'TimeoutError' ? 'timed out' : 'no answer';
  }
}

function readable(text: string): boolean {
  try {
    return JSON.parse(text).errCode === 0;
  } catch {
    return false;
  }
}
