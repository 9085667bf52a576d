import type { Balances, OperationKind } from '#shared/contract/operation.ts';
import type { RecordKind } from '#shared/contract/record-kinds.ts';
import { type Fen, fen } from '#shared/money.ts';
import type { Journal } from '../journal/journal.ts';
import type { Realm } from '../journal/reader.ts';
import type { StoredOperation } from '../journal/stored-operation.ts';
import type { Secret } from '../secret.ts';
import type {
  Outcome,
  StoredValueVendor,
  VendorCard,
  VendorMember,
  VendorRecordRow,
} from '../vendors/vendor.ts';
import { candidates, type Expected } from './candidate.ts';
import type { Reading } from './reconciliation-plan.ts';
import { type Fits, type Sighting, sight } from './sighting.ts';
import { balancesOf, MAX_PAGES, readRecords } from './vendor-reads.ts';

export type LookParts = {
  readonly vendor: StoredValueVendor;
  readonly realm: Realm;
  readonly journal: Journal;
  readonly observe: <T>(outcome: Outcome<T>) => Outcome<T>;
  readonly remember: (member: VendorMember) => void;
  /** What the vendor of data-SIM cards shows about an order; absent where there is none. */
  readonly lookAtOrder?: (operation: StoredOperation) => Promise<Look | undefined>;
  /** Which records can be an operation's; tests of the checker replace it. */
  readonly fits?: Fits;
};

export type ReadAuthority = { readonly token: Secret; readonly storeIds: readonly string[] };

/** What the vendor showed about an operation. */
export type Look = Pick<Reading, 'complete' | 'lookalikes' | 'strangers' | 'sumHolds'> & {
  /** The records that fit; one null where the effect shows without a record. */
  readonly fitting: readonly (VendorRecordRow | null)[];
  /** All records of the card in the operation's list, as the vendor gives them. */
  readonly rows: readonly VendorRecordRow[];
  readonly balanceNow: Balances | null;
  readonly expectedBalance: Fen | null;
  readonly cardNo: string | null;
};

/** Reads what the vendor shows about an operation now; undefined where it cannot be read. Nothing is written. */
export function lookAt(
  parts: LookParts,
  authority: ReadAuthority,
  operation: StoredOperation,
): Promise<Look | undefined> {
  if (operation.kind === 'data-package') {
    return parts.lookAtOrder?.(operation) ?? Promise.resolve(undefined);
  }
  if (operation.kind === 'open-card') return lookForCard(parts, authority, operation);
  if (operation.kind === 'cash-back') return lookAtEventCard(parts, authority, operation);
  return lookForRecord(parts, authority, operation);
}

async function lookForRecord(
  parts: LookParts,
  authority: ReadAuthority,
  operation: StoredOperation,
): Promise<Look | undefined> {
  const [list, card] = await Promise.all([
    readList(parts, authority.token, operation),
    readCard(parts, authority.token, operation.user_id, operation.card_id),
  ]);
  if (list === undefined || card === undefined) return undefined;
  const balanceBefore = operation.before_balance === null ? null : fen(operation.before_balance);
  const sighting = sightingOf(parts, authority, operation, list.rows, {
    balanceBefore,
    balanceNow: card.balance,
  });
  return {
    ...sighting,
    complete: list.complete,
    rows: list.rows.filter((row) => row.userId === operation.user_id && row.cardId === operation.card_id),
    balanceNow: balancesOf(card),
    cardNo: card.cardNo,
  };
}

/** Sorts the rows of a list for an operation; the watch does so without balances. */
export function sightingOf(
  parts: LookParts,
  authority: Pick<ReadAuthority, 'storeIds'>,
  operation: StoredOperation,
  rows: readonly VendorRecordRow[],
  balances: { readonly balanceBefore: Fen | null; readonly balanceNow: Fen | null },
): Sighting {
  const { snapshot, kind } = operation;
  return sight(
    {
      kind,
      snapshot,
      expected: expectedOf(operation, authority.storeIds),
      gift: fen(operation.gift_fen),
      rows,
      claimed: claimedAmong(parts, snapshot.recordKind, rows),
      ...balances,
    },
    parts.fits ?? candidates,
  );
}

/** Other accounts may see other shops, but the operation's own shop is always one of ours. */
function expectedOf(operation: StoredOperation, storeIds: readonly string[]): Expected {
  return {
    userId: operation.user_id ?? '',
    cardId: operation.card_id,
    amount: fen(operation.amount_fen),
    gift: operation.kind === 'top-up' ? fen(operation.gift_fen) : null,
    storeIds: [...storeIds, operation.shop_id],
  };
}

function claimedAmong(
  { journal, realm }: LookParts,
  kind: RecordKind | null,
  rows: readonly VendorRecordRow[],
): ReadonlySet<string> {
  if (kind === null || rows.length === 0) return new Set();
  const ids = rows.map((row) => row.recordId);
  return new Set(journal.claims(realm, kind, ids).keys());
}

export type ListRead = { readonly rows: readonly VendorRecordRow[]; readonly complete: boolean };

const WINDOW_MS = 10 * 60_000;

/** The member's list; where the snapshot did not hold the whole of it, only from shortly before the sending on. */
export async function readList(
  { vendor, observe }: Pick<LookParts, 'vendor' | 'observe'>,
  token: Secret,
  operation: StoredOperation,
): Promise<ListRead | undefined> {
  const { phone, snapshot } = operation;
  if (phone === null || snapshot.recordKind === null) return undefined;
  const slack = Math.abs(operation.vendor_offset_ms ?? 0) + WINDOW_MS;
  const fromMs = snapshot.complete ? null : operation.started_at - slack;
  const read = observe(await readRecords(vendor, token, snapshot.recordKind, phone, MAX_PAGES, fromMs));
  return read.kind === 'done' ? read.value : undefined;
}

async function readCard(
  { vendor, observe, remember }: LookParts,
  token: Secret,
  userId: string | null,
  cardId: string,
): Promise<VendorCard | undefined> {
  if (userId === null) return undefined;
  const read = observe(await vendor.memberDetail(token, userId));
  if (read.kind !== 'done' || read.value === undefined) return undefined;
  remember(read.value.member);
  return read.value.cards.find((card) => card.cardId === cardId);
}

/** 返现 leaves no record: the event card's own state tells. */
async function lookAtEventCard(
  parts: LookParts,
  { token }: ReadAuthority,
  operation: StoredOperation,
): Promise<Look | undefined> {
  const card = await readCard(parts, token, operation.user_id, operation.card_id);
  const eventCard = card?.eventCards.find((one) => one.storeMemberEventId === operation.store_event_id);
  if (card === undefined || eventCard === undefined) return undefined;
  const { state } = eventCard;
  return {
    ...WITHOUT_RECORDS,
    complete: state === 'cashed-back' || state === 'cash-back-due',
    fitting: state === 'cashed-back' ? [null] : [],
    balanceNow: balancesOf(card),
    cardNo: card.cardNo,
  };
}

/** 开卡 leaves no record: the card is there now, and was not before. */
async function lookForCard(
  { vendor, observe, remember }: LookParts,
  { token }: ReadAuthority,
  { phone, card_id: cardId }: StoredOperation,
): Promise<Look | undefined> {
  if (phone === null) return undefined;
  const found = observe(await vendor.findMembers(token, { phone, page: 1, pageSize: 20 }));
  if (found.kind !== 'done') return undefined;
  const member = found.value.rows.find((row) => row.phone === phone);
  if (member === undefined) return { ...WITHOUT_RECORDS, fitting: [], balanceNow: null, cardNo: null };
  remember(member);
  const detail = observe(await vendor.memberDetail(token, member.userId));
  if (detail.kind !== 'done') return undefined;
  const card = detail.value?.cards.find((one) => one.cardId === cardId);
  return {
    ...WITHOUT_RECORDS,
    fitting: card === undefined ? [] : [null],
    balanceNow: card === undefined ? null : balancesOf(card),
    cardNo: card?.cardNo ?? null,
  };
}

const WITHOUT_RECORDS = {
  complete: true,
  lookalikes: 0,
  strangers: 0,
  sumHolds: true,
  rows: [],
  expectedBalance: null,
} as const;

/** The kinds whose records stand in the same list and can be taken for one another. */
export function kinOf(kind: OperationKind): readonly [OperationKind, OperationKind?] {
  return kind === 'refund-spend' || kind === 'refund-top-up' ? ['refund-spend', 'refund-top-up'] : [kind];
}
