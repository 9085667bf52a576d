import type { Clock, Log } from '../ports.ts';
import type { Journal } from './journal.ts';

const AFTER_START_MS = 2_000;
const PAUSE_MS = 20;

/**
 * Reads the whole journal once after the start, a few milliseconds at a time between other work. Damage stops trading
 * at once and is told by `onDamage`. Returns how to stop.
 */
export function checkInBackground(
  journal: Journal,
  clock: Clock,
  log: Log,
  onDamage: () => void,
): () => void {
  let cancel = clock.after(AFTER_START_MS, next);
  function next(): void {
    const progress = journal.checkMore();
    if (progress === 'more') cancel = clock.after(PAUSE_MS, next);
    if (progress === 'done') log('info', 'journal.checked');
    if (progress !== 'damaged') return;
    log('error', 'journal.damaged');
    onDamage();
  }
  return () => cancel();
}
