/** The rows of `cards-schema.ts` as they are read. Data in whole MB, amounts in whole fen, times in epoch ms. */
export type DataCardRow = {
  /** 20 digits, the last a Luhn check digit. */
  readonly iccid: string;
  /** The short number on the sleeve; text, because of leading zeros. */
  readonly cardno: string;
  readonly network: string;
  readonly remark: string;
  readonly known_to: 'both' | 'sim-agent' | 'dakashi';
  readonly total_mb: number;
  readonly used_mb: number;
  readonly unlimited: 0 | 1;
  readonly dakashi_more_mb: number;
  readonly expires_ms: number | null;
  readonly active: 0 | 1;
  readonly real_name: 0 | 1;
  readonly real_name_link: 0 | 1;
  /** sim-agent 5 is "部分可用": 0 where the vendor cannot tell. */
  readonly status_known: 0 | 1;
  readonly package_set: string;
};

export type PackageRow = {
  readonly id: number;
  readonly package_set: string;
  readonly name: string;
  readonly price_fen: number;
  readonly data_mb: number;
};

/** `accepted` has taken the money and not yet given the data; `failed` has given the money back. */
export type OrderState = 'accepted' | 'effective' | 'failed';

export type OrderRow = {
  readonly id: number;
  readonly orderno: string;
  readonly iccid: string;
  readonly package_id: number;
  readonly price_fen: number;
  readonly data_mb: number;
  readonly next_month: 0 | 1;
  readonly will_fail: 0 | 1;
  readonly state: OrderState;
  readonly accepted_ms: number;
  readonly due_ms: number;
  readonly settled_ms: number | null;
};

export type GiftUserRow = { readonly id: string; readonly nickname: string; readonly remark: string };

export type GiftCardRow = {
  readonly id: string;
  readonly user_id: string;
  readonly template_id: string;
  readonly title: string;
  readonly balance_fen: number;
  readonly face_fen: number;
  readonly cover: string;
  /** 0 unknown, 1 unbound, 2 being given, 3 given away, 4 bound, 5 expired, 6 recycled, 7 used up. */
  readonly status: number;
  /** 0 unknown, 1 for ever, 2 days from binding, 3 fixed dates. */
  readonly valid_type: number;
  readonly valid_days: number | null;
  readonly begin_ms: number | null;
  readonly end_ms: number | null;
  readonly bound: 0 | 1;
  readonly erp: 0 | 1;
  readonly created_ms: number;
};
