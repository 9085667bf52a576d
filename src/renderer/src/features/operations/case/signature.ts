import type { Signature } from '#shared/contract/people.ts';

/** Whether it can be handed over: a person, and a PIN as long as PINs are (contract, `pinSchema`). */
export const isSigned = ({ personId, pin }: Signature): boolean => personId !== '' && /^\d{6,12}$/.test(pin);
