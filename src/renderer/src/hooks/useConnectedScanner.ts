import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { queryKeys } from '../lib/query-keys.ts';
import { HidScanner, type HidState } from '../lib/scan/hid/hid-scanner.ts';
import { webHid } from '../lib/scan/hid/web-hid.ts';
import { useSettings } from './useSettings.ts';

let onlyOne: HidScanner | undefined;

/** The page's one hand scanner that is connected as a device. */
export function connectedScanner(): HidScanner {
  onlyOne ??= new HidScanner(webHid());
  return onlyOne;
}

/** Opens the scanner that the settings name, whenever it is plugged in. */
export function useConnectedScanner(): HidScanner {
  const wanted = useSettings().connectedScanner;
  const known = useQueryClient().getQueryData(queryKeys.settings) !== undefined;
  const scanner = connectedScanner();
  useEffect(() => {
    if (known) void scanner.want(wanted);
  }, [scanner, known, wanted]);
  return scanner;
}

export function useHidState(): HidState {
  const scanner = connectedScanner();
  return useSyncExternalStore(scanner.watch, scanner.state);
}
