import { expect, it } from 'vitest';
import { failed, ok } from '#shared/contract/failure.ts';
import type { AuditEntry } from '../journal/audit-log.ts';
import { StorageError } from '../sqlite/storage-error.ts';
import { createRevealAudit, type RevealAuditOptions } from './reveal-audit.ts';

const SHOP = { storeId: '3', name: '练习茶铺南屏店', address: '', merchantName: '' };

function auditOn(given: Partial<RevealAuditOptions> = {}) {
  const written: AuditEntry[] = [];
  const audit = createRevealAudit({
    journal: ok({ audit: { append: (entry) => written.push(entry), newest: () => [] } }),
    realm: { vendor: 'liyuquan', account: 'training' },
    authority: () => ok({ operator: 'dianzhang', shop: SHOP }),
    log: () => undefined,
    ...given,
  });
  return { audit, written };
}

it('writes who, where and whom', () => {
  const { audit, written } = auditOn();
  expect(audit('7')).toEqual(ok(null));
  expect(written).toEqual([
    {
      realm: { vendor: 'liyuquan', account: 'training' },
      operator: 'dianzhang',
      shopId: '3',
      act: 'phone-shown',
      userId: '7',
    },
  ]);
});

it('refuses where nobody can be written down', () => {
  const { audit, written } = auditOn({ authority: () => failed('session.required') });
  expect(audit('7')).toEqual(failed('session.required'));
  expect(written).toEqual([]);
});

it('refuses without a journal, and where it takes no more, and says why', () => {
  const none = auditOn({ journal: failed('journal.corrupt', { money: 'not-moved' }) });
  expect(none.audit('7')).toEqual(failed('journal.corrupt'));
  const full = () => {
    throw new StorageError('disk.full', 'no space');
  };
  const { audit } = auditOn({ journal: ok({ audit: { append: full, newest: () => [] } }) });
  expect(audit('7')).toEqual(failed('disk.full'));
});
