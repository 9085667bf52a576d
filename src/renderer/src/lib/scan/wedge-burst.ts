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
  /** The keys were a scanner's, closed by Enter or Tab. */
  | { readonly kind: 'scan'; readonly text: string };

export type WedgeBurst = {
  readonly text: string;
  readonly startedAtMs: number;
  readonly lastAtMs: number;
  readonly startedInField: boolean;
};

/** The pace that counts is the mean; a busy machine may deliver a single key late. */
const MEAN_GAP_MS = 30;
export const MAX_GAP_MS = 60;
/** No code of ours is shorter. In a field, a short run of digits may be a fast hand on the number keys. */
const MIN_LENGTH = 6;
const MIN_DIGITS_IN_FIELD = 10;

export const NO_BURST: WedgeBurst = {
  text: '',
  startedAtMs: Number.NEGATIVE_INFINITY,
  lastAtMs: Number.NEGATIVE_INFINITY,
  startedInField: false,
};

export function takeStroke(
  burst: WedgeBurst,
  stroke: KeyStroke,
): { readonly burst: WedgeBurst; readonly verdict: WedgeVerdict } {
  if (isModifier(stroke.code)) return { burst, verdict: { kind: 'nothing' } };
  if (isSuffix(stroke.code)) return { burst: NO_BURST, verdict: closing(burst, stroke.atMs) };
  const character = stroke.command || stroke.repeat ? undefined : characterOf(stroke);
  if (character === undefined) return { burst: NO_BURST, verdict: { kind: 'nothing' } };
  const goesOn = burst.text !== '' && stroke.atMs - burst.lastAtMs <= MAX_GAP_MS;
  const next: WedgeBurst = {
    text: goesOn ? burst.text + character : character,
    startedAtMs: goesOn ? burst.startedAtMs : stroke.atMs,
    lastAtMs: stroke.atMs,
    startedInField: goesOn ? burst.startedInField : stroke.inField,
  };
  const atScannersPace = goesOn && !next.startedInField && isQuick(burst, stroke.atMs);
  return { burst: next, verdict: { kind: atScannersPace ? 'burst' : 'nothing' } };
}

/** As many gaps as characters: one before each but the first, and one before the key that is looked at. */
function isQuick(burst: WedgeBurst, nowMs: number): boolean {
  return nowMs - burst.lastAtMs <= MAX_GAP_MS && nowMs - burst.startedAtMs <= MEAN_GAP_MS * burst.text.length;
}

function closing(burst: WedgeBurst, nowMs: number): WedgeVerdict {
  if (burst.text.length < MIN_LENGTH || !isQuick(burst, nowMs)) return { kind: 'nothing' };
  const onlyDigits = /^[\d.,]*$/.test(burst.text);
  if (burst.startedInField && onlyDigits && burst.text.length < MIN_DIGITS_IN_FIELD)
    return { kind: 'nothing' };
  return { kind: 'scan', text: burst.text };
}

const isModifier = (code: string) => /^(Shift|Control|Alt|Meta)(Left|Right)$|^CapsLock$/.test(code);
const isSuffix = (code: string) => code === 'Enter' || code === 'NumpadEnter' || code === 'Tab';

/** The layout's own character where it gives a plain one; else what a US keyboard has on that key. */
function characterOf(stroke: KeyStroke): string | undefined {
  if (/^[ -~]$/.test(stroke.key)) return stroke.key;
  const letter = /^Key([A-Z])$/.exec(stroke.code)?.[1];
  if (letter) return stroke.shift ? letter : letter.toLowerCase();
  const digit = /^Digit(\d)$/.exec(stroke.code)?.[1];
  if (digit) return stroke.shift ? ')!@#$%^&*('[Number(digit)] : digit;
  const onPad = /^Numpad(\d)$/.exec(stroke.code)?.[1];
  return onPad ?? US_PUNCTUATION[stroke.code]?.[stroke.shift ? 1 : 0];
}

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
