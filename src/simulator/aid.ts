import { chinaText } from './china-time.ts';
import { cardCode, couponCode } from './liyuquan/codes.ts';
import type { AccountRow } from './state/rows.ts';
import type { SmsRow } from './state/sms.ts';
import type { World } from './world.ts';

/** What a trainee needs to play all parts: accounts, codes to scan, the pretended phone's messages. */
export type Aid = {
  readonly accounts: readonly {
    readonly username: string;
    readonly password: string;
    readonly note: string;
  }[];
  readonly codes: readonly AidCode[];
  /** Newest first. */
  readonly sms: readonly { readonly code: string; readonly text: string; readonly at: number }[];
};

export type AidCode = {
  readonly kind: 'member' | 'coupon' | 'foreign';
  readonly title: string;
  readonly detail: string;
  /** What the QR code says. */
  readonly text: string;
  /** The password of that member's card when it was opened; null where there is none. */
  readonly password: string | null;
};

export function readAid(world: World): Aid {
  const accounts = world.db.all<AccountRow>('SELECT * FROM account ORDER BY id');
  return {
    accounts: accounts.map(({ username, password, note }) => ({ username, password, note })),
    codes: [...memberCodes(world), ...couponCodes(world), ...FOREIGN_CODES],
    sms: world.db
      .all<SmsRow & { phone: string }>(
        'SELECT sms.*, phone FROM sms JOIN account ON account.id = account_id ORDER BY sms.id DESC LIMIT 10',
      )
      .map(({ code, sent_ms, phone }) => ({ code, text: smsText(code, phone), at: sent_ms })),
  };
}

const FOREIGN_CODES: readonly AidCode[] = [
  {
    kind: 'foreign',
    title: '别人的二维码',
    detail: '不是礼遇圈的码，应当被拒绝',
    text: 'https://example.invalid/hello?from=poster',
    password: null,
  },
  {
    kind: 'foreign',
    title: '伪造的会员码',
    detail: '校验位不对，应当被拒绝',
    text: 'LYQ:C:7920010120109:deadbeef',
    password: null,
  },
];

function smsText(code: string, phone: string): string {
  return `【礼遇圈】验证码 ${code}，5分钟内有效，用于退款操作，请勿告诉他人。（${phone}）`;
}

function memberCodes({ db, seed }: World): readonly AidCode[] {
  type Row = { nickname: string; phone: string; remark: string; card_no: string; title: string };
  return db
    .all<Row>(
      `SELECT nickname, phone, remark, card_no, title FROM member_card JOIN member ON member.id = member_id
       JOIN product ON product.id = product_id ORDER BY member.id, product.id`,
    )
    .map(({ nickname, phone, remark, card_no, title }) => ({
      kind: 'member',
      title: nickname,
      detail: [title, phone, remark].filter((part) => part !== '').join(' · '),
      text: cardCode(seed, card_no),
      password: phone.slice(-6),
    }));
}

function couponCodes({ db, seed }: World): readonly AidCode[] {
  type Row = {
    coupon_id: number;
    member_id: number;
    num: number;
    title: string;
    until_ms: number;
    nickname: string;
    remark: string;
  };
  return db
    .all<Row>(
      `SELECT coupon_id, member_id, num, title, until_ms, nickname, member_coupon.remark FROM member_coupon
       JOIN coupon ON coupon.id = coupon_id JOIN member ON member.id = member_id ORDER BY coupon_id, num`,
    )
    .map((row) => ({
      kind: 'coupon',
      title: row.title,
      detail: `${row.remark} · ${row.nickname} · 至 ${chinaText(row.until_ms).slice(0, 10)}`,
      text: couponCode(seed, row.coupon_id, row.member_id, row.num),
      password: null,
    }));
}
