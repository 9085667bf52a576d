/** The rows of `schema.ts` as they are read. Amounts in whole fen, times in epoch milliseconds. */
export type StoreRow = {
  readonly id: number;
  readonly merchant_id: number;
  readonly merchant_name: string;
  readonly name: string;
  readonly address: string;
  readonly phone: string;
  readonly area: string;
  readonly linkman: string;
  readonly admin_id: number;
  readonly created_ms: number;
};

export type AccountRow = {
  readonly id: number;
  readonly username: string;
  readonly password: string;
  readonly realname: string;
  readonly note: string;
  readonly phone: string;
  readonly role_id: number;
  readonly store_ids: string;
  readonly menus: string;
  readonly permissions: string;
  readonly avatar: string | null;
  readonly created_ms: number;
  readonly login_count: number;
  readonly last_login_ms: number | null;
};

/** 1 platform card, 10 stored-value card, 11 event card (3.2 `type`). */
export type CardType = 1 | 10 | 11;

export type ProductRow = {
  readonly id: number;
  readonly title: string;
  readonly colour: string;
  readonly logo: string;
  readonly store_ids: string;
  readonly admin_id: number;
  readonly type: CardType;
  readonly summary: string;
  readonly created_ms: number;
};

export type EventRow = {
  readonly id: number;
  readonly product_id: number;
  readonly title: string;
  readonly recharge_fen: number;
  readonly send_fen: number;
  readonly admin_id: number;
  readonly type: number;
  /** 1 for any card, 10 for event cards only (3.4 `status`). */
  readonly status: 1 | 10;
  readonly created_ms: number;
};

export type MemberRow = {
  readonly id: number;
  readonly phone: string;
  readonly nickname: string;
  readonly avatar: string | null;
  readonly remark: string;
  readonly created_ms: number;
};

export type MemberCardRow = {
  readonly id: number;
  readonly member_id: number;
  readonly product_id: number;
  readonly card_no: string;
  readonly password_md5: string;
  readonly capital_fen: number;
  readonly send_fen: number;
  readonly created_ms: number;
};

/** 1 untouched, 2 begun, 3 used up and cash-back due, 5 cash-back given (4.5 `status`); 9 refunded, never shown. */
export type EventCardStatus = 1 | 2 | 3 | 5 | 9;

export type EventCardRow = {
  readonly id: number;
  readonly member_card_id: number;
  readonly recharge_fen: number;
  readonly gift_fen: number;
  readonly capital_fen: number;
  readonly send_fen: number;
  readonly status: EventCardStatus;
  readonly created_ms: number;
};

export type TopUpRow = {
  readonly id: number;
  readonly order_no: string;
  readonly member_card_id: number;
  readonly event_id: number | null;
  readonly event_card_id: number | null;
  readonly recharge_fen: number;
  readonly send_fen: number;
  readonly store_id: number;
  readonly refunded: 0 | 1;
};

export type SpendRow = {
  readonly id: number;
  readonly order_no: string;
  readonly member_card_id: number;
  readonly amount_fen: number;
  readonly store_id: number;
  readonly refunded: 0 | 1;
};
