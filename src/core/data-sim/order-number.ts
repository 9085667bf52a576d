/**
 * The order number of an operation: 24 digits, as in the vendor's example (sim-agent 3). It follows from the
 * operation's id, so that it is known before anything is written and the same whenever it is asked for.
 */
export function orderNumberOf(operationId: string): string {
  const hex = operationId.replaceAll('-', '');
  return (BigInt(`0x${hex}`) % 10n ** 24n).toString().padStart(24, '0');
}
