import type { Result } from '#shared/contract/failure.ts';
import type { Log } from '../ports.ts';
import type { Journal } from './journal.ts';

/** A preference that cannot be kept is no reason to stop. */
export function writePreference(journal: Result<Journal>, log: Log, name: string, value: string): void {
  try {
    if (journal.ok) journal.value.setPreference(name, value);
  } catch (error) {
    log('warn', 'preference.not-kept', { name: error instanceof Error ? error.name : typeof error });
  }
}
