/** The vendor's three lists: 4.1 充值记录, 4.2 消费记录, 4.3 退款记录. */
export const RECORD_KINDS = ['top-up', 'spend', 'refund'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];
