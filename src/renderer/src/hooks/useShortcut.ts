import { useEffect, useRef } from 'react';
import { isShortcut, writesText } from '../lib/shortcut.ts';

export type ShortcutOptions = {
  readonly enabled?: boolean;
  /** Acts although a modal dialog is open; for the dialog's own shortcuts. */
  readonly inDialog?: boolean;
};

/**
 * Calls `act` on a key combination such as `Alt+Digit1`, `F2` or `Escape` (see lib/shortcut.ts). A key that writes
 * text does nothing while the focus is in a field, and nothing behind an open modal dialog acts.
 */
export function useShortcut(
  shortcut: string,
  act: (event: KeyboardEvent) => void,
  { enabled = true, inDialog = false }: ShortcutOptions = {},
): void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    if (!enabled) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !isShortcut(shortcut, event)) return;
      if (!inDialog && document.querySelector('[aria-modal="true"]')) return;
      if (writesText(shortcut) && isField(event.target)) return;
      event.preventDefault();
      latest.current(event);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [shortcut, enabled, inDialog]);
}

function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName);
}
