import { useEffect, useRef } from 'react';
import { isShortcut } from '../../../lib/shortcut.ts';

/**
 * Alt and a digit choose the nth of what a sheet offers, also while a field has the focus. On a sheet this comes
 * before the same keys of the shell, which lead to other pages.
 */
export function useAltDigits(count: number, choose: (index: number) => void): void {
  const latest = useRef(choose);
  useEffect(() => {
    latest.current = choose;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (document.querySelector('[aria-modal="true"]')) return;
      const index = DIGITS.findIndex((digit) => isShortcut(`Alt+Digit${digit}`, event));
      if (index < 0 || index >= count) return;
      event.preventDefault();
      latest.current(index);
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [count]);
}

const DIGITS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
