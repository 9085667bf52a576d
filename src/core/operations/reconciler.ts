import { assert } from '#shared/assert.ts';
import { failed, ok, type Result } from '#shared/contract/failure.ts';
import type { Operation } from '#shared/contract/operation.ts';
import type { Doubt } from '#shared/contract/reconciliation.ts';
import type { Resolution } from '../journal/journal.ts';
import type { StoredOperation } from '../journal/stored-operation.ts';
import type { Clock, Log } from '../ports.ts';
import { kin } from './kin.ts';
import { type Look, type LookParts, lookAt, type ReadAuthority } from './look.ts';
import {
  type Conclusion,
  conclude,
  concludeUnread,
  nextAgeMs,
  type Reading,
  type Rule,
} from './reconciliation-plan.ts';
import { viewOf } from './view.ts';

export type ReconcilerOptions = LookParts & {
  readonly clock: Clock;
  readonly log: Log;
  /** Who may read, or why nobody may. */
  readonly reader: () => Result<ReadAuthority>;
  readonly rule: () => Rule;
  /** The judgement of a read; tests of the checker replace it. */
  readonly conclude?: typeof conclude;
  /** Told of every step, after it is durable. */
  readonly onChange: (operation: Operation) => void;
};

/**
 * Finds out by reads alone what became of operations whose answer never came. It decides only what the rule proves
 * (reconciliation-plan.ts); nothing here sends anything.
 */
export type Reconciler = {
  /** Takes up every undecided operation of the journal, and reads at once; also when somebody has signed in. */
  readonly wake: () => void;
  /** An operation has changed: one whose answer did not come is taken up. */
  readonly notice: (operation: Operation) => void;
  /** Reads now. Gives the operation as it is afterwards. */
  readonly check: (operationId: string) => Promise<Result<Operation>>;
  /** What is known about an operation that is being followed, or waits for a person. */
  readonly progress: (operationId: string) => Progress | undefined;
  /** Stops reading and waits for the reads under way. */
  readonly close: () => Promise<void>;
};

export type Progress = {
  readonly look: (Look & { readonly atMs: number }) | null;
  readonly doubt: Doubt | null;
  /** Wall clock, epoch ms. */
  readonly nextCheckAtMs: number | null;
};

type Followed = Progress & {
  readonly operationId: string;
  /** When it was sent, at the latest, by this run's clock that never goes back. */
  readonly sentMs: number;
  readonly previous: Reading | null;
  readonly cancel: () => void;
  readonly running: Promise<void> | null;
};

export function createReconciler(options: ReconcilerOptions): Reconciler {
  const { journal, clock, realm } = options;
  const followed = new Map<string, Followed>();
  let closed = false;

  const change = (operationId: string, changes: Partial<Followed>): Followed => {
    const before = followed.get(operationId);
    assert(before !== undefined, 'the operation is followed');
    const after = { ...before, ...changes };
    followed.set(operationId, after);
    return after;
  };
  const follow = (operation: StoredOperation): Followed => {
    const known = followed.get(operation.operation_id);
    if (known !== undefined) return known;
    const sameRun = operation.boot_id === journal.bootId;
    const fresh: Followed = {
      operationId: operation.operation_id,
      sentMs: sameRun ? operation.monotonic_ms : clock.monotonicMs(),
      previous: null,
      look: null,
      doubt: null,
      nextCheckAtMs: null,
      cancel: () => undefined,
      running: null,
    };
    followed.set(operation.operation_id, fresh);
    return fresh;
  };
  const schedule = ({ operationId, sentMs, cancel }: Followed): void => {
    cancel();
    if (closed) return;
    const ageMs = clock.monotonicMs() - sentMs;
    const delayMs = Math.max(0, Math.ceil(nextAgeMs(options.rule(), ageMs) - ageMs));
    change(operationId, {
      cancel: clock.after(delayMs, () => void checkNow(operationId)),
      nextCheckAtMs: clock.nowMs() + delayMs,
    });
  };
  const read = async (operationId: string): Promise<void> => {
    try {
      const entry = followed.get(operationId);
      if (entry === undefined) return;
      change(operationId, await examine(options, entry));
    } catch (error) {
      options.log('error', 'reconciliation.failed', {
        name: error instanceof Error ? error.name : typeof error,
      });
    }
  };
  /** One read at a time of one operation: whoever asks meanwhile waits for that one. */
  const checkNow = (operationId: string): Promise<void> => {
    const entry = followed.get(operationId);
    if (entry === undefined || closed) return Promise.resolve();
    if (entry.running !== null) return entry.running;
    entry.cancel();
    const running = read(operationId).then(() => {
      const after = change(operationId, { running: null, nextCheckAtMs: null });
      if (journal.stateOf(operationId) === 'unknown') schedule(after);
    });
    change(operationId, { running });
    return running;
  };

  return {
    wake: () => {
      if (closed) return;
      for (const operation of journal.unknown(realm)) void checkNow(follow(operation).operationId);
    },
    notice: ({ operationId, state }) => {
      if (closed || state !== 'unknown' || followed.has(operationId)) return;
      const stored = journal.find(operationId);
      if (stored !== undefined) schedule(follow(stored));
    },
    check: async (operationId) => {
      const stored = journal.find(operationId);
      if (stored === undefined) return failed('operation.not-found');
      if (stored.state !== 'unknown' && stored.state !== 'person') return ok(viewOf(stored));
      const authority = options.reader();
      if (!authority.ok) return authority;
      follow(stored);
      await checkNow(operationId);
      return ok(viewOf(journal.find(operationId) ?? stored));
    },
    progress: (operationId) => followed.get(operationId),
    close: async () => {
      closed = true;
      for (const { cancel } of followed.values()) cancel();
      await Promise.allSettled([...followed.values()].map(({ running }) => running));
    },
  };
}

/** Reads once, writes what was seen, and takes the step that it proves. */
async function examine(options: ReconcilerOptions, entry: Followed): Promise<Partial<Followed>> {
  const { journal, clock } = options;
  const authority = options.reader();
  if (!authority.ok) return { doubt: 'signed-out' };
  const before = journal.find(entry.operationId);
  if (before === undefined) return {};
  const look = await lookAt(options, authority.value, before);
  const ageMs = clock.monotonicMs() - entry.sentMs;
  const state = journal.stateOf(entry.operationId);
  if (state !== 'unknown' && state !== 'person') return {};
  // Its facts never change and nothing is claimed while it is open: only the state can have become another.
  const operation = { ...before, state };
  const rule = options.rule();
  const reading = look && readingOf(options, operation, look, ageMs);
  const conclusion = reading
    ? (options.conclude ?? conclude)(rule, reading, entry.previous)
    : concludeUnread(rule, ageMs);
  const doubt = 'why' in conclusion ? conclusion.why : null;
  note(options, operation, look, doubt);
  if (operation.state === 'unknown') apply(options, operation, look, conclusion);
  return {
    doubt,
    previous: reading ?? null,
    ...(look && { look: { ...look, atMs: clock.nowMs() } }),
  };
}

function readingOf(
  options: ReconcilerOptions,
  operation: StoredOperation,
  look: Look,
  ageMs: number,
): Reading {
  const { ghost, lackRecord } = kin(options.journal, operation);
  const { complete, lookalikes, strangers, sumHolds } = look;
  const fitting = look.fitting.map((row) => row?.recordId ?? null);
  return { ageMs, complete, fitting, lookalikes, strangers, sumHolds, ghost: ghost || lackRecord.length > 0 };
}

/** The evidence of a read, as an event. That it cannot be written changes nothing that was decided. */
function note(
  { journal, log }: ReconcilerOptions,
  operation: StoredOperation,
  look: Look | undefined,
  doubt: Doubt | null,
): void {
  try {
    journal.note(operation.operation_id, 'checked', {
      doubt,
      fittingRecordIds: look?.fitting.flatMap((row) => row?.recordId ?? []) ?? [],
      lookalikes: look?.lookalikes ?? null,
      strangers: look?.strangers ?? null,
      balanceFen: look?.balanceNow?.balanceFen ?? null,
      expectedBalanceFen: look?.expectedBalance ?? null,
    });
  } catch (error) {
    log('warn', 'reconciliation.read-not-written', {
      name: error instanceof Error ? error.name : typeof error,
    });
  }
}

function apply(
  options: ReconcilerOptions,
  operation: StoredOperation,
  look: Look | undefined,
  conclusion: Conclusion,
): void {
  if (conclusion.kind === 'wait') return;
  const resolved = options.journal.resolve(operation.operation_id, (from) =>
    from === 'unknown' ? resolutionOf(operation, look, conclusion) : undefined,
  );
  if (resolved !== undefined) options.onChange(viewOf(resolved));
}

function resolutionOf(
  operation: StoredOperation,
  look: Look | undefined,
  conclusion: Exclude<Conclusion, { readonly kind: 'wait' }>,
): Resolution {
  const doubted = operation.failure ?? failed('operation.undecided').failure;
  switch (conclusion.kind) {
    case 'confirmed':
      return {
        ...FOUND,
        state: 'confirmed',
        failure: null,
        evidence: evidenceOf(operation, look, conclusion),
      };
    case 'not-applied':
      return { ...FOUND, state: 'not-applied', failure: { ...doubted, money: 'not-moved' }, evidence: null };
    case 'person':
      return {
        ...FOUND,
        state: 'person',
        failure: { ...doubted, money: 'undecided' },
        evidence: null,
        content: { why: conclusion.why },
      };
  }
}

const FOUND = { type: 'reconciled', answer: null } as const;

function evidenceOf(
  { snapshot }: StoredOperation,
  look: Look | undefined,
  { recordId }: Extract<Conclusion, { readonly kind: 'confirmed' }>,
): Resolution['evidence'] {
  const row = look?.fitting.find((one) => one?.recordId === recordId);
  const { recordKind } = snapshot;
  const record =
    row && recordKind !== null ? { kind: recordKind, recordId: row.recordId, orderNo: row.orderNo } : null;
  return { record, after: look?.balanceNow ?? null, cardNo: look?.cardNo ?? null };
}
