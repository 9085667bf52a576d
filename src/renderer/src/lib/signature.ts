import type { Signature } from '#shared/contract/people.ts';

/** As long as the contract wants them (`pinSchema`). */
export const isPin = (pin: string): boolean => /^\d{6,12}$/.test(pin);

/** Whether it can be handed over: a person and a PIN. */
export const isSigned = ({ personId, pin }: Signature): boolean => personId !== '' && isPin(pin);
