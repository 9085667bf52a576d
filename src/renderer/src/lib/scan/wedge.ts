import {
  afterPause,
  FACTORY_HABITS,
  type KeyStroke,
  NO_BURST,
  takeStroke,
  type WedgeHabits,
  type WedgeVerdict,
} from './wedge-burst.ts';

export type WedgeListener = {
  readonly onScan: (text: string, inputMethod: boolean) => void;
  /** A scanner was heard, but an input method kept from us what it typed. */
  readonly onHidden?: () => void;
  /** False where the keys of this element are nobody else's business. */
  readonly mayListen: (target: EventTarget | null) => boolean;
};

/** Longer than any gap of a scanner, also where a busy machine hands its keys on late. */
const PAUSE_MS = 250;

let habits = FACTORY_HABITS;

/** How the shop's scanner types; for everybody who listens. */
export function setWedgeHabits(ofShop: WedgeHabits): void {
  habits = ofShop;
}

/**
 * Listens to the whole window for a keyboard-wedge scanner, so that a scan works wherever the focus is. What a
 * scanner typed into a focused field is taken out of it again, before `onScan` is called. Returns the function that
 * ends the listening.
 */
export function listenToWedge({ onScan, onHidden, mayListen }: WedgeListener): () => void {
  let burst = NO_BURST;
  let before: FieldBefore | undefined;
  let pause: ReturnType<typeof setTimeout> | undefined;
  const settle = (verdict: WedgeVerdict) => {
    if (verdict.kind !== 'scan' && verdict.kind !== 'hidden') return;
    burst = NO_BURST;
    if (before) restore(before);
    if (verdict.kind === 'scan') onScan(verdict.text, verdict.inputMethod);
    else onHidden?.();
  };
  const onPause = () => settle(afterPause(burst, habits));
  const onKeyDown = (event: KeyboardEvent) => {
    clearTimeout(pause);
    if (!mayListen(event.target)) return;
    const field = fieldOf(event.target);
    const step = takeStroke(burst, strokeOf(event, field !== undefined), habits);
    if (step.burst !== burst && step.burst.strokes === 1) before = field && stateOf(field);
    burst = step.burst;
    // Twice: keys that a busy machine holds back are handled before the second one is up.
    if (burst.strokes > 0) pause = setTimeout(() => (pause = setTimeout(onPause, 0)), PAUSE_MS);
    if (step.verdict.kind === 'nothing') return;
    event.preventDefault();
    if (step.verdict.kind === 'burst') return;
    event.stopPropagation();
    settle(step.verdict);
  };
  window.addEventListener('keydown', onKeyDown, { capture: true });
  return () => {
    clearTimeout(pause);
    window.removeEventListener('keydown', onKeyDown, { capture: true });
  };
}

type Field = HTMLInputElement | HTMLTextAreaElement;
type FieldBefore = { readonly field: Field; readonly value: string };

/** A field that keys write into: no switch, and no list that only looks like a field. */
export function fieldOf(target: EventTarget | null): Field | undefined {
  if (target instanceof HTMLTextAreaElement) return target.readOnly ? undefined : target;
  if (!(target instanceof HTMLInputElement) || target.readOnly) return undefined;
  return KEYLESS.has(target.type) ? undefined : target;
}

const KEYLESS = new Set([
  'hidden',
  'radio',
  'checkbox',
  'button',
  'submit',
  'reset',
  'file',
  'image',
  'range',
  'color',
]);

const stateOf = (field: Field): FieldBefore => ({ field, value: field.value });

function strokeOf(event: KeyboardEvent, inField: boolean): KeyStroke {
  return {
    code: event.code,
    key: event.key,
    shift: event.shiftKey,
    capsLock: event.getModifierState('CapsLock'),
    command: event.ctrlKey || event.altKey || event.metaKey,
    repeat: event.repeat,
    atMs: event.timeStamp,
    inField,
  };
}

/** Sets the value as typing would, so that React hears of it; leaving the field ends an input method's composing. */
function restore({ field, value }: FieldBefore): void {
  field.blur();
  field.focus();
  if (field.value === value) return;
  const kind = field instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement;
  Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
