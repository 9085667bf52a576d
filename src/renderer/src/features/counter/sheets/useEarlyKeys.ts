import { useEffect, useRef } from 'react';
import type { TopUpOffer } from '#shared/contract/member.ts';
import { useCounter } from '../../../state/counter.ts';
import { PAD_KEYS, type PadKey, pressPad } from '../amounts/amount-entry.ts';
import { useAltDigits } from './useAltDigits.ts';

type Early = { readonly promotion: number | null; readonly typed: string };

const NOTHING: Early = { promotion: null, typed: '' };

/**
 * Keeps what a quick cashier presses before the vendor has answered what the card can be topped up with, and
 * carries it out when the answer is there: Alt and a digit choose a promotion, digits are the free amount.
 * Without this the keys would be lost, or lead to another page.
 */
export function useEarlyKeys(offer: TopUpOffer | undefined): void {
  const dispatch = useCounter((counter) => counter.dispatch);
  const early = useRef(NOTHING);
  const waiting = offer === undefined;
  useAltDigits(waiting ? 9 : 0, (promotion) => {
    early.current = { promotion, typed: '' };
  });
  useEffect(() => {
    if (!waiting) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const key = padKeyOf(event);
      if (key) early.current = { promotion: null, typed: pressPad(early.current.typed, key) };
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [waiting]);
  useEffect(() => {
    if (!offer) return;
    const { promotion, typed } = early.current;
    early.current = NOTHING;
    const chosen = promotion === null ? undefined : offer.promotions[promotion];
    if (chosen) dispatch({ type: 'drafted', change: { topUp: { eventId: chosen.eventId, typed: '' } } });
    else if (typed !== '' && offer.freeAmountAllowed)
      dispatch({ type: 'drafted', change: { topUp: { eventId: null, typed } } });
  }, [offer, dispatch]);
}

/** The key of the number pad that a key press means, unless it goes into a field or belongs to a shortcut. */
function padKeyOf(event: KeyboardEvent): PadKey | undefined {
  if (event.altKey || event.ctrlKey || event.metaKey || event.target instanceof HTMLInputElement) return;
  const name = event.key === 'Backspace' ? 'back' : event.key;
  return PAD_KEYS.find((key) => key === name);
}
