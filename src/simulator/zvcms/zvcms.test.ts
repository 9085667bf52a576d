import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTill, type Till } from '../testing/till.ts';
import { zvcmsOf } from '../testing/vendor-clients.ts';
import { GIFT_CARD_KEYS } from '../testing/vendor-examples.ts';

type Card = Readonly<Record<string, string>>;

let till: Till;
let zvcms: ReturnType<typeof zvcmsOf>;
beforeEach(async () => {
  till = await openTill();
  zvcms = zvcmsOf(till.simulator.vendors(), till.nowMs);
});
afterEach(() => till.simulator.close());

const cards = async (params: Record<string, unknown>) => (await zvcms(params)).body.data as readonly Card[];

describe('user.my-cards', () => {
  it('has cards in all eight states and all kinds of validity, each value as text', async () => {
    const all = await cards({ user_id: '100001', needCycleCard: 1 });
    expect(all.map(({ status }) => status).sort()).toEqual(['0', '1', '2', '3', '4', '5', '6', '7']);
    expect(new Set(all.map(({ validType }) => validType))).toEqual(new Set(['0', '1', '2', '3']));
    for (const card of all) {
      expect(Object.keys(card).filter((key) => key !== 'isErp')).toEqual(GIFT_CARD_KEYS);
      expect(Object.values(card).every((value) => typeof value === 'string')).toBe(true);
    }
    expect(all.filter(({ isErp }) => isErp !== undefined).map(({ isErp }) => isErp)).toEqual(['1']);
  });

  it('shows recycled cards only on demand', async () => {
    for (const needCycleCard of [undefined, '', 0, '0'])
      expect(await cards({ user_id: '100004', needCycleCard })).toEqual([]);
    for (const needCycleCard of [1, '1'])
      expect(await cards({ user_id: '100004', needCycleCard })).toMatchObject([{ status: '6' }]);
  });

  it('says balance, face value and validity', async () => {
    const all = await cards({ user_id: '100001' });
    expect(all).toContainEqual(
      expect.objectContaining({
        ...{ gift_title: '春茶礼品卡', par_value: '128.50', deduct_amount: '200.00', status_desc: '已绑定' },
        ...{ bind_status: '1', expired_desc: '长期有效', beginAt: '', endAt: '' },
      }),
    );
    const fixed = all.find(({ validType }) => validType === '3');
    expect(fixed?.endAt).toMatch(/^\d{4}-\d\d-\d\d 23:59:59$/);
  });

  it('serves the pictures from this computer', async () => {
    const [card] = await cards({ user_id: '100001' });
    expect(card?.cover).toContain(`${till.simulator.origin}/zvcms/pictures/`);
    const picture = await fetch(card?.cover ?? '');
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect((await fetch(`${till.simulator.origin}/zvcms/pictures/none.png`)).status).toBe(404);
  });

  it('answers an empty list to a user without cards, and many to a collector', async () => {
    expect((await zvcms({ user_id: '100003' })).body).toEqual({
      status: true,
      code: 0,
      message: '成功',
      data: [],
    });
    expect(await cards({ user_id: '100005' })).toHaveLength(24);
  });
});

describe('refusals', () => {
  it.each([
    ['an unknown user', { user_id: '9' }, 10_001, '查询的信息不存在'],
    ['no user', {}, 10_002, '参数错误:user_id'],
    ['a user as a number', { user_id: 100_001 }, 10_002, '参数错误:user_id'],
    ['another wish', { user_id: '100001', needCycleCard: 2 }, 10_002, '参数错误:needCycleCard'],
  ])('%s: status true and a code', async (_what, params, code, message) => {
    expect((await zvcms(params)).body).toEqual({ status: true, code, message });
  });

  it.each([
    ['another OpenId', { OpenId: 'x' }, 40_002],
    ['another GrantCode', { GrantCode: 'x' }, 40_002],
    ['a token that is not URL-encoded', { Token: '0++3c6hthjwAml4ABAXOYF4Q6UY=' }, 40_003],
    ['milliseconds', { Timestamp: '1547186244000' }, 40_001],
    ['a time as a number', { Timestamp: 1_547_186_244 }, 40_001],
    ['a nonce that is no positive whole number', { Nonce: '0' }, 40_001],
    ['another action', { Action: 'user.delete' }, 40_006],
    ['parameters as a list', { Params: [] }, 40_001],
  ])('%s: status false', async (_what, envelope, code) => {
    const { body } = await zvcms({ user_id: '100001' }, envelope);
    expect(body).toMatchObject({ status: false, code });
    expect(body).not.toHaveProperty('data');
  });

  it('a nonce that was used, until it cannot be fresh any more', async () => {
    const again = () => zvcms({ user_id: '100003' }, { Nonce: '658965' });
    expect((await again()).body.code).toBe(0);
    expect((await again()).body).toEqual({ status: false, code: 40_005, message: 'Nonce重复' });
    till.advanceMs(10 * 60_000 + 1);
    expect((await again()).body.code).toBe(0);
  });

  it('a wrong token does not use the nonce up', async () => {
    await zvcms({ user_id: '100003' }, { Nonce: '7', Token: 'x' });
    expect((await zvcms({ user_id: '100003' }, { Nonce: '7' })).body.code).toBe(0);
  });

  it.each([
    [-300, 0],
    [-301, 40_004],
    [301, 40_004],
  ])('a request that is %i seconds off: %i', async (fromNow, code) => {
    const Timestamp = String(Math.floor(till.nowMs() / 1_000) + fromNow);
    expect((await zvcms({ user_id: '100003' }, { Timestamp })).body.code).toBe(code);
  });
});

describe('faults', () => {
  it.each([
    ['status-as-text', { status: 'true', code: '0' }],
    ['refuse-nonce', { status: false, code: 40_005 }],
    ['refuse-signature', { status: false, code: 40_003 }],
    ['refuse-clock', { status: false, code: 40_004 }],
    ['refuse-client', { status: false, code: 40_002 }],
  ])('%s', async (fault, expected) => {
    expect((await zvcms({ user_id: '100003' }, {}, { 'x-sim-fault': fault })).body).toMatchObject(expected);
  });
});
