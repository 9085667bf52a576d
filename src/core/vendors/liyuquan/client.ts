import { readBaseUrl } from '../address.ts';
import type { Http } from '../http.ts';
import { fetchPicture } from '../picture.ts';
import type { StoredValueVendor } from '../vendor.ts';
import { type Call, createCall } from './call.ts';
import { allEvent, storeCard, storeList } from './endpoints/cards.ts';
import { userCard, userCardDetail } from './endpoints/members.ts';
import { addCard, askCode, cardStatus, charge, expense, refund, refundCharge } from './endpoints/money.ts';
import { expenseList, recordList, refundList } from './endpoints/records.ts';
import { info, login } from './endpoints/session.ts';
import { scan, uploadImage } from './endpoints/tools.ts';
import { passwordHash } from './password.ts';

export type LiyuquanOptions = {
  /** With a trailing slash, such as `https://liyuquan.cn/web/`. */
  readonly baseUrl: string;
  /** The shop has chosen, and been warned, to do without https; else http only on this machine. */
  readonly plainHttp?: boolean;
  readonly http: Http;
  /** Replaces the deadline of each call; for tests of slow answers. */
  readonly timeoutMs?: number;
};

/** The connector for 礼遇圈 (docs/vendors/liyuquan.md). Throws where the base address is unusable. */
export function createLiyuquan(options: LiyuquanOptions): StoredValueVendor {
  const base = readBaseUrl(options.baseUrl, options.plainHttp);
  const call = createCall({ ...options, base });
  return {
    name: 'liyuquan',
    signIn: (username, password) => call(login, { username, password: passwordHash(password), client: '1' }),
    account: (token) => call(info, {}, { token }),
    fetchAvatar: (avatar) => fetchPicture(options.http, base, avatar),
    ...shopCalls(call),
    ...memberCalls(call),
    ...moneyCalls(call),
  };
}

type Part<Name extends keyof StoredValueVendor> = Pick<StoredValueVendor, Name>;

function shopCalls(
  call: Call,
): Part<'stores' | 'cardsOnSale' | 'promotions' | 'scan' | 'uploadImage' | 'sendSmsCode'> {
  return {
    stores: (token) => call(storeList, {}, { token }),
    cardsOnSale: (token) => call(storeCard, { type: '1' }, { token }),
    promotions: (token, cardId) => call(allEvent, { cardId }, { token }),
    scan: (text) => call(scan, { qrcode: text }),
    sendSmsCode: (token) => call(askCode, {}, { token }),
    uploadImage: ({ mediaType, bytes }) => {
      const name = mediaType === 'image/png' ? 'payment.png' : 'payment.jpg';
      return call(uploadImage, { module: '1' }, { file: { name, mediaType, bytes } });
    },
  };
}

function memberCalls(call: Call): Part<'findMembers' | 'memberDetail' | 'records'> {
  return {
    findMembers: (token, { phone, page, pageSize }) =>
      call(userCard, { phone: phone ?? undefined, pageNum: page, pageSize }, { token }),
    memberDetail: (token, userId) => call(userCardDetail, { userId }, { token }),
    records: (token, kind, filter) =>
      call(
        { 'top-up': recordList, spend: expenseList, refund: refundList }[kind],
        {
          phone: filter.phone ?? undefined,
          startTime: filter.fromMs ?? undefined,
          endTime: filter.untilMs ?? undefined,
          pageNum: filter.page,
          pageSize: filter.pageSize,
        },
        { token },
      ),
  };
}

function moneyCalls(
  call: Call,
): Part<'topUp' | 'spend' | 'refundSpend' | 'refundTopUp' | 'cashBack' | 'openCard'> {
  return {
    topUp: (token, { phone, cardId, pay, gift, eventId, imagePath }) =>
      call(
        charge,
        { phone, cardId, recharge: pay, send: gift, eventId: eventId ?? undefined, image: imagePath },
        { token },
      ),
    spend: (token, { phone, cardId, amount, password }) =>
      call(expense, { phone, cardId, expense: amount, password: passwordHash(password) }, { token }),
    refundSpend: (token, { orderNo, smsCode }) =>
      call(refund, { orderNo, code: smsCode.reveal() }, { token }),
    refundTopUp: (token, { orderNo, smsCode }) =>
      call(refundCharge, { orderNo, code: smsCode.reveal() }, { token }),
    cashBack: (token, { storeMemberEventId }) => call(cardStatus, { storeMemberEventId }, { token }),
    openCard: (token, { phone, membershipCardId, password }) =>
      call(
        addCard,
        { phone, membershipCardId, password: password ? passwordHash(password) : undefined },
        { token },
      ),
  };
}
