import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FIRST_CROWD_ID } from '../crowd/crowd.ts';
import { at, openTill, rows, type Till } from '../testing/till.ts';

const MEMBERS = 1_000_000;
let till: Till;
beforeAll(async () => {
  till = await openTill({ members: MEMBERS });
  await till.signIn();
});
afterAll(() => till.simulator.close());

const list = (pageNum: number, phone = '') =>
  till.call('manage/v3/userCard/user_card', { pageNum: String(pageNum), pageSize: '200', phone });
const detail = async (userId: string) =>
  rows((await till.call('manage/v3/userCard/user_card_detail', { userId })).data);
const lastOfAll = async () => {
  const last = rows((await list(MEMBERS / 200)).data).at(-1) ?? null;
  return { userId: String(at(last, 'userId')), phone: String(at(last, 'phone')) };
};

describe('a million members', () => {
  it('are listed after the seeded ones, and end with the last page', async () => {
    const first = await list(1);
    expect([first.body.total, first.body.pages]).toEqual([String(MEMBERS), String(MEMBERS / 200)]);
    const ids = rows(first.data).map((row) => Number(at(row, 'userId')));
    expect(ids).toHaveLength(200);
    expect(ids[39]).toBeLessThan(FIRST_CROWD_ID);
    expect(ids[40]).toBe(FIRST_CROWD_ID);
    expect((await lastOfAll()).userId).toBe(String(FIRST_CROWD_ID + MEMBERS - 41));
    expect(rows((await list(MEMBERS / 200 + 1)).data)).toEqual([]);
  });

  it('are found by the beginning of a number, by user id and by card number', async () => {
    const { userId, phone } = await lastOfAll();
    expect(rows((await list(1, phone)).data).map((row) => at(row, 'userId'))).toEqual([userId]);
    const some = await list(1, phone.slice(0, 6));
    expect(rows(some.data).length).toBe(Number(some.body.total));
    expect(rows(some.data).map((row) => at(row, 'phone'))).toContain(phone);
    for (const card of await detail(userId)) {
      const scanned = await till.call('manage/tool/scan', { qrcode: String(at(card, 'cardNo')) });
      expect(at(scanned.data, 'userId')).toBe(userId);
    }
  });

  it('can be sold to like all others, and stay in their place in the list', async () => {
    const { userId, phone } = await lastOfAll();
    const opened = await till.call('manage/v3/userCard/add', { phone, membershipCardId: '4' });
    expect(opened.errCode).toBe('0');
    expect((await detail(userId)).map((card) => at(card, 'cardId'))).toContain('4');
    expect((await lastOfAll()).userId).toBe(userId);
    expect((await list(1)).body.total).toBe(String(MEMBERS));
  });

  it('leave newcomers an id before theirs', async () => {
    await till.call('manage/v3/userCard/add', { phone: '13800009999', membershipCardId: '3' });
    const [newcomer = null] = rows((await list(1, '13800009999')).data);
    expect(at(newcomer, 'userId')).toBe('41');
    expect((await list(1)).body.total).toBe(String(MEMBERS + 1));
  });
});
