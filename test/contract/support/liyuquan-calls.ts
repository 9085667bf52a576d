import { Secret } from '#core/secret.ts';
import { createHttp } from '#core/vendors/http.ts';
import { createLiyuquan } from '#core/vendors/liyuquan/client.ts';
import type { Outcome, StoredValueVendor } from '#core/vendors/vendor.ts';
import { fen } from '#shared/money.ts';
import { realClock } from './real-clock.ts';

/** The real connector with the real HTTP client; `timeoutMs` shortens its patience. */
export function connect(baseUrl: string, timeoutMs?: number): StoredValueVendor {
  const patience = timeoutMs === undefined ? {} : { timeoutMs };
  return createLiyuquan({ baseUrl, http: createHttp({ clock: realClock }), ...patience });
}

export const TOKEN = new Secret('7171d718-0c30-4fd0-9a6b-53a865be71a5');
export const PHONE = '13800000002';
const page = { page: 1, pageSize: 14 };
const filter = { phone: PHONE, fromMs: 1_576_800_000_000, untilMs: null, ...page };
const password = new Secret('657002');
const refund = { orderNo: '71019122016110', smsCode: new Secret('482913') };
const topUp = {
  phone: PHONE,
  cardId: '4',
  pay: fen(200_00),
  gift: fen(200_00),
  eventId: '9',
  imagePath: '/item/1.jpg',
};

/** Each of the 19 calls by its endpoint's name, with plausible arguments. */
export const CALLS: Readonly<Record<string, (vendor: StoredValueVendor) => Promise<Outcome<unknown>>>> = {
  login: (vendor) => vendor.signIn('cashier', new Secret('geheim-1')),
  info: (vendor) => vendor.account(TOKEN),
  storeList: (vendor) => vendor.stores(TOKEN),
  storeCard: (vendor) => vendor.cardsOnSale(TOKEN),
  addCard: (vendor) => vendor.openCard(TOKEN, { phone: PHONE, membershipCardId: '4', password }),
  allEvent: (vendor) => vendor.promotions(TOKEN, '4'),
  charge: (vendor) => vendor.topUp(TOKEN, topUp),
  expense: (vendor) => vendor.spend(TOKEN, { phone: PHONE, cardId: '4', amount: fen(12_50), password }),
  refund: (vendor) => vendor.refundSpend(TOKEN, refund),
  askCode: (vendor) => vendor.sendSmsCode(TOKEN),
  refundCharge: (vendor) => vendor.refundTopUp(TOKEN, refund),
  recordList: (vendor) => vendor.records(TOKEN, 'top-up', filter),
  expenseList: (vendor) => vendor.records(TOKEN, 'spend', filter),
  refundList: (vendor) => vendor.records(TOKEN, 'refund', filter),
  userCard: (vendor) => vendor.findMembers(TOKEN, { phone: PHONE, ...page }),
  userCardDetail: (vendor) => vendor.memberDetail(TOKEN, '7'),
  cardStatus: (vendor) => vendor.cashBack(TOKEN, { storeMemberEventId: '10' }),
  uploadImage: (vendor) =>
    vendor.uploadImage({ mediaType: 'image/jpeg', bytes: new Uint8Array([255, 216, 255]) }),
  scan: (vendor) => vendor.scan('MEMBER:7 & 会员'),
};

export const MONEY_CALLS = ['addCard', 'charge', 'expense', 'refund', 'refundCharge', 'cardStatus'];
