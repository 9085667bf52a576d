/**
 * Tells a keyboard-wedge scanner from a person by the pace of the keys, without looking at what has the focus.
 * Pure: key strokes in, a verdict out; wedge.ts binds it to the window.
 *
 * A scanner's keys come less than 25 ms apart, a person's more than 80 ms. With a Chinese input method on, keys
 * arrive as `Process` (229) and only their `code` tells which they were, so the text is read from the code then.
 */
export type KeyStroke = {
  /** `KeyboardEvent.code`, the physical key. */
  readonly code: string;
  /** `KeyboardEvent.key`, what the layout or the input method made of it. */
  readonly key: string;
  readonly shift: boolean;
  /** Turned on at the keyboard; a scanner does not know of it. */
  readonly capsLock: boolean;
  /** Held with Ctrl, Alt or the system key: a shortcut, never a scanner's character. */
  readonly command: boolean;
  /** Held down until it repeats: a person. */
  readonly repeat: boolean;
  readonly atMs: number;
  /** A field for text has the focus. */
  readonly inField: boolean;
};

export type WedgeVerdict =
  | { readonly kind: 'nothing' }
  /** The keys come at a scanner's pace and belong to no field: they must not work as shortcuts. */
  | { readonly kind: 'burst' }
  /** The keys were a scanner's. `inputMethod`: they came through one, which the next code may not survive. */
  | { readonly kind: 'scan'; readonly text: string; readonly inputMethod: boolean }
  /** A scanner's keys, but an input method kept from us which they were. */
  | { readonly kind: 'hidden' };

/** What this shop's scanner puts round a code, and how it ends. */
export type WedgeHabits = {
  readonly prefix: string;
  readonly suffix: string;
  /** `key`: with Enter or Tab. `pause`: with nothing; a pause tells that the code is whole. */
  readonly end: 'key' | 'pause';
};

export type WedgeBurst = {
  readonly text: string;
  readonly startedAtMs: number;
  readonly lastAtMs: number;
  readonly startedInField: boolean;
  readonly strokes: number;
  /** Keys of which nobody can tell which they were. */
  readonly hidden: number;
  readonly inputMethod: boolean;
};

/** The pace that counts is the mean; a busy machine may deliver a single key late. */
const MEAN_GAP_MS = 30;
export const MAX_GAP_MS = 60;
/** No code of ours is shorter. In a field, a short run of digits may be a fast hand on the number keys. */
const MIN_LENGTH = 6;
const MIN_DIGITS_IN_FIELD = 10;

export const FACTORY_HABITS: WedgeHabits = { prefix: '', suffix: '', end: 'key' };

export const NO_BURST: WedgeBurst = {
  text: '',
  startedAtMs: Number.NEGATIVE_INFINITY,
  lastAtMs: Number.NEGATIVE_INFINITY,
  startedInField: false,
  strokes: 0,
  hidden: 0,
  inputMethod: false,
};

export function takeStroke(
  burst: WedgeBurst,
  stroke: KeyStroke,
  habits: WedgeHabits = FACTORY_HABITS,
): { readonly burst: WedgeBurst; readonly verdict: WedgeVerdict } {
  if (isModifier(stroke.code)) return { burst, verdict: { kind: 'nothing' } };
  if (isSuffix(stroke.code)) {
    const verdict = isQuick(burst, stroke.atMs) ? closing(burst, habits) : NOTHING;
    return { burst: NO_BURST, verdict };
  }
  const character = stroke.command || stroke.repeat ? undefined : characterOf(stroke);
  if (character === undefined && !isHidden(stroke)) return { burst: NO_BURST, verdict: NOTHING };
  const goesOn = burst.strokes > 0 && stroke.atMs - burst.lastAtMs <= MAX_GAP_MS;
  const next = added(goesOn ? burst : { ...NO_BURST, startedAtMs: stroke.atMs }, stroke, character);
  const atScannersPace = goesOn && !next.startedInField && isQuick(burst, stroke.atMs);
  return { burst: next, verdict: { kind: atScannersPace ? 'burst' : 'nothing' } };
}

/** What a burst was after which no key came any more: a whole code where the scanner ends with nothing. */
export function afterPause(burst: WedgeBurst, habits: WedgeHabits): WedgeVerdict {
  const ended = burst.hidden > 0 || habits.end === 'pause';
  return ended && isQuick(burst, burst.lastAtMs) ? closing(burst, habits) : NOTHING;
}

const NOTHING: WedgeVerdict = { kind: 'nothing' };

function added(burst: WedgeBurst, stroke: KeyStroke, character: string | undefined): WedgeBurst {
  return {
    text: burst.text + (character ?? ''),
    startedAtMs: burst.startedAtMs,
    lastAtMs: stroke.atMs,
    startedInField: burst.strokes === 0 ? stroke.inField : burst.startedInField,
    strokes: burst.strokes + 1,
    hidden: burst.hidden + (character === undefined ? 1 : 0),
    inputMethod: burst.inputMethod || stroke.key === 'Process',
  };
}

/** As many gaps as keys: one before each but the first, and one before the key that is looked at. */
function isQuick(burst: WedgeBurst, nowMs: number): boolean {
  return nowMs - burst.lastAtMs <= MAX_GAP_MS && nowMs - burst.startedAtMs <= MEAN_GAP_MS * burst.strokes;
}

function closing(burst: WedgeBurst, { prefix, suffix }: WedgeHabits): WedgeVerdict {
  if (burst.strokes < MIN_LENGTH) return NOTHING;
  if (burst.hidden > 0) return { kind: 'hidden' };
  const marked = prefix !== '' && burst.text.startsWith(prefix);
  const onlyDigits = /^[\d.,]*$/.test(burst.text);
  if (burst.startedInField && onlyDigits && !marked && burst.text.length < MIN_DIGITS_IN_FIELD) {
    return NOTHING;
  }
  const bare = marked ? burst.text.slice(prefix.length) : burst.text;
  const text = suffix !== '' && bare.endsWith(suffix) ? bare.slice(0, -suffix.length) : bare;
  return text === '' ? NOTHING : { kind: 'scan', text, inputMethod: burst.inputMethod };
}

/** Some input methods on Windows give neither the character nor the place of the key. */
const isHidden = ({ key, code, command, repeat }: KeyStroke) =>
  (key === 'Process' || key === 'Unidentified') && code === '' && !command && !repeat;

const isModifier = (code: string) => /^(Shift|Control|Alt|Meta)(Left|Right)$|^CapsLock$/.test(code);
const isSuffix = (code: string) => code === 'Enter' || code === 'NumpadEnter' || code === 'Tab';

/** The layout's own character where it gives a plain one; else what a US keyboard has on that key. */
function characterOf(stroke: KeyStroke): string | undefined {
  if (/^[ -~]$/.test(stroke.key)) return stroke.capsLock ? swapCase(stroke.key) : stroke.key;
  const letter = /^Key([A-Z])$/.exec(stroke.code)?.[1];
  if (letter) return stroke.shift ? letter : letter.toLowerCase();
  const digit = /^Digit(\d)$/.exec(stroke.code)?.[1];
  if (digit) return stroke.shift ? ')!@#$%^&*('[Number(digit)] : digit;
  const onPad = /^Numpad(\d)$/.exec(stroke.code)?.[1];
  return onPad ?? US_PUNCTUATION[stroke.code]?.[stroke.shift ? 1 : 0];
}

const swapCase = (key: string) => (key === key.toUpperCase() ? key.toLowerCase() : key.toUpperCase());

const US_PUNCTUATION: Readonly<Record<string, string>> = {
  Minus: '-_',
  Equal: '=+',
  BracketLeft: '[{',
  BracketRight: ']}',
  Backslash: '\\|',
  Semicolon: ';:',
  Quote: '\'"',
  Backquote: '`~',
  Comma: ',<',
  Period: '.>',
  Slash: '/?',
  Space: '  ',
  NumpadDecimal: '..',
  NumpadAdd: '++',
  NumpadSubtract: '--',
  NumpadMultiply: '**',
  NumpadDivide: '//',
};
