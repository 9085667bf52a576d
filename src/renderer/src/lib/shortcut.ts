/** What of a keyboard event decides whether it is a shortcut. */
export type KeyPress = Pick<
  KeyboardEvent,
  'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'isComposing' | 'keyCode'
>;

/**
 * Whether a key press is the shortcut, spelled like `Alt+Digit1`, `F2`, `Escape`. The physical key (`code`) counts,
 * because a Chinese input method replaces `key`. While one composes, its keys belong to it (keyCode 229).
 */
export function isShortcut(shortcut: string, press: KeyPress): boolean {
  if (press.isComposing || press.keyCode === 229) return false;
  const wanted = shortcut.split('+');
  const code = wanted.at(-1) === 'Enter' && press.code === 'NumpadEnter' ? 'Enter' : press.code;
  return (
    code === wanted.at(-1) &&
    press.altKey === wanted.includes('Alt') &&
    press.shiftKey === wanted.includes('Shift') &&
    (press.ctrlKey || press.metaKey) === wanted.includes('Ctrl')
  );
}

/** Keys that write text when pressed in a field, and so must stay the field's. */
export function writesText(shortcut: string): boolean {
  return /^(Shift\+)?(Key[A-Z]|Digit\d|Numpad\d|Space|Slash|Minus|Equal|Backspace|Delete|Enter)$/.test(
    shortcut,
  );
}
