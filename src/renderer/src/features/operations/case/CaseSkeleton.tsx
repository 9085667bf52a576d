import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDelayed } from '../../../hooks/useDelayed.ts';
import styles from './CaseSheet.module.css';

const PANELS = ['ours', 'theirs', 'balance'] as const;

/** The shape of a case while both sides are read; not shown when that is over at once. */
export function CaseSkeleton() {
  const { t } = useTranslation('cases');
  if (!useDelayed(true)) return null;
  return (
    <div className={styles.body} role="status" aria-label={t('sheet.loading')}>
      <div className={styles.evidence}>
        {PANELS.map((area) => (
          <Skeleton key={area} height={280} radius="lg" style={{ gridArea: area }} />
        ))}
      </div>
      <div className={styles.side}>
        <Skeleton height={28} width="60%" />
        <Skeleton height={64} radius="md" />
        <Skeleton height={64} radius="md" />
        <Skeleton height={64} radius="md" />
      </div>
    </div>
  );
}
