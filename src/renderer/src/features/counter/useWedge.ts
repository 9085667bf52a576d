import { useEffect } from 'react';
import { listenToWedge } from '../../lib/scan/wedge.ts';
import { useCounter } from '../../state/counter.ts';
import { isPasswordTyped } from '../../state/counter-steps.ts';
import { useNavigation } from '../../state/session.ts';
import type { Lookup } from './useLookup.ts';

/**
 * A hand scanner is heard on every page, and brings the counter to the front; fields of other pages stay theirs. While
 * a customer types the password a scan is taken out of the field and dropped: as a password it would be refused.
 */
export function useWedge(lookup: Lookup): void {
  useEffect(() => {
    const onScan = (text: string) => {
      if (isPasswordTyped(useCounter.getState())) return;
      useNavigation.getState().goTo('counter');
      void lookup.wedge(text);
    };
    return listenToWedge(onScan, isCounters);
  }, [lookup]);
}

function isCounters(target: EventTarget | null): boolean {
  if (document.querySelector('[aria-modal="true"]')) return false;
  const inField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  return !inField || target.closest('[data-counter]') !== null;
}
