import { useEffect, useState } from 'react';
import { scannedGiftUser, scannedSimCard } from '#shared/codes/desk-code.ts';
import { useConnectedScanner } from '../hooks/useConnectedScanner.ts';
import { useSettings } from '../hooks/useSettings.ts';
import { useSound } from '../hooks/useSound.ts';
import { fieldOf, listenToWedge, setWedgeHabits } from '../lib/scan/wedge.ts';
import { useCounter } from '../state/counter.ts';
import { useDataSim } from '../state/data-sim.ts';
import { isOrdering } from '../state/data-sim-steps.ts';
import { type Scan, useScanLog } from '../state/scan-log.ts';
import { type ScanObstacle, scanObstacle } from '../state/scan-obstacle.ts';
import { useNavigation } from '../state/session.ts';

/**
 * Why a scan was not taken; besides the counter's own reasons a dialog or a form that somebody is filling in, an input
 * method that hid the keys, and a code that the scanner itself garbled.
 */
export type ScanRefusal = {
  readonly why: ScanObstacle | 'dialog' | 'form' | 'input-method' | 'unreadable';
};

/**
 * A hand scanner is heard on every page, whether it types or is connected as a device: the counter comes to the front
 * and takes the code as if it had been scanned there. Where something begun would be lost by it, the code is taken out
 * of the field again and the reason is given.
 */
export function useHandScanner(): { readonly refusal: ScanRefusal | null; readonly dismiss: () => void } {
  const [refusal, setRefusal] = useState<ScanRefusal | null>(null);
  const play = useSound();
  const { scannerPrefix, scannerSuffix, scannerEnd } = useSettings();
  const scanner = useConnectedScanner();
  useEffect(
    () => setWedgeHabits({ prefix: scannerPrefix, suffix: scannerSuffix, end: scannerEnd }),
    [scannerPrefix, scannerSuffix, scannerEnd],
  );
  useEffect(() => {
    const refuse = (why: ScanRefusal['why']) => {
      setRefusal({ why });
      play('failure');
    };
    const take = (scan: Scan) => {
      const { testing, add } = useScanLog.getState();
      add(scan, Date.now());
      const why = testing ? null : whyNot();
      setRefusal(null);
      if (why) refuse(why);
      else if (testing) play('scan');
      else deliver(scan.text);
    };
    const stopListening = listenToWedge({
      onScan: (text, inputMethod) => take({ source: 'wedge', text, inputMethod }),
      onHidden: () => refuse('input-method'),
      mayListen: isHeardAt,
    });
    const stopHearing = scanner.hear((scan) =>
      scan ? take({ source: 'device', ...scan }) : refuse('unreadable'),
    );
    return () => {
      stopListening();
      stopHearing();
    };
  }, [play, scanner]);
  useEffect(() => {
    if (!refusal) return;
    const timer = setTimeout(() => setRefusal(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [refusal]);
  return { refusal, dismiss: () => setRefusal(null) };
}

const SHOWN_MS = 10_000;

/** A desk that is in front takes what can be its own; all else is the counter's. */
function deliver(text: string): void {
  const { page, ask, askDesk } = useNavigation.getState();
  if (page === 'data-sim' && scannedSimCard(text).kind === 'id') askDesk(page, text);
  else if (page === 'gift-cards' && scannedGiftUser(text).kind === 'id') askDesk(page, text);
  else ask({ type: 'wedge', text });
}

/** Password fields of other pages and of dialogs are left alone: a password manager types as fast as a scanner. */
function isHeardAt(target: EventTarget | null): boolean {
  const secret = target instanceof HTMLInputElement && target.type === 'password';
  return !secret || target.closest('[data-counter]') !== null;
}

function whyNot(): ScanRefusal['why'] | null {
  const obstacle = scanObstacle(useCounter.getState());
  if (obstacle) return obstacle;
  if (isOrdering(useDataSim.getState())) return 'sending';
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
