import { type Failure, failed, ok, type Result } from '#shared/contract/failure.ts';
import type { Operation } from '#shared/contract/operation.ts';
import type { Evidence, Journal } from '../journal/journal.ts';
import type { StoredOperation } from '../journal/stored-operation.ts';
import type { Clock, Log } from '../ports.ts';
import { StorageError } from '../sqlite/storage-error.ts';
import type { Outcome } from '../vendors/vendor.ts';
import { createAnswerBook } from './answer-book.ts';
import { guardAgainstClockSetBack } from './clock-guard.ts';
import { guardAgainstRepeat } from './duplicate-guard.ts';
import { kin } from './kin.ts';
import type { OperationParts, OperationRequest, Prepared } from './operation.ts';
import { viewOf } from './view.ts';

export type RunnerOptions = {
  readonly parts: OperationParts;
  readonly clock: Clock;
  readonly log: Log;
  /** The vendor has a clock of its own, not this computer's as in training. */
  readonly vendorIsReal: boolean;
  /** Told of every step of an operation, after it is durable. */
  readonly onChange: (operation: Operation) => void;
  /** Told when trading stops or goes on. */
  readonly onBlocked: () => void;
};

/**
 * Carries out money operations: check and pre-read, COMMIT#1, send once, COMMIT#2, evidence. A repeated operation id
 * returns the first result and sends nothing. Nothing here ever sends a second time.
 */
export type Runner = {
  readonly run: (request: OperationRequest) => Promise<Result<Operation>>;
  /** Why no operation may start, or null. */
  readonly blocked: () => Failure | null;
  /** How many operations are being carried out. */
  readonly underWay: () => number;
  /** Lets no operation begin until the returned function is called. Null while any is being carried out. */
  readonly hold: () => (() => void) | null;
  /** Waits for the operations under way and writes what is left to write. */
  readonly close: () => Promise<void>;
};

export function createRunner(options: RunnerOptions): Runner {
  const { parts } = options;
  if (!parts.journal.ok) return refusingRunner(parts.journal.failure);
  const journal = parts.journal.value;
  const book = createAnswerBook({ ...options, journal });
  const underWay = new Map<string, { readonly hash: string; readonly result: Promise<Result<Operation>> }>();
  const busySubjects = new Map<string, OperationRequest>();
  let closed = false;
  let held = false;

  const start = async (request: OperationRequest): Promise<Result<Operation>> => {
    const blocked = book.blocked();
    if (blocked !== null) return { ok: false, failure: blocked };
    const holder = busySubjects.get(request.subject);
    if (holder !== undefined) return notMoved(busyWith(holder, request), { operationId: holder.operationId });
    busySubjects.set(request.subject, request);
    try {
      return await perform({ ...options, journal, record: book.record }, request);
    } finally {
      busySubjects.delete(request.subject);
    }
  };

  return {
    blocked: book.blocked,
    underWay: () => underWay.size,
    run: (request) => {
      if (closed) return Promise.resolve(notMoved('internal', {}));
      const first = underWay.get(request.operationId);
      if (first !== undefined) return first.hash === request.requestHash ? first.result : idReused();
      const earlier = journal.find(request.operationId);
      if (earlier !== undefined) return repeated(earlier, request);
      if (held) return Promise.resolve(notMoved('vendor.being-changed', {}));
      const result = start(request).finally(() => underWay.delete(request.operationId));
      underWay.set(request.operationId, { hash: request.requestHash, result });
      return result;
    },
    hold: () => {
      if (underWay.size > 0) return null;
      held = true;
      return () => {
        held = false;
      };
    },
    close: async () => {
      closed = true;
      await Promise.allSettled([...underWay.values()].map(({ result }) => result));
      book.close();
    },
  };
}

const busyWith = (holder: OperationRequest, { sharing }: OperationRequest): Failure['code'] =>
  sharing && holder.sharing?.cardId !== sharing.cardId ? sharing.busy : 'operation.card-busy';

function refusingRunner(failure: Failure): Runner {
  const refusal = { ...failure, money: 'not-moved' as const };
  return {
    blocked: () => refusal,
    underWay: () => 0,
    hold: () => () => undefined,
    run: async () => ({ ok: false, failure: refusal }),
    close: async () => undefined,
  };
}

type Performance = RunnerOptions & {
  readonly journal: Journal;
  readonly record: (operationId: string, outcome: Outcome<null>) => StoredOperation;
};

async function perform(performance: Performance, request: OperationRequest): Promise<Result<Operation>> {
  const { onChange } = performance;
  const prepared = await prepareSafely(performance, request);
  if (!prepared.ok) return { ok: false, failure: { ...prepared.failure, money: 'not-moved' } };
  const began = beginSafely(performance, prepared.value, request);
  if (!began.ok) return began;
  tell(performance, onChange, viewOf(began.value));
  try {
    return ok(await sendOnce(performance, prepared.value));
  } catch (error) {
    performance.log('error', 'operation.broke-off', { name: nameOf(error) });
    return failed('operation.undecided', {
      money: 'undecided',
      params: { operationId: request.operationId },
    });
  }
}

/** Checks and reads. A bug here stops the operation before anything was sent. */
async function prepareSafely(performance: Performance, request: OperationRequest): Promise<Result<Prepared>> {
  try {
    return await request.prepare();
  } catch (error) {
    performance.log('error', 'operation.prepare-threw', { name: nameOf(error) });
    return notMoved('internal', {});
  }
}

/** COMMIT#1, unless it looks like a repetition. When it fails, nothing is sent. */
function beginSafely(
  { journal, clock, vendorIsReal }: Performance,
  { draft }: Prepared,
  { repeatReason = null }: OperationRequest,
): Result<StoredOperation> {
  try {
    const setBack = guardAgainstClockSetBack(journal, clock, draft, vendorIsReal);
    if (setBack !== undefined) return setBack;
    const guarded = guardAgainstRepeat(journal, clock, draft, repeatReason);
    return guarded.ok ? journal.begin(guarded.value) : guarded;
  } catch (error) {
    if (error instanceof StorageError) return notMoved(error.code, {});
    throw error;
  }
}

/** From here on the money may move: whatever happens, the answer is the journal's, never "nothing happened". */
async function sendOnce(performance: Performance, prepared: Prepared): Promise<Operation> {
  const { operationId } = prepared.draft;
  const outcome = await performance.parts.observe(await sendSafely(performance, prepared));
  const answered = performance.record(operationId, outcome);
  if (answered.state !== 'confirmed') return told(performance, answered);
  tell(performance, performance.onChange, viewOf(answered));
  await addEvidence(performance, prepared);
  return told(performance, performance.journal.find(operationId) ?? answered);
}

function told(performance: Performance, stored: StoredOperation): Operation {
  const view = viewOf(stored);
  tell(performance, performance.onChange, view);
  return view;
}

/** A bug while sending proves nothing about the money. */
async function sendSafely(performance: Performance, prepared: Prepared): Promise<Outcome<null>> {
  try {
    return await prepared.send();
  } catch (error) {
    performance.log('error', 'operation.send-threw', { name: nameOf(error) });
    return { kind: 'unclear', failure: failed('internal', { money: 'undecided' }).failure, answer: null };
  }
}

/** COMMIT#3. The verdict stands already; a failure here leaves the evidence out, and is logged. */
async function addEvidence(performance: Performance, prepared: Prepared): Promise<void> {
  const { journal, log } = performance;
  const { operationId } = prepared.draft;
  try {
    const evidence = unlessAnothers(journal, operationId, await prepared.evidence());
    if (!journal.addEvidence(operationId, evidence)) {
      journal.addEvidence(operationId, { ...evidence, record: null });
    }
  } catch (error) {
    log('warn', 'operation.evidence-missing', { name: nameOf(error) });
  }
}

/** While an equal operation still waits for its record, what was found may be that one's: the watch claims later. */
function unlessAnothers(journal: Journal, operationId: string, evidence: Evidence): Evidence {
  const stored = journal.find(operationId);
  if (stored === undefined || evidence.record === null) return evidence;
  const { ghost, lackRecord } = kin(journal, stored);
  return ghost || lackRecord.length > 0 ? { ...evidence, record: null } : evidence;
}

/** A subscriber's bug must not become an operation's. */
function tell(performance: Performance, onChange: (view: Operation) => void, view: Operation): void {
  try {
    onChange(view);
  } catch (error) {
    performance.log('error', 'operation.subscriber-threw', { name: nameOf(error) });
  }
}

async function repeated(earlier: StoredOperation, request: OperationRequest): Promise<Result<Operation>> {
  return earlier.request_hash === request.requestHash ? ok(viewOf(earlier)) : idReused();
}

const idReused = async (): Promise<Result<Operation>> => notMoved('operation.id-reused', {});

const notMoved = (code: Failure['code'], params: Record<string, string>): Result<never> =>
  failed(code, { money: 'not-moved', params });

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);
