import { useQuery } from '@tanstack/react-query';
import type { DayReport } from '#shared/contract/reconciliation.ts';
import { useCore } from '../../hooks/useCore.ts';
import { unwrap } from '../../lib/outcome.ts';
import { queryKeys } from '../../lib/query-keys.ts';
import { type ShopDay, spanOfDays } from '../../lib/shop-days.ts';

/** A report and when it was made (epoch ms). */
export type ComparedDay = { readonly report: DayReport; readonly at: number };

/** Compares anew whenever the page is come to. In between only when asked to: it reads all of the vendor's lists. */
export function useDayReport(day: ShopDay, timeZone: string) {
  const { client } = useCore();
  const span = spanOfDays(day, day, timeZone);
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: queryKeys.dayReport(day),
    queryFn: async (): Promise<ComparedDay> => {
      const between = { from: span?.fromMs ?? 0, until: span?.untilMs ?? 0 };
      return { report: await unwrap(client.operations.dayReport(between)), at: Date.now() };
    },
    enabled: span !== undefined,
    refetchOnMount: 'always',
  });
  return {
    compared: data,
    error: isFetching ? null : error,
    comparing: isFetching,
    compare: () => void refetch(),
  };
}
