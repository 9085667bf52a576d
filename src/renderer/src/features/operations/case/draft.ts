import type { Case, DecideRequest } from '#shared/contract/reconciliation.ts';
import type { Remedy } from './remedies.ts';

export const CHOICES = ['ours', 'none-ours', 'settled-otherwise', 'asked-vendor', 'compensate'] as const;
/** What a supervisor chooses; to make good at once is a decision and what follows from it. */
export type Choice = (typeof CHOICES)[number];

/** A decision as it is being made. Nothing of it has been signed. */
export type Draft = {
  readonly choice: Choice | null;
  readonly recordId: string | null;
  readonly remedy: Remedy | null;
  readonly reason: string;
};

export const NO_DRAFT: Draft = { choice: null, recordId: null, remedy: null, reason: '' };

export type Missing = 'choice' | 'record' | 'remedy' | 'reason';

/** The records that may be named as this operation's: new ones that nobody has claimed. */
export function claimable({ operation, records }: Pick<Case, 'operation' | 'records'>): Case['records'] {
  if (operation.recordId !== null) return [];
  return records.filter(({ record, seenBefore }) => !seenBefore && record.operationId === null);
}

/** Whether a record must be named: the vendor keeps none of some kinds, and a success has its own already. */
export function needsRecord({ operation }: Pick<Case, 'operation'>): boolean {
  const { kind, recordId } = operation;
  return recordId === null && kind !== 'open-card' && kind !== 'cash-back';
}

/** The first thing that still lacks, or null when it can be signed. */
export function missingIn(evidence: Pick<Case, 'operation' | 'records'>, draft: Draft): Missing | null {
  const { choice, remedy, reason } = draft;
  if (choice === null) return 'choice';
  if (choice === 'ours' && needsRecord(evidence) && !isClaimable(evidence, draft.recordId)) return 'record';
  if (choice === 'compensate' && remedy === null) return 'remedy';
  return reason.trim() === '' ? 'reason' : null;
}

const isClaimable = (evidence: Pick<Case, 'operation' | 'records'>, recordId: string | null): boolean =>
  claimable(evidence).some(({ record }) => record.recordId === recordId);

/**
 * What is signed. A record that is refunded is claimed first, so that the books say whose it was; where it is done
 * anew, the first one did not happen.
 */
export function decisionIn(
  evidence: Pick<Case, 'operation' | 'records'>,
  draft: Draft,
): Pick<DecideRequest, 'choice' | 'recordId' | 'reason'> | null {
  if (draft.choice === null || missingIn(evidence, draft) !== null) return null;
  const reason = draft.reason.trim();
  if (draft.choice === 'ours') {
    return { choice: 'ours', recordId: needsRecord(evidence) ? draft.recordId : null, reason };
  }
  if (draft.choice !== 'compensate') return { choice: draft.choice, recordId: null, reason };
  if (draft.remedy?.kind !== 'refund') return { choice: 'none-ours', recordId: null, reason };
  const { recordId } = draft.remedy.record;
  return { choice: 'ours', recordId: isClaimable(evidence, recordId) ? recordId : null, reason };
}
