import type { Crowd } from '../crowd/crowd.ts';
import { type Population, settle } from '../crowd/settle.ts';
import { Refusal } from '../refusal.ts';
import type { Database } from '../state/database.ts';
import type { AccountRow, MemberCardRow, MemberRow, ProductRow } from '../state/rows.ts';
import type { Form } from './form.ts';
import type { Reply } from './reply.ts';

/** What every call has at hand. `atMs` is the vendor's clock, shifted by the fault `clock-offset`. */
export type OpenCall = {
  readonly db: Database;
  readonly crowd: Crowd;
  readonly seed: number;
  readonly form: Form;
  /** The picture of 5.1. */
  readonly fileBytes: Uint8Array | undefined;
  readonly atMs: number;
  readonly log: (line: string) => void;
};

/** A call by an account that has signed in. Records carry the first of its stores: our decision. */
export type Call = OpenCall & {
  readonly account: AccountRow;
  readonly storeIds: readonly [number, ...number[]];
};

/** One of the document's 19 calls. `permission` also needs the path among the account's permissions (2.2). */
export type Endpoint =
  | {
      readonly section: string;
      readonly path: string;
      readonly access: 'open';
      readonly movesMoney: false;
      readonly answer: (call: OpenCall) => Reply;
    }
  | {
      readonly section: string;
      readonly path: string;
      readonly access: 'token' | 'permission';
      readonly movesMoney: boolean;
      readonly answer: (call: Call) => Reply;
    };

/** The member with exactly this phone number, else 1005. */
export function memberByPhone({ db, crowd }: Population, phone: string): MemberRow {
  settle({ db, crowd }, crowd.byPhone(phone));
  const member = db.one<MemberRow>('SELECT * FROM member WHERE phone = ?', phone);
  if (!member) throw new Refusal(1005, '用户不存在');
  return member;
}

/** A card that is honoured in one of the account's stores, else 1. */
export function productHere(call: Call, productId: number): ProductRow {
  const product = call.db.one<ProductRow>('SELECT * FROM product WHERE id = ?', productId);
  if (!product) throw new Refusal(1, '会员卡不存在');
  if (!storeList(product.store_ids).some((id) => call.storeIds.includes(id)))
    throw new Refusal(1, '该会员卡不适用于当前门店');
  return product;
}

export function memberCard(db: Database, memberId: number, productId: number): MemberCardRow {
  const card = db.one<MemberCardRow>(
    'SELECT * FROM member_card WHERE member_id = ? AND product_id = ?',
    ...[memberId, productId],
  );
  if (!card) throw new Refusal(1, '该用户未开通此会员卡');
  return card;
}

/** `3,4` as the document writes lists of store ids. */
export function storeList(text: string): readonly number[] {
  return text.split(',').map(Number);
}
