import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { DEFAULT_SETTINGS, type Settings } from '#shared/contract/settings.ts';
import { unwrap } from '../lib/outcome.ts';
import { queryKeys } from '../lib/query-keys.ts';
import { useCore } from './useCore.ts';

/** The counter's preferences; the defaults until the core has answered. */
export function useSettings(): Settings {
  const { client } = useCore();
  const { data } = useQuery({ queryKey: queryKeys.settings, queryFn: () => unwrap(client.app.settings({})) });
  return data ?? DEFAULT_SETTINGS;
}

/** Saves some preferences; the screen follows at once and goes back where the core refuses. */
export function useSaveSettings() {
  const { client } = useCore();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (change: Partial<Settings>) => unwrap(client.app.saveSettings(change)),
    onMutate: (change) => {
      const before = queries.getQueryData<Settings>(queryKeys.settings) ?? DEFAULT_SETTINGS;
      queries.setQueryData(queryKeys.settings, { ...before, ...change });
      return before;
    },
    onError: (_error, _change, before) => queries.setQueryData(queryKeys.settings, before),
    onSuccess: (saved) => queries.setQueryData(queryKeys.settings, saved),
  });
}
