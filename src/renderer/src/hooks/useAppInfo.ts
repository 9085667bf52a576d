import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { AppInfo } from '#shared/contract/app.ts';
import { type ShopFormat, shopFormat } from '../lib/format.ts';
import { unwrap } from '../lib/outcome.ts';
import { queryKeys } from '../lib/query-keys.ts';
import { useCore } from './useCore.ts';
import { useLanguage } from './useLanguage.ts';

/** What the core says of itself: version, mode, shop time zone, open questions. */
export function useAppInfo(): AppInfo | undefined {
  const { client } = useCore();
  return useQuery({ queryKey: queryKeys.info, queryFn: () => unwrap(client.app.info({})) }).data;
}

/** Dates and times in the shop's zone and the cashier's language. */
export function useShopFormat(): ShopFormat {
  const timeZone = useAppInfo()?.shopTimeZone ?? 'Asia/Shanghai';
  const language = useLanguage();
  return useMemo(() => shopFormat(language, timeZone), [language, timeZone]);
}
