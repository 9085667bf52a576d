import type { RecordKind } from '#shared/contract/record-kinds.ts';

export const COLUMNS = [
  'time',
  'member',
  'card',
  'promotion',
  'paid',
  'spent',
  'refunded',
  'gift',
  'place',
  'note',
  'orderNo',
  'action',
] as const;
export type Column = (typeof COLUMNS)[number];

/** What each list shows. The vendor's refund list has neither an order number nor a gift (liyuquan 4.3). */
export const COLUMNS_OF: Readonly<Record<RecordKind, readonly Column[]>> = {
  'top-up': ['time', 'member', 'card', 'promotion', 'paid', 'gift', 'place', 'orderNo', 'action'],
  spend: ['time', 'member', 'card', 'spent', 'note', 'place', 'orderNo', 'action'],
  refund: ['time', 'member', 'card', 'refunded', 'note', 'place'],
};

export const NUMERIC: ReadonlySet<Column> = new Set(['paid', 'spent', 'refunded', 'gift']);
