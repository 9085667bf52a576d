import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at, type Json, openTill, rows, type Till } from '../testing/till.ts';

const LISTS = [
  ['4.1', 'manage/v3/turnover/record_list', ['chargeReVo']],
  ['4.2', 'manage/v3/turnover/expense_list', ['expenseReVo']],
  ['4.3', 'manage/v3/turnover/refund_list', []],
] as const;

let till: Till;
beforeAll(async () => {
  till = await openTill();
  await till.signIn();
});
afterAll(() => till.simulator.close());

describe.each(LISTS)('%s %s', (_section, path, keys) => {
  it('pages without losing or repeating a row, newest first', async () => {
    const ids: string[] = [];
    const first = await till.call(path, { pageSize: '7' });
    const pages = Number(first.body.pages);
    expect(pages).toBe(Math.ceil(Number(first.body.total) / 7));
    for (let pageNum = 1; pageNum <= pages; pageNum += 1) {
      const { data } = await till.call(path, { pageNum: String(pageNum), pageSize: '7' });
      ids.push(...rows(data, ...keys).map((row) => String(at(row, 'id'))));
    }
    expect(ids).toHaveLength(Number(first.body.total));
    expect(ids).toEqual([...new Set(ids)].sort((a, b) => Number(b) - Number(a)));
  });

  it('has fourteen rows to a page unless told', async () => {
    const answer = await till.call(path);
    expect([answer.body.pageNum, answer.body.pageSize]).toEqual(['1', '14']);
    expect(rows(answer.data, ...keys)).toHaveLength(14);
    expect(rows((await till.call(path, { pageNum: '999' })).data, ...keys)).toEqual([]);
  });

  it('shows one member when asked for a phone number', async () => {
    const { data } = await till.call(path, { phone: '13800002105', pageSize: '200' });
    const phones = new Set(rows(data, ...keys).map((row) => at(row, 'phone')));
    expect([...phones].filter((phone) => phone !== '13800002105')).toEqual([]);
    expect((await till.call(path, { phone: '1380000210' })).body.total).toBe('0');
  });

  it('includes both ends of the time asked for', async () => {
    const [row = null] = rows((await till.call(path, { pageNum: '2' })).data, ...keys);
    const atMs = Date.parse(String(at(row, 'created')).replace('+0000', 'Z'));
    const between = async (startTime: number, endTime: number): Promise<readonly Json[]> => {
      const fields = { startTime: String(startTime), endTime: String(endTime) };
      return rows((await till.call(path, fields)).data, ...keys).map((one) => at(one, 'id'));
    };
    expect(await between(atMs, atMs)).toContain(at(row, 'id'));
    expect(await between(atMs + 1, atMs + 999)).toEqual([]);
  });

  it('shows a cashier the records of the own shop only', async () => {
    await till.signIn('shouyin');
    const { data } = await till.call(path, { pageSize: '200' });
    await till.signIn();
    expect(new Set(rows(data, ...keys).map((row) => at(row, 'storeName')))).toEqual(
      new Set(['练习茶铺南屏店']),
    );
  });
});

it('4.1 and 4.2 total all rows that the filter lets through, not one page', async () => {
  const fen = (value: Json): number => Number(String(value).replace('.', ''));
  const paid = await till.call('manage/v3/turnover/record_list', { pageSize: '200' });
  const some = await till.call('manage/v3/turnover/record_list', { pageSize: '1' });
  const sum = rows(paid.data, 'chargeReVo').reduce<number>(
    (total, row) => total + fen(at(row, 'rechargeMoney')),
    0,
  );
  expect(Number(paid.body.total)).toBeLessThanOrEqual(200);
  expect(fen(at(some.data, 'totalChargeMoney'))).toBe(sum);
});

describe('4.4 search', () => {
  const search = async (fields: Record<string, string>) => till.call('manage/v3/userCard/user_card', fields);

  it('finds a number, and numbers that begin so', async () => {
    expect((await search({ phone: '13800001001' })).body.total).toBe('1');
    expect((await search({ phone: '1380000100' })).body.total).toBe('9');
    expect((await search({ phone: '0001001' })).body.total).toBe('0');
    expect((await search({})).body.total).toBe('40');
  });

  it('takes % and _ as they are', async () => {
    expect((await search({ phone: '%' })).body.total).toBe('0');
    expect((await search({ phone: '1380000100_' })).body.total).toBe('0');
  });

  it('has nicknames of all kinds', async () => {
    const names = rows((await search({ pageSize: '50' })).data).map((row) => String(at(row, 'nickname')));
    expect(names.some((name) => /\p{Extended_Pictographic}/u.test(name))).toBe(true);
    expect(names.some((name) => name.length === 1)).toBe(true);
    expect(names.some((name) => [...name].length > 40)).toBe(true);
    expect(names.some((name) => [...name].some((char) => (char.codePointAt(0) ?? 0) > 0x20000))).toBe(true);
  });

  it('names avatars that can be fetched, and leaves some out', async () => {
    const avatars = rows((await search({ pageSize: '50' })).data).map((row) => at(row, 'avatar'));
    expect(avatars).toContain(null);
    expect(avatars).toContain('');
    const path = String(avatars.find((avatar) => String(avatar).startsWith('/item/')));
    const base = till.simulator.liyuquanBase.replace(/\/$/, '');
    for (const url of [`${till.simulator.origin}${path}`, `${base}${path}`]) {
      const response = await fetch(url);
      expect(response.headers.get('content-type')).toBe('image/png');
      const { width, height } = PNG.sync.read(Buffer.from(await response.arrayBuffer()));
      expect([width, height]).toEqual([160, 160]);
    }
  });
});

describe('4.5 detail', () => {
  const detail = async (userId: string) => till.call('manage/v3/userCard/user_card_detail', { userId });

  it('answers 1005 to an unknown member and an empty list to one without cards', async () => {
    expect((await detail('9999')).errCode).toBe('1005');
    expect((await detail('9')).data).toEqual([]);
    expect((await detail('')).errCode).toBe('4');
  });

  it('shows an event card in each of its states, and principal and gift on event cards only', async () => {
    const { data } = await detail('2');
    expect(rows(data, 0, 'eventCards').map((entry) => at(entry, 'status'))).toEqual(['5', '3', '2', '1']);
    expect(data).toMatchObject([{ balance: '895.60', capital: '200.0', send: '695.6' }]);
    expect((await detail('1')).data).toMatchObject([
      { type: '10', capital: null, send: null, eventCards: null },
      { type: '11', eventCards: [{ status: '2' }, { status: '1' }] },
    ]);
  });

  it('has a card number that no float can hold', async () => {
    const cardNo = String(at((await detail('11')).data, 0, 'cardNo'));
    expect(String(BigInt(Number(cardNo)))).not.toBe(cardNo);
  });
});
