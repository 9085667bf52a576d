import { isPin } from '../../../lib/signature.ts';

/** What is wrong with a PIN that somebody chooses; the names are those of the texts. */
export type PinProblem = 'tooShort' | 'easy' | 'differs';

/** Whether it may be given: long enough, not the first that anybody would guess, and typed the same twice. */
export function pinProblem(pin: string, repeated: string): PinProblem | null {
  if (!isPin(pin)) return 'tooShort';
  if (isEasy(pin)) return 'easy';
  return pin === repeated ? null : 'differs';
}

/** 000000, 123456, 987654: each digit as far from the one before it. */
function isEasy(pin: string): boolean {
  const steps = [...pin].slice(1).map((digit, place) => (Number(digit) - Number(pin[place]) + 10) % 10);
  const [first] = steps;
  return steps.every((step) => step === first) && (first === 0 || first === 1 || first === 9);
}
