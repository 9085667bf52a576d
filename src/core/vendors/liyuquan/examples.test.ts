import { describe, expect, it } from 'vitest';
import { mended, vendorExamples } from '../../../../test/contract/support/examples.ts';
import { LIYUQUAN_ENDPOINTS } from './endpoints.ts';
import { judge } from './judge.ts';

const examples = vendorExamples('liyuquan');

function verdictOn(name: string) {
  const example = examples.find((candidate) => candidate.name === name);
  const endpoint = LIYUQUAN_ENDPOINTS.find(({ section }) => section === example?.section);
  if (!example || !endpoint) throw new Error(`no example ${name}`);
  return judge(endpoint, 200, Buffer.from(example.json)).verdict;
}

function read(name: string): unknown {
  const verdict = verdictOn(name);
  return verdict.kind === 'done' ? verdict.value : verdict;
}

describe('the examples of the document', () => {
  it('are there for every section but 5.1, which prints none', () => {
    const sections = new Set(examples.map(({ section }) => section));
    const missing = LIYUQUAN_ENDPOINTS.filter(({ section }) => !sections.has(section));
    expect(missing.map(({ section }) => section)).toEqual(['5.1']);
    expect(examples).toHaveLength(19);
  });

  it.each(examples.map(({ name }) => name))('%s is done', (name) => {
    expect(verdictOn(name).kind).toBe('done');
  });

  it.each(['3.3', '3.5', '3.6', '3.7', '3.8', '3.9', '4.6'])('%s says only that it was done', (name) => {
    expect(read(name)).toBeNull();
  });

  it('2.1 gives the token', () => {
    expect(String(read('2.1'))).toBe('[secret]');
  });

  it('2.2 gives the account without its password hash, identity number and addresses', () => {
    expect(read('2.2')).toEqual({
      accountId: '2',
      username: 'test',
      displayName: 'yy',
      menus: ['permission', 'appUser'],
      permissions: ['manage/permission/allRole:1129', 'manage/user/list'],
    });
  });

  it('3.1 gives the shops', () => {
    expect(read('3.1')).toEqual([
      { storeId: '3', name: '外婆味道南屏店', address: '南屏街', merchantName: '外婆味道' },
    ]);
  });

  it('3.2 gives the cards on sale, their summaries as text', () => {
    expect(read('3.2')).toEqual([
      {
        cardId: '4',
        title: '外婆味道活动卡',
        colour: '#E43B19',
        kind: 'event',
        summary: '活动卡活动卡',
        storeNames: ['外婆味道南屏店'],
      },
    ]);
  });

  it('3.4 gives the promotions', () => {
    const title = '充200 送200 返200';
    expect(read('3.4')).toEqual([{ eventId: '9', title, summary: title, pay: 200_00, gift: 200_00 }]);
  });

  it('4.1 gives top-ups, with and without an event', () => {
    expect(read('4.1')).toMatchObject({
      totalAmount: 800_00,
      totalGift: 800_00,
      totalRows: 4,
      totalPages: 1,
      page: 1,
      pageSize: 14,
      rows: [
        {
          kind: 'top-up',
          recordId: '50',
          orderNo: '71019122016110',
          userId: '7',
          cardId: '4',
          cardNo: '7919121420122',
          amount: 200_00,
          gift: 200_00,
          eventId: '1',
          promotion: '小二老坛子酸菜鱼开业活动卡',
          channel: 'shop',
          storeId: '3',
          shopName: '外婆味道南屏店',
          note: '余额充值',
          atMs: Date.UTC(2019, 11, 20, 8, 43, 19),
        },
        { recordId: '49', orderNo: '71019122016109', eventId: null, promotion: null },
      ],
    });
  });

  it('4.2 gives spends', () => {
    expect(read('4.2')).toMatchObject({
      totalAmount: 222_00,
      totalGift: null,
      rows: [{ kind: 'spend', orderNo: '71119122016113', amount: 200_00, gift: null, channel: 'shop' }],
    });
  });

  it('4.3 gives refunds, which name no order and no shop number', () => {
    expect(read('4.3')).toMatchObject({
      totalAmount: null,
      rows: [
        {
          kind: 'refund',
          recordId: '4',
          orderNo: null,
          amount: 200_00,
          storeId: null,
          channel: 'unknown',
          note: '发',
        },
      ],
    });
  });

  it('4.4 gives members', () => {
    expect(read('4.4')).toMatchObject({
      totalRows: 8,
      rows: [
        { userId: '2', phone: '13800000003', nickname: '淡水鱼' },
        { userId: '5', phone: '13800000004', nickname: '年锐' },
      ],
    });
  });

  it('4.5 gives a member with two cards, to the fen', () => {
    expect(read('4.5')).toMatchObject({
      member: { userId: '7', phone: '13800000002', nickname: '哈哈' },
      cards: [
        { cardId: '3', kind: 'stored-value', balance: 90_00, principal: null, gift: null, eventCards: [] },
        {
          cardId: '4',
          cardNo: '7919121420122',
          kind: 'event',
          balance: 3878_00,
          principal: 1582_40,
          gift: 1895_60,
          openedAtMs: Date.UTC(2019, 11, 14, 12, 57, 8),
          eventCards: [
            { storeMemberEventId: '10', principal: 0, gift: 95_60, state: 'in-progress' },
            { storeMemberEventId: '11', principal: 0, gift: 200_00, state: 'in-progress' },
          ],
        },
      ],
    });
  });

  it('6.1 gives a coupon that holds to the end of its day in China', () => {
    expect(read('6.1-coupon')).toEqual({
      kind: 'coupon',
      couponId: '1',
      userId: '7',
      num: '1',
      code: '',
      quantity: 4,
      title: '20 元优惠券',
      summary: '使用说明，简介',
      storeIds: ['5', '4', '3'],
      shopNames: ['外婆味道大观店', '外婆味道吾悦店', '外婆味道南屏店'],
      expiresAtMs: Date.UTC(2020, 1, 29, 16) - 1,
      status: null,
    });
  });

  it('6.1 gives a member card', () => {
    expect(read('6.1-member-card')).toEqual({
      kind: 'member-card',
      userId: '349',
      cardNo: '7919121420109',
      cardId: '2',
    });
  });

  it('5.1 as decided gives the path', () => {
    const endpoint = LIYUQUAN_ENDPOINTS.find(({ section }) => section === '5.1');
    const body = Buffer.from('{"errCode":0,"time":1581598602315,"data":"/item/191213/747d5de2.jpg"}');
    expect(endpoint && judge(endpoint, 200, body).verdict).toEqual({
      kind: 'done',
      value: '/item/191213/747d5de2.jpg',
    });
  });
});

describe('what the examples do not show', () => {
  const verdict = (section: string, body: string) => {
    const endpoint = LIYUQUAN_ENDPOINTS.find((candidate) => candidate.section === section);
    return endpoint && judge(endpoint, 200, Buffer.from(body)).verdict;
  };

  it('promotions of an undocumented type or state are not offered', () => {
    const row = (id: number, type: string, status: string) =>
      `{"id":${id},"title":"a","rechargeMoney":1,"sendMoney":1,"type":${type},"status":${status}}`;
    const rows = [
      row(1, '1', '1'),
      row(2, '1', '10'),
      row(3, '2', '10'),
      row(4, '1', '2'),
      row(5, '1', 'null'),
    ];
    expect(verdict('3.4', `{"errCode":0,"data":[${rows.join()}]}`)).toMatchObject({
      kind: 'done',
      value: [{ eventId: '1' }, { eventId: '2' }],
    });
  });

  it('cards of two members in one detail are unreadable', () => {
    const row = (userId: number) => `{"userId":${userId},"cardId":1,"cardNo":1,"balance":1}`;
    expect(verdict('4.5', `{"errCode":0,"data":[${row(7)},${row(7)}]}`)?.kind).toBe('done');
    expect(verdict('4.5', `{"errCode":0,"data":[${row(7)},${row(8)}]}`)?.kind).toBe('unclear');
  });

  it('undocumented kinds and states are told apart from documented ones', () => {
    const card = '"userId":7,"cardId":1,"cardNo":1,"balance":1,"type":12';
    const entry = '{"storeMemberEventId":1,"capitalBalance":0,"sendBalance":0,"status":4}';
    expect(verdict('4.5', `{"errCode":0,"data":[{${card},"eventCards":[${entry}]}]}`)).toMatchObject({
      value: {
        member: { phone: '', nickname: '', avatar: null },
        cards: [{ kind: 'other', eventCards: [{ state: 'unknown' }] }],
      },
    });
  });

  it('a third kind of scanned code is unreadable', () => {
    expect(verdict('6.1', '{"errCode":0,"data":{"qrcodeType":3,"userId":1,"cardNo":1}}')?.kind).toBe(
      'unclear',
    );
  });
});

describe('the mender of examples', () => {
  it('changes nothing inside strings', () => {
    const text = '{"a":"https://x.y//z, {b: 1}","c":"d //e"}';
    expect(mended(text)).toBe(text);
  });

  it('mends nothing but the five slips', () => {
    expect(() => JSON.parse(mended('{"a":1 "b":2}'))).toThrow(SyntaxError);
    expect(JSON.parse(mended('{"a => b" => 1}'))).toEqual({ 'a => b': 1 });
    expect(JSON.parse(mended('{a: 1, // "x"\n"b": null\n"c": 2,\n}'))).toEqual({ a: 1, b: null, c: 2 });
  });
});
