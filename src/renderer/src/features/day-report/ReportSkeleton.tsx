import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDelayed } from '../../hooks/useDelayed.ts';
import styles from './ReportSkeleton.module.css';

const CARDS = [0, 1, 2, 3];

/** The shape of the report while the lists are read, which takes a moment on a busy day. */
export function ReportSkeleton() {
  const { t } = useTranslation('dayReport');
  if (!useDelayed(true)) return null;
  return (
    <div className={styles.skeleton} role="status">
      <p className={styles.words}>{t('reading')}</p>
      <Skeleton height={116} radius="lg" />
      <div className={styles.cards}>
        {CARDS.map((card) => (
          <Skeleton key={card} height={132} radius="lg" />
        ))}
      </div>
      <Skeleton height={220} radius="lg" />
    </div>
  );
}
