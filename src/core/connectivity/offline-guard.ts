import { type Failure, failed } from '#shared/contract/failure.ts';
import type { OperationRequest } from '../operations/operation.ts';
import type { ConnectivityWatch } from './connectivity.ts';

/**
 * Lets no money operation begin while the vendor cannot be reached: nothing is read, written down or sent. What is
 * known may be seconds old, so the vendor is asked for once more before anything is refused.
 */
export function onlyOnline(
  connectivity: Pick<ConnectivityWatch, 'current' | 'check'>,
  request: OperationRequest,
): OperationRequest {
  return {
    ...request,
    prepare: async () => {
      const offline = await offlineFailure(connectivity);
      return offline === null ? request.prepare() : { ok: false, failure: offline };
    },
  };
}

async function offlineFailure({
  current,
  check,
}: Pick<ConnectivityWatch, 'current' | 'check'>): Promise<Failure | null> {
  if (current().state !== 'offline') return null;
  const { state } = await check();
  return state === 'offline' ? failed('vendor.offline', { money: 'not-moved' }).failure : null;
}
