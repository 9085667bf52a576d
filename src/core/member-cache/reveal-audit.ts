import { failed, ok, type Result } from '#shared/contract/failure.ts';
import type { AuditLog } from '../journal/audit-log.ts';
import type { Realm } from '../journal/reader.ts';
import type { Authority } from '../operations/operation.ts';
import type { Log } from '../ports.ts';
import { StorageError } from '../sqlite/storage-error.ts';

export type RevealAuditOptions = {
  /** Why there is none, where the journal could not be opened. */
  readonly journal: Result<{ readonly audit: AuditLog }>;
  readonly realm: Realm;
  /** Who stands at the counter; only they can be written down. */
  readonly authority: () => Result<Pick<Authority, 'operator' | 'shop'>>;
  readonly log: Log;
};

/** Writes who is about to see whose phone number. A failure: it was not written, so it is not shown. */
export const createRevealAudit =
  ({ journal, realm, authority, log }: RevealAuditOptions) =>
  (userId: string): Result<null> => {
    const who = authority();
    if (!who.ok) return who;
    // The reason why the journal is blocked; that no money moves here is another matter.
    if (!journal.ok) return failed(journal.failure.code);
    try {
      const { operator, shop } = who.value;
      journal.value.audit.append({ realm, operator, shopId: shop.storeId, act: 'phone-shown', userId });
      return ok(null);
    } catch (error) {
      const code = error instanceof StorageError ? error.code : 'internal';
      log('warn', 'audit.not-written', { code });
      return failed(code);
    }
  };
