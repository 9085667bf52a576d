import type { QueryClient } from '@tanstack/react-query';
import type { AppEvent, AppInfo } from '#shared/contract/app.ts';
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
