import { Button } from '@mantine/core';
import { IconReceiptOff } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RecordPage } from '#shared/contract/record.ts';
import type { RecordKind } from '#shared/contract/record-kinds.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { Panel } from '../../components/Panel.tsx';
import { failureOf } from '../../lib/outcome.ts';
import { Footer } from './Footer.tsx';
import styles from './RecordList.module.css';
import { RecordTable } from './RecordTable.tsx';
import { SkeletonRows } from './SkeletonRows.tsx';

type Props = {
  readonly kind: RecordKind;
  readonly records: UseQueryResult<RecordPage>;
  readonly onPage: (page: number) => void;
  readonly pageSize: number;
  readonly onPageSize: (size: number) => void;
  /** Shows a wider range of days; null where it is the widest. */
  readonly onWiden: (() => void) | null;
};

/** The table with its totals and pages, or what stands in its place while reading, on failure, and without records. */
export function RecordList({ kind, records, onPage, pageSize, onPageSize, onWiden }: Props) {
  return (
    <Panel padding="none" className={styles.panel}>
      <div className={styles.scroll} data-stale={records.isPlaceholderData || undefined}>
        <Content kind={kind} records={records} onWiden={onWiden} />
      </div>
      {records.data && (
        <Footer page={records.data} onPage={onPage} pageSize={pageSize} onPageSize={onPageSize} />
      )}
    </Panel>
  );
}

function Content({ kind, records, onWiden }: Pick<Props, 'kind' | 'records' | 'onWiden'>) {
  const { t } = useTranslation('records');
  const { t: term } = useTranslation('terms');
  const { data, error, refetch } = records;
  if (error) {
    return (
      <div className={styles.failure}>
        <FailureNotice failure={failureOf(error, 'not-involved')} onRetry={() => void refetch()} />
      </div>
    );
  }
  if (!data) return <SkeletonRows />;
  if (data.records.length === 0) {
    return (
      <EmptyState
        icon={IconReceiptOff}
        title={t('empty', { kind: term(`recordKind.${kind}`) })}
        detail={t('emptyDetail')}
        action={
          onWiden && (
            <Button variant="light" onClick={onWiden}>
              {t('showMonth')}
            </Button>
          )
        }
      />
    );
  }
  const [first] = data.records;
  return <RecordTable kind={first?.kind ?? kind} records={data.records} />;
}
