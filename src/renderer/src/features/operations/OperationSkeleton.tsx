import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDelayed } from '../../hooks/useDelayed.ts';
import styles from './OperationRow.module.css';

const ROWS = [0, 1, 2, 3, 4, 5];

/** The shape of the journal while it is read; not shown when that is over at once. */
export function OperationSkeleton() {
  const { t } = useTranslation();
  if (!useDelayed(true)) return null;
  return (
    <div role="status" aria-label={t('loading')}>
      {ROWS.map((row) => (
        <div key={row} className={styles.row}>
          <Skeleton height={36} circle />
          <Skeleton height={14} width={110} />
          <Skeleton height={14} width={140} />
          <Skeleton height={14} width={160} />
          <Skeleton height={14} width={90} />
          <Skeleton height={22} width={72} radius="xl" />
        </div>
      ))}
    </div>
  );
}
