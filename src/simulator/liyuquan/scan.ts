import { chinaText } from '../china-time.ts';
import { settle } from '../crowd/settle.ts';
import { Refusal } from '../refusal.ts';
import type { CardType, StoreRow } from '../state/rows.ts';
import { type Endpoint, type OpenCall, storeList } from './call.ts';
import { readCode, type ScannedCode } from './codes.ts';
import { required } from './form.ts';
import { long, looseMoney, type Reply } from './reply.ts';

/** 6.1. Some ids in the reply are text and some numbers, dates are China's: all as in the examples. */
export const SCAN_ENDPOINTS: readonly Endpoint[] = [
  { section: '6.1', path: 'manage/tool/scan', access: 'open', movesMoney: false, answer: scan },
];

function scan(call: OpenCall): Reply {
  const code = readCode(call.seed, required(call.form, 'qrcode'));
  const data = code && (code.kind === 'card' ? card(call, code.cardNo) : coupon(call, code));
  if (!data) throw new Refusal(1, '二维码无效');
  return { data };
}

type CardRow = {
  readonly id: number;
  readonly product_id: number;
  readonly member_id: number;
  readonly card_no: string;
  readonly capital_fen: number;
  readonly send_fen: number;
  readonly created_ms: number;
  readonly title: string;
  readonly colour: string;
  readonly logo: string;
  readonly store_ids: string;
  readonly type: CardType;
  readonly summary: string;
  readonly nickname: string;
  readonly avatar: string | null;
};

function card({ db, crowd }: OpenCall, cardNo: string): unknown {
  settle({ db, crowd }, crowd.byCardNo(cardNo));
  const row = db.one<CardRow>(
    `SELECT mc.*, p.title, p.colour, p.logo, p.store_ids, p.type, p.summary, m.nickname, m.avatar
     FROM member_card mc JOIN product p ON p.id = mc.product_id JOIN member m ON m.id = mc.member_id
     WHERE mc.card_no = ?`,
    cardNo,
  );
  return (
    row && {
      id: row.id,
      cardNo: long(row.card_no),
      title: row.title,
      colour: row.colour,
      logo: row.logo,
      storeIds: row.store_ids,
      eventIds: null,
      adminId: null,
      type: row.type,
      created: chinaText(row.created_ms),
      summary: row.summary,
      membershipCardId: String(row.product_id),
      detail: null,
      storeVos: null,
      eventVos: null,
      userId: String(row.member_id),
      capital: row.type === 11 ? looseMoney(row.capital_fen) : null,
      send: row.type === 11 ? looseMoney(row.send_fen) : null,
      qrcodeType: 1,
      nickname: row.nickname,
      avatar: row.avatar,
    }
  );
}

type CouponRow = {
  readonly quantity: number;
  readonly created_ms: number;
  readonly title: string;
  readonly summary: string;
  readonly logo: string;
  readonly store_ids: string;
  readonly until_ms: number;
  readonly status: number | null;
};

/** The vendor shows any coupon that exists; whether it is valid here and today, the client must see for itself. */
function coupon({ db }: OpenCall, code: ScannedCode & { readonly kind: 'coupon' }): unknown {
  const row = db.one<CouponRow>(
    `SELECT mc.quantity, mc.status, mc.created_ms, c.title, c.summary, c.logo, c.store_ids, c.until_ms
     FROM member_coupon mc JOIN coupon c ON c.id = mc.coupon_id
     WHERE mc.coupon_id = ? AND mc.member_id = ? AND mc.num = ?`,
    ...[code.couponId, code.userId, code.num],
  );
  return (
    row && {
      num: code.num,
      qrcodeType: 2,
      couponId: code.couponId,
      userId: code.userId,
      quantity: row.quantity,
      code: '',
      created: chinaText(row.created_ms),
      title: row.title,
      summary: row.summary,
      logo: row.logo,
      storeIds: row.store_ids,
      date: chinaText(row.until_ms),
      storeName: storeNames({ db }, row.store_ids),
      status: row.status,
    }
  );
}

/** `外婆味道大观店/外婆味道吾悦店/外婆味道南屏店/`: in the order of the ids, with a stroke after the last. */
function storeNames({ db }: Pick<OpenCall, 'db'>, storeIds: string): string {
  return storeList(storeIds)
    .map((id) => `${db.one<StoreRow>('SELECT * FROM store WHERE id = ?', id)?.name ?? ''}/`)
    .join('');
}
