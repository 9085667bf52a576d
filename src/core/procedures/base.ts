import { implement, ORPCError } from '@orpc/server';
import { contract } from '#shared/contract/contract.ts';
import { type Failure, failed } from '#shared/contract/failure.ts';
import type { Log } from '../ports.ts';

/** The procedures of the contract that move money; see docs/money-safety.md. */
const MONEY_PROCEDURES: ReadonlySet<string> = new Set([
  ...['topUp', 'spend', 'refundSpend', 'refundTopUp', 'cashBack', 'openCard'].map(
    (name) => `operations.${name}`,
  ),
  'dataSim.order',
]);

/**
 * The contract, to be implemented, behind a net that turns everything thrown into a failure as data. It stands
 * outside the validation of input and output, so that it catches both. A money procedure that breaks has an unknown
 * outcome: the runner answers for all that it can prove, and what passes it cannot be proved.
 */
export function procedureBase(log: Log) {
  return implement(contract).use(async ({ next, path }, _input, output) => {
    try {
      return await next();
    } catch (error) {
      const procedure = path.join('.');
      // A subscription has no answer to put a failure into.
      if (procedure === 'app.events') throw error;
      const failure = failureOf(error, MONEY_PROCEDURES.has(procedure));
      log(failure.code === 'request.invalid' ? 'warn' : 'error', 'procedure.failed', {
        procedure,
        code: failure.code,
        name: error instanceof Error ? error.name : typeof error,
      });
      return output({ ok: false, failure });
    }
  });
}

export type Base = ReturnType<typeof procedureBase>;

function failureOf(error: unknown, movesMoney: boolean): Failure {
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST') {
    return failed('request.invalid', {
      money: movesMoney ? 'not-moved' : 'not-involved',
      params: { field: fieldOf(error.data) },
    }).failure;
  }
  return movesMoney
    ? failed('operation.undecided', { money: 'undecided' }).failure
    : failed('internal').failure;
}

/** The path of the first field that was wrong, never its value. */
function fieldOf(data: unknown): string {
  if (typeof data !== 'object' || data === null || !('issues' in data) || !Array.isArray(data.issues))
    return '';
  const [first]: unknown[] = data.issues;
  if (typeof first !== 'object' || first === null || !('path' in first) || !Array.isArray(first.path))
    return '';
  return first.path.map(String).join('.').slice(0, 100);
}
