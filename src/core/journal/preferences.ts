import { failed, ok, type Result } from '#shared/contract/failure.ts';
import type { Log } from '../ports.ts';
import { StorageError } from '../sqlite/storage-error.ts';
import type { Journal } from './journal.ts';

/** A preference that cannot be kept is no reason to stop. */
export function writePreference(journal: Result<Journal>, log: Log, name: string, value: string): void {
  try {
    if (journal.ok) journal.value.setPreference(name, value);
  } catch (error) {
    log('warn', 'preference.not-kept', { name: error instanceof Error ? error.name : typeof error });
  }
}

/** Which user at the vendor of gift cards a member is. */
export function giftLinksOf({ log, journal }: { readonly log: Log; readonly journal: Result<Journal> }) {
  return {
    readLink: (userId: string) => (journal.ok ? journal.value.preference(`gift-user ${userId}`) : undefined),
    writeLink: (userId: string, giftUserId: string) =>
      journal.ok ? keepLink(journal.value, log, userId, giftUserId) : journal,
  };
}

function keepLink(journal: Journal, log: Log, userId: string, giftUserId: string): Result<null> {
  try {
    journal.setPreference(`gift-user ${userId}`, giftUserId);
    return ok(null);
  } catch (error) {
    const code = error instanceof StorageError ? error.code : 'internal';
    log('warn', 'gift-user.not-kept', { code });
    return failed(code);
  }
}
