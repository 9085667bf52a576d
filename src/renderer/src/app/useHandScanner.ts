import { useEffect, useState } from 'react';
import { useSound } from '../hooks/useSound.ts';
import { fieldOf, listenToWedge } from '../lib/scan/wedge.ts';
import { useCounter } from '../state/counter.ts';
import { type ScanObstacle, scanObstacle } from '../state/scan-obstacle.ts';
import { useNavigation } from '../state/session.ts';

/** Why a scan was not taken; besides the counter's own reasons a dialog or a form that somebody is filling in. */
export type ScanRefusal = { readonly why: ScanObstacle | 'dialog' | 'form' };

/**
 * A hand scanner is heard on every page: the counter comes to the front and takes the code as if it had been scanned
 * there. Where something begun would be lost by it, the code is taken out of the field again and the reason is given.
 */
export function useHandScanner(): { readonly refusal: ScanRefusal | null; readonly dismiss: () => void } {
  const [refusal, setRefusal] = useState<ScanRefusal | null>(null);
  const play = useSound();
  useEffect(
    () =>
      listenToWedge((text) => {
        const why = whyNot();
        setRefusal(why && { why });
        if (why) play('failure');
        else useNavigation.getState().ask({ type: 'wedge', text });
      }, isHeardAt),
    [play],
  );
  useEffect(() => {
    if (!refusal) return;
    const timer = setTimeout(() => setRefusal(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [refusal]);
  return { refusal, dismiss: () => setRefusal(null) };
}

const SHOWN_MS = 10_000;

/** Password fields of other pages and of dialogs are left alone: a password manager types as fast as a scanner. */
function isHeardAt(target: EventTarget | null): boolean {
  const secret = target instanceof HTMLInputElement && target.type === 'password';
  return !secret || target.closest('[data-counter]') !== null;
}

function whyNot(): ScanRefusal['why'] | null {
  const obstacle = scanObstacle(useCounter.getState());
  if (obstacle) return obstacle;
  if (document.querySelector('[aria-modal="true"]')) return 'dialog';
  const elsewhere = useNavigation.getState().page !== 'counter';
  return elsewhere && hasFormBegun() ? 'form' : null;
}

/**
 * The counter keeps what was typed over a change of pages; other pages forget it. What only filters a list is no loss.
 * A form of which no field tells says itself that it was begun.
 */
function hasFormBegun(): boolean {
  if (document.querySelector('#content [data-begun]')) return true;
  return [...document.querySelectorAll('#content input, #content textarea')].some(
    (element) => fieldOf(element)?.value && !element.closest('[data-filter]'),
  );
}
