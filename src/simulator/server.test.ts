import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startSimulator } from './server.ts';
import { Database } from './state/database.ts';
import { at, md5, NOON_MS, openTill, rows, type Till } from './testing/till.ts';
import { agentOf } from './testing/vendor-clients.ts';

/** What version 2 of the state added, in an order in which it can be dropped. */
const ADDED_TABLES = [
  ...['agent_execution', 'agent_request', 'agent_order', 'agent_package', 'agent', 'data_card'],
  ...['zvcms_nonce', 'gift_card', 'gift_user'],
];

describe('seeds', () => {
  const glance = async (seed: number) => {
    const till = await openTill({ seed });
    const { simulator } = till;
    const glance = {
      ...{ aid: await simulator.aid(), cards: simulator.truth().cards },
      ...{ dataCards: simulator.agentTruth().cards, giftUsers: simulator.vendors().giftUsers },
    };
    await till.simulator.close();
    return glance;
  };

  it('give the same members, cards, coupons and codes each time, and others for another seed', async () => {
    const [one, again, other] = [await glance(5), await glance(5), await glance(6)];
    expect(again).toEqual(one);
    expect(other.cards).not.toEqual(one.cards);
    expect(other.dataCards).not.toEqual(one.dataCards);
  });
});

describe('a state in a file', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'guitai-simulator-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('goes on where it was: balances, sessions and numbers, whatever the seed', async () => {
    const state = { file: join(folder, 'vendor.sqlite') };
    const first = await openTill({ state });
    await first.signIn();
    const sale = {
      phone: '13800001001',
      cardId: '3',
      expense: '1',
      password: md5('001001'),
      token: first.token(),
    };
    await first.call('manage/v3/userCard/expense', sale);
    const before = first.simulator.truth();
    await first.simulator.close();

    const second = await openTill({ state, seed: 99 });
    expect(second.simulator.truth()).toEqual(before);
    await second.call('manage/v3/userCard/expense', sale);
    const orders = second.simulator.truth().requests.map(({ executions }) => Number(executions[0]?.orderNo));
    expect(orders[1]).toBe((orders[0] ?? 0) + 1);
    await second.simulator.close();
  });

  it('of before there were SIM cards gets them, and keeps its members', async () => {
    const file = join(folder, 'vendor.sqlite');
    const first = await openTill({ state: { file } });
    const before = first.simulator.truth();
    await first.simulator.close();
    const db = new Database(file);
    for (const table of ADDED_TABLES) db.run(`DROP TABLE ${table}`);
    db.run('PRAGMA user_version = 1');
    db.close();

    const second = await openTill({ state: { file } });
    expect(second.simulator.truth()).toEqual(before);
    expect(second.simulator.agentTruth().cards).toHaveLength(23);
    await second.simulator.close();
  });

  it('keeps agent, orders and prices', async () => {
    const state = { file: join(folder, 'vendor.sqlite') };
    const first = await openTill({ state });
    const agent = agentOf(first.simulator.vendors(), first.nowMs);
    await agent('order', { cardno: '8742001', packagelist_id: '4', orderno: 'A1' });
    const before = first.simulator.agentTruth();
    await first.simulator.close();

    const second = await openTill({ state, seed: 99 });
    expect(second.simulator.agentTruth()).toEqual(before);
    expect(before).toMatchObject({ balanceFen: 41_150, orders: [{ orderno: 'A1', state: 'accepted' }] });
    await second.simulator.close();
  });

  it('is not opened by another version', async () => {
    const file = join(folder, 'vendor.sqlite');
    await (await startSimulator({ state: { file } })).close();
    const db = new Database(file);
    db.run('PRAGMA user_version = 99');
    db.close();
    await expect(startSimulator({ state: { file } })).rejects.toThrow('version 99');
  });
});

describe('while it runs', () => {
  let till: Till;
  beforeEach(async () => {
    till = await openTill();
  });
  afterEach(() => till.simulator.close());

  it('says which port is taken', async () => {
    const port = Number(new URL(till.simulator.origin).port);
    await expect(startSimulator({ state: 'memory', port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  it('writes SMS codes to the log', async () => {
    const lines: string[] = [];
    const other = await openTill({ log: (line) => lines.push(line) });
    await other.signIn();
    const code = await other.smsCode();
    expect(lines.join()).toContain(code);
    await other.simulator.close();
  });

  it('starts with two months of business, none of it in the future', async () => {
    await till.signIn();
    const { data, body } = await till.call('manage/v3/turnover/expense_list', { pageSize: '200' });
    const times = rows(data, 'expenseReVo').map((row) =>
      Date.parse(String(at(row, 'created')).replace('+0000', 'Z')),
    );
    expect(Number(body.total)).toBeGreaterThan(150);
    expect(Math.max(...times)).toBeLessThanOrEqual(NOON_MS);
    expect(Math.min(...times)).toBeGreaterThan(NOON_MS - 61 * 86_400_000);
    expect(times).toEqual([...times].sort((a, b) => b - a));
  });
});
