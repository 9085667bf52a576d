import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  afterPause,
  FACTORY_HABITS,
  type KeyStroke,
  NO_BURST,
  takeStroke,
  type WedgeHabits,
  type WedgeVerdict,
} from './wedge-burst.ts';

const QR_TEXT = 'https://liyuquan.cn/q?c=7919121420109';
type Trace = { readonly gapMs: number; readonly inField?: boolean; readonly inputMethod?: boolean };

describe('a keyboard-wedge scanner', () => {
  it.each([
    ['Enter', 'Enter'],
    ['the number pad’s Enter', 'NumpadEnter'],
    ['Tab', 'Tab'],
  ])('is heard when it closes with %s', (_, suffix) => {
    expect(scanOf([...strokes(QR_TEXT, { gapMs: 8 }), press(suffix, 8)])).toBe(QR_TEXT);
  });

  it('is heard through a Chinese input method, which hides the keys but not their codes', () => {
    const trace = [...strokes(QR_TEXT, { gapMs: 8, inputMethod: true }), press('Enter', 8)];
    expect(scanOf(trace)).toBe(QR_TEXT);
  });

  it('is heard while a field has the focus', () => {
    const verdicts = run([...strokes('7919121420109', { gapMs: 10, inField: true }), press('Enter', 10)]);
    expect(verdicts.at(-1)).toMatchObject({ kind: 'scan', text: '7919121420109' });
  });

  it('works no shortcuts while no field has the focus, but for its first key', () => {
    const verdicts = run(strokes('N12345', { gapMs: 10 }));
    expect(verdicts.map((verdict) => verdict.kind)).toEqual(['nothing', ...Array(5).fill('burst')]);
  });

  it('loses nothing for a field when it turns out to be no scan', () => {
    const verdicts = run(strokes('88888888', { gapMs: 10, inField: true }));
    expect(new Set(verdicts.map((verdict) => verdict.kind))).toEqual(new Set(['nothing']));
  });

  it('starts afresh after a person has typed something', () => {
    const trace = [
      ...strokes('12', { gapMs: 180 }),
      ...strokes(QR_TEXT, { gapMs: 8 }, 400),
      press('Enter', 8),
    ];
    expect(scanOf(trace)).toBe(QR_TEXT);
  });

  it('is heard although a busy machine delivers some keys late', () => {
    const trace = strokes(QR_TEXT, { gapMs: 8 }).map((stroke, at) =>
      at % 9 === 4 ? { ...stroke, atMs: 55 } : stroke,
    );
    expect(scanOf([...trace, press('Enter', 8)])).toBe(QR_TEXT);
  });

  it('is heard twice when it scans twice', () => {
    const one = [...strokes('ABC1234', { gapMs: 8 }, 500), press('Enter', 8)];
    expect(run([...one, ...one]).filter((verdict) => verdict.kind === 'scan')).toHaveLength(2);
  });
});

describe('a person', () => {
  it.each([
    ['an amount', '188.50', 120],
    ['a phone number', '13800000001', 90],
    ['a password, quickly', '888888', 60],
    ['the fastest of hands', '13800000001', 45],
  ])('typing %s is left alone', (_, text, gapMs) => {
    const verdicts = run([...strokes(text, { gapMs, inField: true }), press('Enter', gapMs)]);
    expect(new Set(verdicts.map((verdict) => verdict.kind))).toEqual(new Set(['nothing']));
  });

  it('is left alone when a password comes at a machine’s pace, as from a PIN pad', () => {
    expect(scanOf([...strokes('888888', { gapMs: 5, inField: true }), press('Enter', 5)])).toBeUndefined();
  });

  it('holding a key down or pressing a shortcut is no scanner', () => {
    const held = strokes('aaaaaaaaaa', { gapMs: 15 }).map((stroke) => ({ ...stroke, repeat: true }));
    expect(scanOf([...held, press('Enter', 15)])).toBeUndefined();
    const shortcuts = strokes('abcdefgh', { gapMs: 15 }).map((stroke) => ({ ...stroke, command: true }));
    expect(scanOf([...shortcuts, press('Enter', 15)])).toBeUndefined();
  });

  it('who presses Enter late after a burst has not scanned', () => {
    expect(scanOf([...strokes(QR_TEXT, { gapMs: 8 }), press('Enter', 300)])).toBeUndefined();
  });

  it('is never taken for a scanner at any pace of his own', () => {
    const typed = fc.array(
      fc.record({ char: fc.constantFrom(...'0123456789abcXYZ.'), gapMs: fc.integer({ min: 40, max: 900 }) }),
    );
    fc.assert(
      fc.property(typed, (keys) => {
        const trace = keys.flatMap(({ char, gapMs }) => strokes(char, { gapMs }));
        expect(scanOf([...trace, press('Enter', 40)])).toBeUndefined();
      }),
    );
  });
});

describe('the habits of a scanner', () => {
  const marked: WedgeHabits = { prefix: '~', suffix: '#', end: 'key' };
  const silent: WedgeHabits = { ...FACTORY_HABITS, end: 'pause' };

  it('are taken off the code', () => {
    expect(scanOf([...strokes(`~${QR_TEXT}#`, { gapMs: 8 }), press('Enter', 8)], marked)).toBe(QR_TEXT);
  });

  it('are no condition: a second scanner may have others', () => {
    expect(scanOf([...strokes(QR_TEXT, { gapMs: 8 }), press('Enter', 8)], marked)).toBe(QR_TEXT);
  });

  it('tell a short number in a field from a fast hand', () => {
    const typed = (text: string) => [...strokes(text, { gapMs: 5, inField: true }), press('Enter', 5)];
    expect(scanOf(typed('~888888#'), marked)).toBe('888888');
    expect(scanOf(typed('888888'), marked)).toBeUndefined();
  });

  it('leave nothing of a code that consists of them', () => {
    const all: WedgeHabits = { prefix: 'ABC', suffix: 'DEF', end: 'key' };
    expect(scanOf([...strokes('ABCDEF', { gapMs: 8 }), press('Enter', 8)], all)).toBeUndefined();
  });

  it('may be to end with nothing: a pause tells that the code is whole', () => {
    expect(afterwards(strokes(QR_TEXT, { gapMs: 8 }), silent)).toMatchObject({ kind: 'scan', text: QR_TEXT });
    expect(afterwards(strokes(QR_TEXT, { gapMs: 8 }))).toEqual({ kind: 'nothing' });
    expect(afterwards(strokes('13800000001', { gapMs: 45, inField: true }), silent)).toEqual({
      kind: 'nothing',
    });
    expect(afterwards([], silent)).toEqual({ kind: 'nothing' });
  });
});

describe('an input method', () => {
  const hidden = (count: number, gapMs: number): KeyStroke[] =>
    Array.from({ length: count }, () => ({ ...press('', gapMs), key: 'Process' }));

  it('is told of with a code that was read through it', () => {
    const trace = [...strokes(QR_TEXT, { gapMs: 8, inputMethod: true }), press('Enter', 8)];
    expect(run(trace).at(-1)).toEqual({ kind: 'scan', text: QR_TEXT, inputMethod: true });
  });

  it('that hides which keys they were is said to be in the way, whether it lets Enter through or not', () => {
    expect(run([...hidden(13, 8), press('Enter', 8)]).at(-1)).toEqual({ kind: 'hidden' });
    expect(afterwards(hidden(14, 8))).toEqual({ kind: 'hidden' });
  });

  it('never lets half a code pass for a whole one', () => {
    const trace = [...strokes('791912', { gapMs: 8 }), ...hidden(1, 8), ...strokes('420109', { gapMs: 8 })];
    expect(run([...trace, press('Enter', 8)]).at(-1)).toEqual({ kind: 'hidden' });
  });

  it('in which a person writes is in nobody’s way', () => {
    expect(run([...hidden(13, 70), press('Enter', 70)]).at(-1)).toEqual({ kind: 'nothing' });
    expect(afterwards(hidden(13, 45))).toEqual({ kind: 'nothing' });
    expect(afterwards(hidden(3, 8))).toEqual({ kind: 'nothing' });
  });
});

it('reads the code as it is while Caps Lock turns the letters over', () => {
  const turned = strokes('Member-12ab', { gapMs: 8 }).map((stroke) => ({
    ...stroke,
    capsLock: true,
    key: stroke.key === stroke.key.toUpperCase() ? stroke.key.toLowerCase() : stroke.key.toUpperCase(),
  }));
  expect(scanOf([...turned, press('Enter', 8)])).toBe('Member-12ab');
});

it('any text of printable characters comes through as it was sent, with and without an input method', () => {
  const printable = fc.string({ minLength: 10, maxLength: 80, unit: 'grapheme-ascii' });
  fc.assert(
    fc.property(printable, fc.boolean(), (text, inputMethod) => {
      expect(scanOf([...strokes(text, { gapMs: 6, inputMethod }), press('Enter', 6)])).toBe(text);
    }),
  );
});

/** Gaps are kept in `atMs` until `run` adds them up. */
function strokes(text: string, trace: Trace, firstGapMs = trace.gapMs): KeyStroke[] {
  return [...text].map((char, index) => ({
    code: codeOf(char).code,
    key: trace.inputMethod ? 'Process' : char,
    shift: codeOf(char).shift,
    capsLock: false,
    command: false,
    repeat: false,
    atMs: index === 0 ? firstGapMs : trace.gapMs,
    inField: trace.inField ?? false,
  }));
}

function press(code: string, gapMs: number): KeyStroke {
  return {
    code,
    key: code,
    shift: false,
    capsLock: false,
    command: false,
    repeat: false,
    atMs: gapMs,
    inField: false,
  };
}

function run(trace: readonly KeyStroke[], habits: WedgeHabits = FACTORY_HABITS): WedgeVerdict[] {
  return play(trace, habits).verdicts;
}

function play(trace: readonly KeyStroke[], habits: WedgeHabits) {
  let burst = NO_BURST;
  let nowMs = 1_000;
  const verdicts = trace.map((stroke) => {
    nowMs += stroke.atMs;
    const step = takeStroke(burst, { ...stroke, atMs: nowMs }, habits);
    burst = step.burst;
    return step.verdict;
  });
  return { burst, verdicts };
}

function scanOf(trace: readonly KeyStroke[], habits = FACTORY_HABITS): string | undefined {
  const last = run(trace, habits).at(-1);
  return last?.kind === 'scan' ? last.text : undefined;
}

/** What is said when nothing more comes. */
function afterwards(trace: readonly KeyStroke[], habits = FACTORY_HABITS): WedgeVerdict {
  return afterPause(play(trace, habits).burst, habits);
}

/** A US keyboard, written down apart from the code under test. */
function codeOf(char: string): { code: string; shift: boolean } {
  if (/[a-z]/.test(char)) return { code: `Key${char.toUpperCase()}`, shift: false };
  if (/[A-Z]/.test(char)) return { code: `Key${char}`, shift: true };
  if (/\d/.test(char)) return { code: `Digit${char}`, shift: false };
  const onDigit = '!@#$%^&*()'.indexOf(char);
  if (onDigit >= 0) return { code: `Digit${(onDigit + 1) % 10}`, shift: true };
  const plain = "-=[]\\;'`,./ ".indexOf(char);
  const shifted = '_+{}|:"~<>?'.indexOf(char);
  const codes = [
    'Minus',
    'Equal',
    'BracketLeft',
    'BracketRight',
    'Backslash',
    'Semicolon',
    'Quote',
    'Backquote',
    'Comma',
    'Period',
    'Slash',
    'Space',
  ];
  const code = codes[plain >= 0 ? plain : shifted];
  if (code === undefined) throw new Error(`no key for ${char}`);
  return { code, shift: plain < 0 };
}
