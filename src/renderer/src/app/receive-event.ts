import type { QueryClient } from '@tanstack/react-query';
import type { AppEvent, AppInfo } from '#shared/contract/app.ts';
import type { Connectivity } from '#shared/contract/connectivity.ts';
import type { ShopVendor } from '#shared/contract/vendors.ts';
import { queryKeys } from '../lib/query-keys.ts';
import { useLeaving } from '../state/leaving.ts';

/** Brings an event of the core into what the screens read. */
export function receiveEvent(queries: QueryClient, event: AppEvent): void {
  switch (event.type) {
    case 'session':
      queries.setQueryData(queryKeys.session, event.session);
      return;
    case 'info':
      queries.setQueryData(queryKeys.info, event.info);
      return;
    case 'connectivity':
      receiveConnectivity(queries, event.connectivity);
      return;
    case 'desk-line':
      receiveDeskLine(queries, event.vendor, event.connectivity);
      return;
    case 'member-cache':
      queries.setQueryData(queryKeys.memberCache, event.cache);
      return;
    case 'leave':
      if (event.granted) useLeaving.getState().left();
      else useLeaving.getState().ask();
      return;
    case 'operation': {
      const { operation, undecided } = event;
      queries.setQueryData<AppInfo>(queryKeys.info, (info) => info && { ...info, undecided });
      void queries.invalidateQueries({ queryKey: queryKeys.allOperations });
      void queries.invalidateQueries({ queryKey: queryKeys.allRecords });
      if (operation.kind === 'data-package') {
        void queries.invalidateQueries({ queryKey: queryKeys.allSimOrders });
        void queries.invalidateQueries({ queryKey: queryKeys.allSimCards });
      }
      if (operation.userId) void queries.invalidateQueries({ queryKey: queryKeys.member(operation.userId) });
    }
  }
}

/** What failed or grew old while the vendor was out of reach is read anew once it is back; a sign-in resumed, too. */
function receiveConnectivity(queries: QueryClient, connectivity: Connectivity): void {
  const before = queries.getQueryData<Connectivity>(queryKeys.connectivity);
  queries.setQueryData(queryKeys.connectivity, connectivity);
  if (before?.state !== 'offline' || connectivity.state !== 'online') return;
  void queries.invalidateQueries();
}

/** Only what this vendor tells is read anew: the others have not been away. */
function receiveDeskLine(queries: QueryClient, vendor: ShopVendor, connectivity: Connectivity): void {
  const key = queryKeys.deskLine(vendor);
  const before = queries.getQueryData<Connectivity | null>(key);
  queries.setQueryData(key, connectivity);
  if (before?.state !== 'offline' || connectivity.state !== 'online') return;
  for (const queryKey of READ_OVER[vendor]) void queries.invalidateQueries({ queryKey });
}

const READ_OVER: Readonly<Record<ShopVendor, readonly (readonly string[])[]>> = {
  'sim-agent': [queryKeys.allSimCards, queryKeys.allSimOrders],
  dakashi: [queryKeys.allSimCards],
  zvcms: [queryKeys.allGiftCards, queryKeys.allGiftCovers],
};
