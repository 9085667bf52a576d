import { type KeyStroke, NO_BURST, takeStroke, type WedgeBurst } from './wedge-burst.ts';

/**
 * Listens to the whole window for a keyboard-wedge scanner, so that a scan works wherever the focus is. What a
 * scanner typed into a focused field is taken out of it again, before `onScan` is called. Returns the function that
 * ends the listening.
 */
export function listenToWedge(
  onScan: (text: string) => void,
  mayListen: (target: EventTarget | null) => boolean,
) {
  let burst: WedgeBurst = NO_BURST;
  let before: FieldBefore | undefined;
  const onKeyDown = (event: KeyboardEvent) => {
    if (!mayListen(event.target)) return;
    const field = fieldOf(event.target);
    const wasEmpty = burst;
    const step = takeStroke(burst, strokeOf(event, field !== undefined));
    burst = step.burst;
    if (burst.text.length === 1 && burst !== wasEmpty) before = field && stateOf(field);
    if (step.verdict.kind === 'nothing') return;
    event.preventDefault();
    if (step.verdict.kind === 'burst') return;
    event.stopPropagation();
    if (before) restore(before);
    onScan(step.verdict.text);
  };
  window.addEventListener('keydown', onKeyDown, { capture: true });
  return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
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
