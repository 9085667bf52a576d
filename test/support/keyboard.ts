import type { CDPSession, Page } from 'playwright-core';

/** How a keyboard-wedge scanner types: all keys within milliseconds, Enter at the end. */
export type WedgeOptions = {
  /** Between two keys; scanners take 1 to 20 ms. */
  readonly gapMs?: number;
  /** A Chinese input method stands between: keys arrive as code 229, and it swallows the letters. */
  readonly inputMethod?: boolean;
  /** An input method that does not even tell which keys they were. */
  readonly hidden?: boolean;
  /** False for a scanner that ends a code with nothing. */
  readonly enter?: boolean;
  /** Ends with Tab instead. */
  readonly tab?: boolean;
};

/**
 * Types a text as a hand scanner does, through the browser's own input pipeline: each key is a trusted event that
 * carries the time at which the hardware sent it, so that a busy machine does not make a person of a scanner. Only
 * characters of an American keyboard, as scanners are set in a factory.
 */
export async function scanWithWedge(page: Page, text: string, options: WedgeOptions = {}): Promise<void> {
  const { gapMs = 4, inputMethod = false, hidden = false, enter = true, tab = false } = options;
  const session = await page.context().newCDPSession(page);
  const startedAtMs = Date.now();
  const typed = [...[...text].map(keyOf), ...(tab ? [TAB] : enter ? [ENTER] : [])];
  const keys = hidden ? typed.map((key) => ({ ...key, code: '' })) : typed;
  const presses = keys.map((key, index) =>
    press(session, key, inputMethod || hidden, startedAtMs + index * gapMs),
  );
  await Promise.all(presses);
  await session.detach();
}

/** Types as a person does, far slower than any scanner. */
export async function typeByHand(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text, { delay: 110 });
}

type Key = {
  readonly key: string;
  /** What the key writes into a field. */
  readonly text: string;
  readonly code: string;
  readonly keyCode: number;
  readonly shift: boolean;
};

const ENTER: Key = { key: 'Enter', text: '\r', code: 'Enter', keyCode: 13, shift: false };
const TAB: Key = { key: 'Tab', text: '', code: 'Tab', keyCode: 9, shift: false };

async function press(session: CDPSession, key: Key, inputMethod: boolean, atMs: number): Promise<void> {
  const common = {
    key: inputMethod ? 'Process' : key.key,
    code: key.code,
    windowsVirtualKeyCode: inputMethod ? 229 : key.keyCode,
    modifiers: key.shift ? SHIFT : 0,
    timestamp: atMs / 1_000,
  };
  const down = inputMethod
    ? session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...common })
    : session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...common, text: key.text });
  await Promise.all([down, session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...common })]);
}

const SHIFT = 8;
const DIGITS_SHIFTED = ')!@#$%^&*(';
const PUNCTUATION: Readonly<Record<string, readonly [code: string, keyCode: number, shift: boolean]>> = {
  '-': ['Minus', 189, false],
  _: ['Minus', 189, true],
  '=': ['Equal', 187, false],
  '+': ['Equal', 187, true],
  '.': ['Period', 190, false],
  '>': ['Period', 190, true],
  ',': ['Comma', 188, false],
  '<': ['Comma', 188, true],
  '/': ['Slash', 191, false],
  '?': ['Slash', 191, true],
  ';': ['Semicolon', 186, false],
  ':': ['Semicolon', 186, true],
  "'": ['Quote', 222, false],
  '"': ['Quote', 222, true],
  '[': ['BracketLeft', 219, false],
  '{': ['BracketLeft', 219, true],
  ']': ['BracketRight', 221, false],
  '}': ['BracketRight', 221, true],
  '\\': ['Backslash', 220, false],
  '|': ['Backslash', 220, true],
  '`': ['Backquote', 192, false],
  '~': ['Backquote', 192, true],
  ' ': ['Space', 32, false],
};

function keyOf(char: string): Key {
  const [code, keyCode, shift] = placeOf(char);
  return { key: char, text: char, code, keyCode, shift };
}

function placeOf(char: string): readonly [code: string, keyCode: number, shift: boolean] {
  const upper = char.toUpperCase();
  if (/[A-Z]/.test(upper)) return [`Key${upper}`, upper.charCodeAt(0), char === upper];
  if (/\d/.test(char)) return [`Digit${char}`, char.charCodeAt(0), false];
  const digit = DIGITS_SHIFTED.indexOf(char);
  if (digit >= 0) return [`Digit${digit}`, 48 + digit, true];
  const place = PUNCTUATION[char];
  if (!place) throw new Error(`no key for ${char} on the scanner's keyboard`);
  return place;
}
