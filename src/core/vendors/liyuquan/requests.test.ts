import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fen } from '#shared/money.ts';
import {
  CALLS,
  connect,
  MONEY_CALLS,
  PHONE,
  TOKEN,
} from '../../../../test/contract/support/liyuquan-calls.ts';
import { httpAnswer, type RawServer, startRawServer } from '../../../../test/contract/support/raw-server.ts';
import { Secret } from '../../secret.ts';
import { LIYUQUAN_ENDPOINTS } from './endpoints.ts';

const md5 = (text: string) => createHash('md5').update(text).digest('hex');
const token = TOKEN.reveal();
const paging = { pageNum: '1', pageSize: '14' };
const filter = { token, phone: PHONE, startTime: '1576800000000', ...paging };
const refund = { token, orderNo: '71019122016110', code: '482913' };

/** What each call must put on the wire, from the parameter tables of the document. */
const EXPECTED: Readonly<Record<string, readonly [string, Readonly<Record<string, string>>]>> = {
  login: ['manage/user/login', { username: 'cashier', password: md5('geheim-1'), client: '1' }],
  info: ['manage/user/info', { token }],
  storeList: ['manage/v3/store/list', { token }],
  storeCard: ['manage/v3/card/store_card', { token, type: '1' }],
  addCard: [
    'manage/v3/userCard/add',
    { token, phone: PHONE, membershipCardId: '4', password: md5('657002') },
  ],
  allEvent: ['manage/v3/cardEvent/all_event', { token, cardId: '4' }],
  charge: [
    'manage/v3/userCard/charge',
    {
      token,
      phone: PHONE,
      cardId: '4',
      recharge: '200.00',
      send: '200.00',
      eventId: '9',
      image: '/item/1.jpg',
    },
  ],
  expense: [
    'manage/v3/userCard/expense',
    { token, phone: PHONE, cardId: '4', expense: '12.50', password: md5('657002') },
  ],
  refund: ['manage/v3/turnover/refund', refund],
  askCode: ['manage/ask/code', { token }],
  refundCharge: ['manage/v3/turnover/refund_charge', refund],
  recordList: ['manage/v3/turnover/record_list', filter],
  expenseList: ['manage/v3/turnover/expense_list', filter],
  refundList: ['manage/v3/turnover/refund_list', filter],
  userCard: ['manage/v3/userCard/user_card', { token, phone: PHONE, ...paging }],
  userCardDetail: ['manage/v3/userCard/user_card_detail', { token, userId: '7' }],
  cardStatus: ['manage/v3/userCard/card_status', { token, storeMemberEventId: '10' }],
  scan: ['manage/tool/scan', { qrcode: 'MEMBER:7 & 会员' }],
};

let server: RawServer;
beforeAll(async () => {
  server = await startRawServer((socket) => socket.end(httpAnswer('{"errCode":1}')));
});
afterAll(() => server.close());

async function sentBy(
  call: (typeof CALLS)[string],
): Promise<{ readonly head: string; readonly body: string }> {
  const before = server.requests.length;
  await call(connect(server.base));
  expect(server.requests).toHaveLength(before + 1);
  const request = server.requests.at(-1) ?? '';
  const split = request.indexOf('\r\n\r\n');
  return { head: request.slice(0, split), body: request.slice(split + 4) };
}

describe('each call on the wire', () => {
  it.each(Object.entries(EXPECTED))('%s', async (name, [path, fields]) => {
    const { head, body } = await sentBy(CALLS[name] ?? (() => Promise.reject(new Error(name))));
    expect(head.split('\r\n')[0]).toBe(`POST /web/${path} HTTP/1.1`);
    expect(head).toMatch(/content-type: application\/x-www-form-urlencoded; charset=UTF-8/i);
    expect(Object.fromEntries(new URLSearchParams(body))).toEqual(fields);
  });

  it('uploads a picture as a multipart file, whatever its bytes are', async () => {
    const bytes = new Uint8Array([...Buffer.from('----guitai-part-000000000000'), ...Array(256).keys()]);
    const { head, body } = await sentBy((vendor) => vendor.uploadImage({ mediaType: 'image/jpeg', bytes }));
    expect(head.split('\r\n')[0]).toBe('POST /web/manage/upload/image HTTP/1.1');
    const contentType = /content-type: (multipart[^\r]*)/i.exec(head)?.[1] ?? '';
    const form = await new Response(Buffer.from(body, 'latin1'), {
      headers: { 'content-type': contentType },
    }).formData();
    expect([...form.keys()]).toEqual(['module', 'file']);
    expect(form.get('module')).toBe('1');
    const file = form.get('file');
    expect(file instanceof File && file.type).toBe('image/jpeg');
    expect(file instanceof File && new Uint8Array(await file.arrayBuffer())).toEqual(bytes);
  });

  it('leaves out what is optional and absent', async () => {
    const topUp = {
      phone: PHONE,
      cardId: '3',
      pay: fen(1),
      gift: fen(0),
      eventId: null,
      imagePath: '/a.jpg',
    };
    const { body } = await sentBy((vendor) => vendor.topUp(TOKEN, topUp));
    expect(Object.fromEntries(new URLSearchParams(body))).toEqual({
      token,
      phone: PHONE,
      cardId: '3',
      recharge: '0.01',
      send: '0.00',
      image: '/a.jpg',
    });
    const card = await sentBy((vendor) =>
      vendor.openCard(TOKEN, { phone: PHONE, membershipCardId: '4', password: null }),
    );
    expect(card.body).not.toContain('password');
  });

  it('hashes a password as lower-case MD5 of its UTF-8 and never sends it', async () => {
    const { body } = await sentBy((vendor) => vendor.signIn('cashier', new Secret('密码')));
    expect(new URLSearchParams(body).get('password')).toBe(md5('密码'));
    expect(md5('密码')).toBe('a8105204604a0b11e916f3879aae3b0b');
  });
});

describe('a request that the document does not allow', () => {
  const topUp = {
    phone: PHONE,
    cardId: '4',
    pay: fen(100),
    gift: fen(0),
    eventId: null,
    imagePath: '/a.jpg',
  };
  const secret = new Secret('482913');
  const bad: readonly (readonly [string, (typeof CALLS)[string]])[] = [
    ['no phone', (vendor) => vendor.topUp(TOKEN, { ...topUp, phone: '' })],
    [
      'a card number that is no number',
      (vendor) => vendor.topUp(TOKEN, { ...topUp, cardId: '4&recharge=1' }),
    ],
    ['nothing to pay', (vendor) => vendor.topUp(TOKEN, { ...topUp, pay: fen(0) })],
    ['a negative gift', (vendor) => vendor.topUp(TOKEN, { ...topUp, gift: fen(-1) })],
    ['no picture', (vendor) => vendor.topUp(TOKEN, { ...topUp, imagePath: '' })],
    [
      'an order number with letters',
      (vendor) => vendor.refundSpend(TOKEN, { orderNo: '7x', smsCode: secret }),
    ],
    [
      'an SMS code of two digits',
      (vendor) => vendor.refundTopUp(TOKEN, { orderNo: '7', smsCode: new Secret('12') }),
    ],
  ];

  it.each(bad)('%s is not sent', async (_, call) => {
    const before = server.connections();
    expect(await call(connect(server.base))).toEqual({
      kind: 'unreachable',
      failure: { code: 'request.invalid', money: 'not-moved' },
    });
    expect(server.connections()).toBe(before);
  });
});

describe('the endpoints as data', () => {
  it('are the 19 of the document, each with a call', () => {
    expect(LIYUQUAN_ENDPOINTS.map(({ section }) => section)).toEqual([
      ...['2.1', '2.2', '3.1', '3.2', '3.3', '3.4', '3.5', '3.6', '3.7', '3.8', '3.9'],
      ...['4.1', '4.2', '4.3', '4.4', '4.5', '4.6', '5.1', '6.1'],
    ]);
    expect(LIYUQUAN_ENDPOINTS.map(({ name }) => name).sort()).toEqual(Object.keys(CALLS).sort());
    const money = LIYUQUAN_ENDPOINTS.filter(({ movesMoney }) => movesMoney).map(({ name }) => name);
    expect(money.sort()).toEqual([...MONEY_CALLS].sort());
  });

  it('need a token but for 2.1, 5.1 and 6.1', () => {
    const open = LIYUQUAN_ENDPOINTS.filter(({ needsToken }) => !needsToken).map(({ section }) => section);
    expect(open).toEqual(['2.1', '5.1', '6.1']);
  });
});
