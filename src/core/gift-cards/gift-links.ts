import { failed, ok, type Result } from '#shared/contract/failure.ts';
import type { Journal } from '../journal/journal.ts';
import type { Log } from '../ports.ts';
import { StorageError } from '../sqlite/storage-error.ts';
import type { GiftCardsOptions } from './gift-cards.ts';

/** Which user at the vendor of gift cards a member is. A member's number means nothing in another vendor's system. */
export function giftLinksOf(
  journal: Result<Journal>,
  log: Log,
  account: string,
): Pick<GiftCardsOptions, 'readLink' | 'writeLink'> {
  const nameOf = (userId: string) => `gift-user ${userId} ${account}`;
  return {
    readLink: (userId) => (journal.ok ? journal.value.preference(nameOf(userId)) : undefined),
    writeLink: (userId, giftUserId) =>
      journal.ok ? keep(journal.value, log, nameOf(userId), giftUserId) : journal,
  };
}

function keep(journal: Journal, log: Log, name: string, value: string): Result<null> {
  try {
    journal.setPreference(name, value);
    return ok(null);
  } catch (error) {
    const code = error instanceof StorageError ? error.code : 'internal';
    log('warn', 'gift-user.not-kept', { code });
    return failed(code);
  }
}
