import { isPasswordTyped, isSending } from './counter-steps.ts';
import type { Counter } from './counter-workflow.ts';

/** Why a hand scanner's code is not taken at the counter now. */
export type ScanObstacle = 'password' | 'sending' | 'sheet';

/**
 * A code is taken whenever nothing can be lost by it. The price of a spend is no obstacle: a coupon is scanned there,
 * and whoever else is scanned waits until the cashier decides.
 */
export function scanObstacle(counter: Pick<Counter, 'sheet' | 'submission'>): ScanObstacle | null {
  if (isPasswordTyped(counter)) return 'password';
  if (isSending(counter)) return 'sending';
  const { sheet, submission } = counter;
  return submission === null && sheet !== null && sheet.kind !== 'spend' ? 'sheet' : null;
}
