import { type Failure, failed, ok, type Result } from '#shared/contract/failure.ts';
import type { RefundPreview } from '#shared/contract/operation.ts';
import type { RecordKind } from '#shared/contract/record-kinds.ts';
import { addFen, type Fen, fen, formatYuan, subtractFen } from '#shared/money.ts';
import type { Secret } from '../secret.ts';
import type { VendorCard, VendorRecordRow } from '../vendors/vendor.ts';
import type { OperationParts } from './operation.ts';
import { type PreRead, preReadFailed, readBefore } from './pre-read.ts';
import { balancesOf } from './vendor-reads.ts';

export type RefundKind = RefundPreview['kind'];

/** An order that is to be refunded, with everything that was read about it. */
export type RefundCase = {
  readonly kind: RefundKind;
  readonly orderNo: string;
  readonly order: VendorRecordRow;
  /** Undefined where the member no longer has the card. */
  readonly card: VendorCard | undefined;
  readonly preRead: PreRead;
  readonly obstacle: Failure | null;
};

/** The list in which the order stands: 4.2 for a spend, 4.1 for a top-up. */
const ORDER_LIST: Readonly<Record<RefundKind, RecordKind>> = {
  'refund-spend': 'spend',
  'refund-top-up': 'top-up',
};

/** Finds the order and reads the balances; what it moves comes from the vendor's own record, never from the screen. */
export async function readRefundCase(
  parts: OperationParts,
  token: Secret,
  { kind, userId, orderNo }: { readonly kind: RefundKind; readonly userId: string; readonly orderNo: string },
): Promise<Result<RefundCase>> {
  const known = parts.phoneOf(userId);
  const [preRead, early] = await Promise.all([
    readBefore(parts, token, userId, 'refund'),
    known === undefined ? undefined : findOrder(parts, token, ORDER_LIST[kind], known, orderNo),
  ]);
  if (!preRead.ok) return preRead;
  const { phone } = preRead.value.detail.member;
  const order =
    phone === known && early ? early : await findOrder(parts, token, ORDER_LIST[kind], phone, orderNo);
  if (!order.ok) return order;
  if (order.value.userId !== userId) return failed('order.not-found');
  const card = preRead.value.detail.cards.find(({ cardId }) => cardId === order.value.cardId);
  const found = { kind, orderNo, order: order.value, card, preRead: preRead.value };
  return ok({ ...found, obstacle: obstacleTo(parts, found) });
}

export function previewOf({ kind, orderNo, order, card, obstacle }: RefundCase): RefundPreview {
  return {
    kind,
    orderNo,
    cardId: order.cardId,
    cardNo: order.cardNo,
    cardTitle: order.cardTitle,
    at: order.atMs,
    amountFen: order.amount,
    giftFen: giftOf(kind, order),
    before: card === undefined ? null : balancesOf(card),
    expectedBalanceFen: card === undefined ? null : addFen(card.balance, balanceChange(kind, order)),
    obstacle,
  };
}

/** The gift that goes with a top-up; a spend's refund moves none that is known. */
export function giftOf(kind: RefundKind, order: VendorRecordRow): Fen {
  return kind === 'refund-top-up' ? (order.gift ?? fen(0)) : fen(0);
}

/** By how much a refund moves the card's balance, if the vendor does as it documents. */
export function balanceChange(kind: RefundKind, order: VendorRecordRow): Fen {
  return kind === 'refund-spend'
    ? order.amount
    : subtractFen(fen(0), addFen(order.amount, giftOf(kind, order)));
}

function obstacleTo(parts: OperationParts, found: Omit<RefundCase, 'obstacle'>): Failure | null {
  const because = (code: Failure['code'], params: Record<string, string> = {}): Failure =>
    failed(code, { money: 'not-moved', params }).failure;
  const { journal, realm } = parts;
  if (journal.ok && journal.value.refunded(realm, [found.orderNo]).has(found.orderNo)) {
    return because('order.already-refunded');
  }
  if (found.card === undefined) return because('card.not-found');
  const { balance } = found.card;
  if (addFen(balance, balanceChange(found.kind, found.order)) < 0) {
    return because('amount.exceeds-balance', { balance: formatYuan(balance) });
  }
  return null;
}

const PAGE_ROWS = 50;
const MAX_PAGES = 20;

/** Looks through a member's list, page by page, for one order: at most 1,000 records. */
async function findOrder(
  parts: OperationParts,
  token: Secret,
  kind: RecordKind,
  phone: string,
  orderNo: string,
): Promise<Result<VendorRecordRow>> {
  for (let page = 1; page <= MAX_PAGES; page++) {
    const filter = { phone, fromMs: null, untilMs: null, page, pageSize: PAGE_ROWS };
    const read = parts.observe(await parts.vendor.records(token, kind, filter));
    if (read.kind !== 'done') return preReadFailed(read);
    const order = read.value.rows.find((row) => row.orderNo === orderNo);
    if (order !== undefined) return ok(order);
    if (page >= read.value.totalPages) break;
  }
  return failed('order.not-found');
}
