import type { Result } from '#shared/contract/failure.ts';
import type { Operation } from '#shared/contract/operation.ts';
import type { Case, DayReport } from '#shared/contract/reconciliation.ts';
import { caseOf } from './case.ts';
import { dayReport } from './day-report.ts';
import type { DecisionParts } from './decision.ts';
import { createReconciler, type ReconcilerOptions } from './reconciler.ts';
import { DEADLINE_MS, GAP_MS, type Rule, settleMs } from './reconciliation-plan.ts';
import { createWatch } from './watch.ts';

/** Everything that becomes of an operation after its answer did not come, or after it was decided without a person. */
export type Reconciliation = {
  /** Reads for all that is undecided: at the start, and when somebody has signed in. */
  readonly wake: () => void;
  readonly notice: (operation: Operation) => void;
  readonly check: (operationId: string) => Promise<Result<Operation>>;
  readonly caseOf: (operationId: string) => Promise<Result<Case>>;
  readonly dayReport: (day: { readonly from: number; readonly until: number }) => Promise<Result<DayReport>>;
  /** Whether other tills with journals of their own use the vendor account: then no record is ours by itself. */
  readonly otherTills: () => boolean;
  readonly saveOtherTills: (otherTills: boolean) => void;
  readonly parts: DecisionParts;
  readonly close: () => Promise<void>;
};

const OTHER_TILLS = 'other-tills';

export type ReconciliationOptions = Omit<ReconcilerOptions, 'rule'> & Pick<DecisionParts, 'secondPersonFrom'>;

export function createReconciliation(options: ReconciliationOptions): Reconciliation {
  const { journal } = options;
  const otherTills = (): boolean => journal.preference(OTHER_TILLS) === 'yes';
  const rule = (): Rule => ({
    settleMs: settleMs(),
    gapMs: GAP_MS,
    deadlineMs: DEADLINE_MS,
    // Read when it is asked for: most reads of the vendor are judged without it.
    get exclusive() {
      return !otherTills();
    },
  });
  const watch = createWatch({ ...options, rule });
  const onChange = (operation: Operation): void => {
    watch.notice(operation);
    options.onChange(operation);
  };
  const parts = { ...options, onChange };
  const reconciler = createReconciler({ ...parts, rule });
  return {
    wake: () => {
      reconciler.wake();
      watch.start();
    },
    notice: (operation) => {
      reconciler.notice(operation);
      watch.notice(operation);
    },
    check: reconciler.check,
    caseOf: (operationId) => caseOf({ ...options, reconciler }, operationId),
    dayReport: (day) => dayReport(options, day),
    otherTills,
    saveOtherTills: (yes) => journal.setPreference(OTHER_TILLS, yes ? 'yes' : 'no'),
    parts,
    close: async () => {
      await Promise.all([reconciler.close(), watch.close()]);
    },
  };
}
