import { useEffect, useRef } from 'react';
import { MAX_GAP_MS } from '../lib/scan/wedge-burst.ts';
import { isShortcut, writesText } from '../lib/shortcut.ts';

export type ShortcutOptions = {
  readonly enabled?: boolean;
  /** Acts although a modal dialog is open; for the dialog's own shortcuts. */
  readonly inDialog?: boolean;
  /** Waits whether more keys follow at a scanner's pace: the first character of a code is nobody's wish. */
  readonly alone?: boolean;
};

/**
 * Calls `act` on a key combination such as `Alt+Digit1`, `F2` or `Escape` (see lib/shortcut.ts). A key that writes
 * text does nothing while the focus is in a field, and nothing behind an open modal dialog acts.
 */
export function useShortcut(
  shortcut: string,
  act: (event: KeyboardEvent) => void,
  { enabled = true, inDialog = false, alone = false }: ShortcutOptions = {},
): void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    if (!enabled) return;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const onAnyKey = () => clearTimeout(waiting);
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !isShortcut(shortcut, event)) return;
      if (!inDialog && document.querySelector('[aria-modal="true"]')) return;
      if (writesText(shortcut) && isKeyOf(event.target, shortcut)) return;
      event.preventDefault();
      if (alone) waiting = setTimeout(() => latest.current(event), MAX_GAP_MS);
      else latest.current(event);
    };
    // While it is captured, because the scanner's listener lets no further key through.
    window.addEventListener('keydown', onAnyKey, { capture: true });
    window.addEventListener('keydown', onKeyDown);
    return () => {
      onAnyKey();
      window.removeEventListener('keydown', onAnyKey, { capture: true });
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [shortcut, enabled, inDialog, alone]);
}

/** A radio button takes no text: of these keys only Space and Enter are its own. */
function isKeyOf(target: EventTarget | null, shortcut: string): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement && target.type === 'radio') return /Space|Enter/.test(shortcut);
  return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName);
}
