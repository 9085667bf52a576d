import type { Failure, Result } from '#shared/contract/failure.ts';
import type { Balances, OperationState } from '#shared/contract/operation.ts';
import type { RecordKind } from '#shared/contract/record-kinds.ts';
import type { AuditLog } from './audit-log.ts';
import type { Decision, DecisionLog } from './decisions.ts';
import type { ChainReport } from './event-chain.ts';
import type { CheckProgress } from './full-check.ts';
import type { PeopleStore } from './people-store.ts';
import type { Reader } from './reader.ts';
import type { ReconciliationReader } from './reconciliation-reader.ts';
import type { OperationDraft, StoredOperation } from './stored-operation.ts';

/** A step into another state, and what is known with it. */
export type Step = {
  readonly state: OperationState;
  /** The event's name in the chain, such as `answered` or `interrupted`. */
  readonly type: string;
  readonly failure: Failure | null;
  /** The vendor's answer as JSON text without secrets, at most 4,096 characters of body. */
  readonly answer: string | null;
  /** More for the event: no name and no phone number. */
  readonly content?: Readonly<Record<string, unknown>>;
};

/** A step together with the evidence that led to it, or with the person's decision. */
export type Resolution = Step & {
  readonly evidence: Evidence | null;
  readonly decision?: Decision;
};

/** What was read after a success. */
export type Evidence = {
  readonly record: {
    readonly kind: RecordKind;
    readonly recordId: string;
    readonly orderNo: string | null;
  } | null;
  readonly after: Balances | null;
  /** The number of an opened card. */
  readonly cardNo: string | null;
};

/**
 * The write-ahead journal of money operations (docs/money-safety.md). Each method that writes is one durable
 * transaction: it has happened on the disk when it returns, or not at all when it throws a StorageError.
 */
export type Journal = Reader &
  ReconciliationReader & {
    readonly people: PeopleStore;
    readonly decisions: DecisionLog;
    readonly audit: AuditLog;
    readonly bootId: string;
    /** True when no other live process has this journal open. */
    readonly soleOwner: boolean;
    /** Writes an operation as `sending` and takes the card's lock; a failure says what forbids it. */
    readonly begin: (draft: OperationDraft) => Result<StoredOperation>;
    /** Steps to what `decide` makes of the present state; undefined from it leaves everything as it is. */
    readonly step: (
      operationId: string,
      decide: (from: OperationState) => Step | undefined,
    ) => StoredOperation;
    /**
     * Like `step`, with claim, evidence and decision in the same transaction. Undefined, and nothing is written, when
     * the record belongs to another operation already, or when the card is locked by another operation.
     */
    readonly resolve: (
      operationId: string,
      decide: (from: OperationState) => Resolution | undefined,
    ) => StoredOperation | undefined;
    /** Writes what a person did about an operation that stays with people; false when it is no longer with one. */
    readonly keepDecision: (operationId: string, decision: Decision) => boolean;
    /** Appends an event that changes nothing: what a read showed. */
    readonly note: (operationId: string, type: string, content: Readonly<Record<string, unknown>>) => void;
    /** Adds what was read afterwards; false when the record belongs to another operation already. */
    readonly addEvidence: (operationId: string, evidence: Evidence) => boolean;
    /** Forgets the phone numbers of what was decided before then (epoch ms), some at a time; gives how many. */
    readonly maskPhones: (decidedBeforeMs: number) => number;
    readonly setPreference: (name: string, value: string) => void;
    readonly verifyChain: () => ChainReport;
    /** Reads and checks a few more milliseconds' worth of the journal; `done` when it has all been read once. */
    readonly checkMore: () => CheckProgress;
    /** True once a check has found damage: from then on nothing begins, at this start and at the next. */
    readonly damaged: () => boolean;
    /** Copies the journal to its folder of backups, checks the copy, and gives its path; drops the oldest. */
    readonly backUp: () => Promise<string>;
    /** When the newest backup was made, by this clock (epoch ms); undefined where there is none. */
    readonly lastBackupMs: () => number | undefined;
    readonly close: () => void;
  };
