import type { Failure } from '#shared/contract/failure.ts';
import { failed } from '#shared/contract/failure.ts';
import type { Operation, OperationState } from '#shared/contract/operation.ts';
import type { Journal, Step } from '../journal/journal.ts';
import type { StoredOperation } from '../journal/stored-operation.ts';
import type { Clock, Log } from '../ports.ts';
import { StorageError } from '../sqlite/storage-error.ts';
import type { Outcome } from '../vendors/vendor.ts';
import { stateAfter } from './transition.ts';
import { viewOf } from './view.ts';

type AnswerBookOptions = {
  readonly journal: Journal;
  readonly clock: Clock;
  readonly log: Log;
  readonly onChange: (operation: Operation) => void;
  readonly onBlocked: () => void;
};

/** COMMIT#2: writes how a sending ended, and keeps the answer in memory while the disk does not take it. */
export type AnswerBook = {
  /** The operation as it is in the journal afterwards: still `sending` while the answer could not be written. */
  readonly record: (operationId: string, outcome: Outcome<null>) => StoredOperation;
  /** Set while an answer waits for the disk: then no other operation may start. Tries once more when asked. */
  readonly blocked: () => Failure | null;
  /** Tries a last time. What is not written then is found as `sending` at the next start and becomes `unknown`. */
  readonly close: () => void;
};

const RETRY_MS = 1_000;

export function createAnswerBook(options: AnswerBookOptions): AnswerBook {
  const { journal, clock, log } = options;
  const waiting = new Map<string, Outcome<null>>();
  let trouble: Failure | null = null;
  let cancelRetry: (() => void) | undefined;

  const write = (operationId: string, outcome: Outcome<null>): StoredOperation | undefined => {
    try {
      return journal.step(operationId, (from) => stepAfter(outcome, from));
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      trouble = failed(error.code, { money: 'not-moved' }).failure;
      log('error', 'journal.answer-not-written', { code: error.code });
      return undefined;
    }
  };
  const retry = (): void => {
    for (const [operationId, outcome] of waiting) {
      const written = write(operationId, outcome);
      if (written === undefined) return;
      waiting.delete(operationId);
      options.onChange(viewOf(written));
    }
    if (trouble === null) return;
    trouble = null;
    options.onBlocked();
  };
  const retryLater = (): void => {
    cancelRetry?.();
    cancelRetry = clock.after(RETRY_MS, () => {
      retry();
      if (waiting.size > 0) retryLater();
    });
  };

  return {
    record: (operationId, outcome) => {
      const written = write(operationId, outcome);
      if (written !== undefined) return written;
      waiting.set(operationId, outcome);
      options.onBlocked();
      retryLater();
      const sending = journal.find(operationId);
      if (sending === undefined) throw new Error('a sent operation is not in the journal');
      return sending;
    },
    blocked: () => {
      if (waiting.size > 0) retry();
      return trouble;
    },
    close: () => {
      cancelRetry?.();
      if (waiting.size > 0) retry();
    },
  };
}

function stepAfter(outcome: Outcome<null>, from: OperationState): Step | undefined {
  const state = stateAfter(outcome.kind, from);
  if (state === undefined) return undefined;
  return {
    state,
    type: from === 'sending' ? 'answered' : 'answered-late',
    failure: outcome.kind === 'done' ? null : { ...outcome.failure, money: moneyIn(state) },
    answer: answerText(outcome),
  };
}

const moneyIn = (state: OperationState): Failure['money'] =>
  state === 'unknown' ? 'undecided' : 'not-moved';

/** The raw answer for the journal. The connector has taken the secrets out and cut the body. */
function answerText(outcome: Outcome<null>): string | null {
  if (outcome.kind === 'unreachable' || outcome.answer === null) return null;
  return JSON.stringify({ ...outcome.answer, body: outcome.answer.body.slice(0, MAX_BODY_CHARS) });
}

const MAX_BODY_CHARS = 4_096;
