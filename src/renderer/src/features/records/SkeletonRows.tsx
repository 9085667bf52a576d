import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDelayed } from '../../hooks/useDelayed.ts';
import styles from './SkeletonRows.module.css';

const ROWS = [0, 1, 2, 3, 4, 5, 6, 7];

/** The shape of a table that is being read; not shown when the reading is over at once. */
export function SkeletonRows() {
  const { t } = useTranslation();
  if (!useDelayed(true)) return null;
  return (
    <div className={styles.rows} role="status" aria-label={t('loading')}>
      {ROWS.map((row) => (
        <div key={row} className={styles.row}>
          <Skeleton height={14} width={120} />
          <Skeleton height={14} width={140} />
          <Skeleton height={14} width={180} />
          <Skeleton height={14} width={90} />
        </div>
      ))}
    </div>
  );
}
