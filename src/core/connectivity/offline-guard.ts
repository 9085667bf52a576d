import { type Failure, type FailureCode, failed } from '#shared/contract/failure.ts';
import type { OperationRequest } from '../operations/operation.ts';
import type { Line } from './desk-lines.ts';

/**
 * Lets no money operation begin while its vendor cannot be reached: nothing is read, written down or sent. What is
 * known may be seconds old, so the vendor is asked for once more before anything is refused. `code` says in that
 * vendor's words what to do instead.
 */
export function onlyOnline(
  line: Line,
  request: OperationRequest,
  code: Extract<FailureCode, 'vendor.offline' | 'data-sim.offline'> = 'vendor.offline',
): OperationRequest {
  return {
    ...request,
    prepare: async () => {
      const offline = await offlineFailure(line, code);
      return offline === null ? request.prepare() : { ok: false, failure: offline };
    },
  };
}

async function offlineFailure({ current, check }: Line, code: FailureCode): Promise<Failure | null> {
  if (current().state !== 'offline') return null;
  const { state } = await check();
  return state === 'offline' ? failed(code, { money: 'not-moved' }).failure : null;
}
