import { useEffect, useRef } from 'react';
import { isShortcut } from '../lib/shortcut.ts';
import { type Page, useNavigation } from '../state/session.ts';

/**
 * Enter, also from a field of the sheet: it means the one thing that the sheet does. A focused button or an option not
 * yet chosen keeps its own Enter, a form beside the sheet (`data-own-enter`) and a composing input method too, and a
 * key held down counts once. It works while its page is in front.
 */
export function useEnter(act: () => void, enabled: boolean, page: Page = 'counter'): void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  const inFront = useNavigation((navigation) => navigation.page === page);
  useEffect(() => {
    if (!enabled || !inFront) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || !isShortcut('Enter', event)) return;
      if (document.querySelector('[aria-modal="true"]') || hasItsOwnEnter(event.target)) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [enabled, inFront]);
}

function hasItsOwnEnter(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('[role="radio"][aria-checked="true"]')) return false;
  return target.closest('button, a, [role="menuitem"], [data-own-enter]') !== null;
}
