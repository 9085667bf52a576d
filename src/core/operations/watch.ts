import { failed, type Result } from '#shared/contract/failure.ts';
import type { Operation, OperationState } from '#shared/contract/operation.ts';
import type { Alike } from '../journal/reconciliation-reader.ts';
import type { StoredOperation } from '../journal/stored-operation.ts';
import type { Clock, Log } from '../ports.ts';
import type { VendorRecordRow } from '../vendors/vendor.ts';
import { kin } from './kin.ts';
import { type ListRead, type LookParts, lookAt, type ReadAuthority, readList, sightingOf } from './look.ts';
import type { Rule } from './reconciliation-plan.ts';
import { viewOf } from './view.ts';

export type WatchOptions = LookParts & {
  readonly clock: Clock;
  readonly log: Log;
  readonly reader: () => Result<ReadAuthority>;
  readonly rule: () => Pick<Rule, 'exclusive'>;
  /** Told of every alarm and every claim, after it is durable. */
  readonly onChange: (operation: Operation) => void;
};

/**
 * Looks for a day at what was decided without a person: a record that fits and belongs to nobody contradicts it, and
 * a person is asked. Records of successes that had not been seen yet are claimed.
 */
export type Watch = {
  readonly start: () => void;
  /** An operation was decided: one without its record, or what a person's word leaves over, is looked at soon. */
  readonly notice: (operation: Operation) => void;
  /** Looks now. */
  readonly sweep: () => Promise<void>;
  readonly close: () => Promise<void>;
};

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;
/** Longer than a list usually lags behind. */
const SOON_MS = 2 * 60_000;

/** What was taken for nothing may yet come; a person's word leaves the next of those that are alike to be looked at. */
const WORTH_A_LOOK: readonly OperationState[] = [
  'not-applied',
  'confirmed-by-person',
  'not-applied-by-person',
  'settled-otherwise',
];

export function createWatch(options: WatchOptions): Watch {
  const { clock, log } = options;
  let closed = false;
  let running: Promise<void> | null = null;
  let dueMs = Number.POSITIVE_INFINITY;
  let cancel: () => void = () => undefined;

  const within = (delayMs: number): void => {
    const wantedMs = clock.monotonicMs() + delayMs;
    if (closed || wantedMs >= dueMs) return;
    cancel();
    dueMs = wantedMs;
    cancel = clock.after(delayMs, () => void sweep());
  };
  const sweep = (): Promise<void> => {
    if (closed) return Promise.resolve();
    running ??= sweepOnce(options)
      .catch((error: unknown) =>
        log('error', 'watch.failed', { name: error instanceof Error ? error.name : typeof error }),
      )
      .finally(() => {
        running = null;
        cancel();
        dueMs = Number.POSITIVE_INFINITY;
        within(HOUR_MS);
      });
    return running;
  };

  return {
    start: () => within(SOON_MS),
    notice: ({ state, recordId }) => {
      if (WORTH_A_LOOK.includes(state) || (state === 'confirmed' && recordId === null)) within(SOON_MS);
    },
    sweep,
    close: async () => {
      closed = true;
      cancel();
      await running;
    },
  };
}

async function sweepOnce(options: WatchOptions): Promise<void> {
  const { journal, realm, clock } = options;
  const lists = new Map<string, Promise<ListRead | undefined>>();
  const decided = journal.decidedSince(realm, clock.nowMs() - DAY_MS);
  for (const operation of inTurn(decided)) {
    const authority = options.reader();
    if (!authority.ok) return;
    if (operation.snapshot.recordKind === null) await watchEffect(options, authority.value, operation);
    else await watchRecords(options, authority.value, operation, lists);
  }
}

/**
 * Successes claim what is theirs first; what is left over then contradicts. Only one of those that are alike is put to
 * a person at a time: first what was told as not carried out, the latest before all, because late is seldom very late.
 */
function inTurn(decided: readonly StoredOperation[]): readonly StoredOperation[] {
  const notApplied = decided.filter(({ state }) => state === 'not-applied').reverse();
  const confirmed = decided.filter(({ state }) => state === 'confirmed');
  return [...decided.filter(lacksRecord), ...notApplied, ...confirmed];
}

const lacksRecord = ({ state, record_id, snapshot }: StoredOperation): boolean =>
  state === 'confirmed' && record_id === null && snapshot.recordKind !== null;

/** A member's list is read once for all operations that it can tell something about. */
async function watchRecords(
  options: WatchOptions,
  authority: ReadAuthority,
  operation: StoredOperation,
  lists: Map<string, Promise<ListRead | undefined>>,
): Promise<void> {
  const key = `${operation.snapshot.recordKind} ${operation.phone} ${operation.snapshot.complete}`;
  const pending = lists.get(key) ?? readList(options, authority.token, operation);
  if (operation.snapshot.complete) lists.set(key, pending);
  const list = await pending;
  if (list === undefined) return;
  const nothing = { balanceBefore: null, balanceNow: null };
  const { fitting } = sightingOf(options, authority, operation, list.rows, nothing);
  if (fitting.length === 0) return;
  const { open, lackRecord } = kin(options.journal, operation);
  // What fits may belong to an operation that is still open.
  if (open) return;
  const { exclusive } = options.rule();
  if (lacksRecord(operation)) {
    if (exclusive) claimInTurn(options, operation, fitting, lackRecord);
  } else if (lackRecord.length === 0 && (exclusive || operation.state === 'not-applied')) {
    alarm(options, operation, fitting);
  }
}

/**
 * Equal successes claim equal records, the oldest its oldest, once there are as many as they are. One too many
 * contradicts: somebody made it twice.
 */
function claimInTurn(
  options: WatchOptions,
  operation: StoredOperation,
  fitting: readonly VendorRecordRow[],
  others: readonly Alike[],
): void {
  // It may have been claimed in this very sweep.
  if (options.journal.find(operation.operation_id)?.record_id !== null) return;
  const { operation_id: id } = operation;
  if (others.some((other) => options.journal.beganBefore(other.operationId, id))) return;
  const [oldest] = fitting.toSorted((left, right) =>
    BigInt(left.recordId) < BigInt(right.recordId) ? -1 : 1,
  );
  if (oldest === undefined || fitting.length < others.length + 1) return;
  if (fitting.length === others.length + 1) claim(options, operation, oldest);
  else alarm(options, operation, fitting);
}

/** Operations without records: what was not there may have come. */
async function watchEffect(
  options: WatchOptions,
  authority: ReadAuthority,
  operation: StoredOperation,
): Promise<void> {
  if (operation.state !== 'not-applied') return;
  const look = await lookAt(options, authority, operation);
  if (look === undefined) return;
  // An order for next month leaves only one of its traces until then: what is missing from the purse.
  const paid = operation.kind === 'data-package' && look.lookalikes > 0;
  if (look.fitting.length === 0 && !paid) return;
  const { open, succeeded } = kin(options.journal, operation);
  // An order is known by what is missing from the purse, in which equal orders have been counted already.
  const explained = succeeded && operation.kind !== 'data-package';
  if (!open && !explained) alarm(options, operation, []);
}

function claim(options: WatchOptions, operation: StoredOperation, row: VendorRecordRow): void {
  const { recordId, orderNo } = row;
  const record = { kind: row.kind, recordId, orderNo };
  if (!options.journal.addEvidence(operation.operation_id, { record, after: null, cardNo: null })) return;
  tell(options, operation.operation_id);
}

/** Not while another operation has the card's lock: then at the next sweep. */
function alarm(options: WatchOptions, operation: StoredOperation, fitting: readonly VendorRecordRow[]): void {
  const alarmed = options.journal.resolve(operation.operation_id, (from) =>
    from === 'confirmed' || from === 'not-applied'
      ? {
          state: 'person',
          type: 'alarm',
          failure: failed('operation.contradicted', { money: 'undecided' }).failure,
          answer: null,
          evidence: null,
          content: { fittingRecordIds: fitting.map(({ recordId }) => recordId) },
        }
      : undefined,
  );
  if (alarmed === undefined) return;
  options.log('error', 'watch.alarm', { kind: operation.kind });
  tell(options, operation.operation_id);
}

function tell({ journal, onChange }: WatchOptions, operationId: string): void {
  const stored = journal.find(operationId);
  if (stored !== undefined) onChange(viewOf(stored));
}
