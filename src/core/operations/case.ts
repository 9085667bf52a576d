import { z } from 'zod';
import { failed, ok, type Result } from '#shared/contract/failure.ts';
import { OPERATION_STATES, type OperationState } from '#shared/contract/operation.ts';
import { type Case, type Check, DOUBTS } from '#shared/contract/reconciliation.ts';
import { type Fen, fen } from '#shared/money.ts';
import type { StoredEvent } from '../journal/reconciliation-reader.ts';
import type { StoredOperation } from '../journal/stored-operation.ts';
import type { Clock } from '../ports.ts';
import { recordOf } from '../records/records.ts';
import { needsSecond } from './decision.ts';
import { type Look, type LookParts, lookAt, type ReadAuthority } from './look.ts';
import type { Reconciler } from './reconciler.ts';
import { isOpen } from './transition.ts';
import { viewOf } from './view.ts';

export type CaseParts = LookParts & {
  readonly secondPersonFrom: () => Fen | null;
  readonly clock: Clock;
  readonly reader: () => Result<ReadAuthority>;
  readonly reconciler: Pick<Reconciler, 'progress'>;
};

/** The evidence for one operation side by side: what was asked, what the vendor shows, what every read found. */
export async function caseOf(parts: CaseParts, operationId: string): Promise<Result<Case>> {
  const { journal, reconciler } = parts;
  const operation = journal.find(operationId);
  if (operation === undefined) return failed('operation.not-found');
  const progress = reconciler.progress(operationId);
  const awaitsRead = operation.state === 'unknown' && progress !== undefined;
  const look = (awaitsRead ? null : await lookNow(parts, operation)) ?? progress?.look ?? null;
  const events = journal.events(operationId);
  const signedIn = parts.reader().ok;
  return ok({
    operation: viewOf(operation),
    alarm: operation.state === 'person' && events.some(({ type }) => type === 'alarm'),
    told: toldIn(events),
    doubt: isOpen(operation.state) ? doubtOf(operation, events, signedIn) : null,
    nextCheckAt: operation.state === 'unknown' ? (progress?.nextCheckAtMs ?? null) : null,
    readAt: look?.atMs ?? null,
    balanceNow: look?.balanceNow ?? null,
    expectedBalanceFen: look?.expectedBalance ?? null,
    records: recordsOf(parts, operation, look),
    checks: events.flatMap(checkOf),
    decisions: journal.decisions.of(operationId).map(({ atMs, name, second, choice, recordId, reason }) => ({
      at: atMs,
      name,
      secondName: second?.name ?? null,
      choice,
      recordId,
      reason,
    })),
    needsSecond: needsSecond(operation, parts.secondPersonFrom()),
    linked: journal.linkedTo(operationId).map(viewOf),
  });
}

type Seen = Look & { readonly atMs: number };

/** A person looks at these; for the others nobody needs the vendor's lists. */
const SHOWN: readonly OperationState[] = [
  'unknown',
  'person',
  'confirmed-by-person',
  'not-applied-by-person',
  'settled-otherwise',
];

async function lookNow(parts: CaseParts, operation: StoredOperation): Promise<Seen | null> {
  if (!SHOWN.includes(operation.state)) return null;
  const authority = parts.reader();
  if (!authority.ok) return null;
  const look = await lookAt(parts, authority.value, operation);
  return look === undefined ? null : { ...look, atMs: parts.clock.nowMs() };
}

const MAX_RECORDS = 50;

function recordsOf(parts: CaseParts, { snapshot }: StoredOperation, look: Seen | null): Case['records'] {
  if (look === null || snapshot.recordKind === null) return [];
  const rows = look.rows.slice(0, MAX_RECORDS);
  const ids = rows.map((row) => row.recordId);
  const claims = parts.journal.claims(parts.realm, snapshot.recordKind, ids);
  const orders = rows.flatMap((row) => row.orderNo ?? []);
  const refunded = parts.journal.refunded(parts.realm, orders);
  const fitting = new Set(look.fitting.map((row) => row?.recordId));
  const seen = new Set(snapshot.seenRecordIds);
  return rows.map((row) => ({
    record: recordOf(row, claims, refunded),
    seenBefore: seen.has(row.recordId),
    // It may have been claimed since it was read.
    fits: fitting.has(row.recordId) && !claims.has(row.recordId),
  }));
}

function doubtOf(
  { state }: StoredOperation,
  events: readonly StoredEvent[],
  signedIn: boolean,
): Case['doubt'] {
  if (state === 'person' && events.some(({ type }) => type === 'alarm')) return 'contradiction';
  if (!signedIn) return 'signed-out';
  return events.flatMap(checkOf).at(-1)?.doubt ?? 'not-read';
}

const stateSchema = z.object({ state: z.enum(OPERATION_STATES) });

/** What it had been decided to be when the alarm came: the step before it. */
function toldIn(events: readonly StoredEvent[]): Case['told'] {
  const alarmAt = events.findLastIndex(({ type }) => type === 'alarm');
  const steps = events.slice(0, Math.max(0, alarmAt)).flatMap(({ atMs, content }) => {
    const step = stateSchema.safeParse(content);
    return step.success ? [{ state: step.data.state, at: atMs }] : [];
  });
  return steps.at(-1) ?? null;
}

const contentSchema = z.object({
  doubt: z.enum(DOUBTS).nullable(),
  fittingRecordIds: z.array(z.string()),
  balanceFen: z.number().int().nullable(),
  expectedBalanceFen: z.number().int().nullable(),
});

function checkOf({ type, atMs, content }: StoredEvent): readonly Check[] {
  if (type !== 'checked') return [];
  const { doubt, fittingRecordIds, balanceFen, expectedBalanceFen } = contentSchema.parse(content);
  return [
    {
      at: atMs,
      doubt,
      fittingRecordIds,
      balanceFen: balanceFen === null ? null : fen(balanceFen),
      expectedBalanceFen: expectedBalanceFen === null ? null : fen(expectedBalanceFen),
    },
  ];
}
