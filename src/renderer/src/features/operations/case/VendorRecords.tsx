import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case } from '#shared/contract/reconciliation.ts';
import { claimable, needsRecord } from './draft.ts';
import styles from './Evidence.module.css';
import { OtherMakers } from './OtherMakers.tsx';
import rows from './RecordRow.module.css';
import { RecordRow } from './RecordRow.tsx';

type Props = {
  readonly shown: Case;
  readonly picked: string | null;
  /** Null while no record is asked for. */
  readonly onPick: ((recordId: string) => void) | null;
};

/** Old records say what was there before; a few are enough until somebody asks. */
const FEW = 3;

/** Their side: the card's records, the new ones first; those that fit and are nobody's are marked. */
export function VendorRecords({ shown, picked, onPick }: Props) {
  const { t } = useTranslation('cases');
  const [all, setAll] = useState(false);
  const { records, readAt } = shown;
  const fresh = records.filter(({ seenBefore }) => !seenBefore);
  const seen = records.filter(({ seenBefore }) => seenBefore);
  const old = all ? seen : seen.slice(0, FEW);
  const free = new Set(claimable(shown).map(({ record }) => record.recordId));
  return (
    <section className={styles.panel} data-area="theirs" data-testid="vendor-records">
      <h2 className={styles.title}>{t('sheet.theirs.title')}</h2>
      {records.length === 0 ? (
        <p className={styles.empty}>{t(`sheet.theirs.${whyEmpty(shown, readAt)}`)}</p>
      ) : (
        <ul className={rows.rows}>
          {[...fresh, ...old].map((row) => (
            <RecordRow
              key={row.record.recordId}
              row={row}
              operationId={shown.operation.operationId}
              picked={picked === row.record.recordId}
              onPick={onPick && free.has(row.record.recordId) ? onPick : null}
            />
          ))}
        </ul>
      )}
      {seen.length > old.length && (
        <UnstyledButton className={rows.more} onClick={() => setAll(true)}>
          {t('sheet.theirs.earlier', { count: seen.length - old.length })}
        </UnstyledButton>
      )}
      <OtherMakers />
    </section>
  );
}

function whyEmpty(shown: Case, readAt: number | null): 'unread' | 'none' | 'noKind' {
  if (!needsRecord(shown) && shown.operation.recordId === null) return 'noKind';
  return readAt === null ? 'unread' : 'none';
}
