import type { RecordKind } from '#shared/contract/record-kinds.ts';
import { addFen, type Fen } from '#shared/money.ts';
import type { Evidence } from '../journal/journal.ts';
import type { Snapshot } from '../journal/snapshot.ts';
import type { Secret } from '../secret.ts';
import { candidates, type Expected } from './candidate.ts';
import type { OperationParts } from './operation.ts';
import { balancesOf, MAX_PAGES, readRecords } from './vendor-reads.ts';

export type EvidenceQuery = {
  readonly token: Secret;
  readonly userId: string;
  readonly phone: string;
  readonly cardId: string;
  readonly snapshot: Snapshot;
  readonly expected: Omit<Expected, 'userId' | 'cardId'>;
  /** The balance before, and by how much the operation alone moves it. */
  readonly balance: { readonly before: Fen; readonly change: Fen };
};

/**
 * Reads the operation's record and the balances after it, side by side. What cannot be read stays null: the vendor
 * has already said that it was done, and evidence never changes that.
 */
export async function readEvidence(parts: OperationParts, query: EvidenceQuery): Promise<Evidence> {
  const [record, card] = await Promise.all([findRecord(parts, query), findCard(parts, query)]);
  if (card === undefined) return { record, after: null, cardNo: null };
  // A balance that moved by something else as well: a record that fits may then be another's.
  const ours = card.balance === addFen(query.balance.before, query.balance.change);
  return { record: ours ? record : null, after: balancesOf(card), cardNo: card.cardNo };
}

/** The newest page first; the rest only where it is not there, because a list may also be oldest first. */
async function findRecord(parts: OperationParts, query: EvidenceQuery): Promise<Evidence['record']> {
  const kind = query.snapshot.recordKind;
  if (kind === null) return null;
  for (const maxPages of [1, MAX_PAGES]) {
    const read = parts.observe(await readRecords(parts.vendor, query.token, kind, query.phone, maxPages));
    if (read.kind !== 'done') return null;
    const { rows, complete } = read.value;
    const expected = { ...query.expected, userId: query.userId, cardId: query.cardId };
    const found = candidates(rows, query.snapshot, claimedAmong(parts, kind, rows), expected);
    const [only] = found;
    // Two that fit are one too many: which of them is ours is for a person to say.
    if (found.length > 1) return null;
    if (only !== undefined) return { kind, recordId: only.recordId, orderNo: only.orderNo };
    if (complete) return null;
  }
  return null;
}

function claimedAmong(
  parts: OperationParts,
  kind: RecordKind,
  rows: readonly { readonly recordId: string }[],
): ReadonlySet<string> {
  if (!parts.journal.ok) return new Set();
  return new Set(
    parts.journal.value
      .claims(
        parts.realm,
        kind,
        rows.map((row) => row.recordId),
      )
      .keys(),
  );
}

async function findCard(parts: OperationParts, { token, userId, cardId }: EvidenceQuery) {
  const read = parts.observe(await parts.vendor.memberDetail(token, userId));
  if (read.kind !== 'done' || read.value === undefined) return undefined;
  parts.remember(read.value.member);
  return read.value.cards.find((card) => card.cardId === cardId);
}
