import { IconPower } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../components/EmptyState.tsx';
import styles from './CrashedPage.module.css';

/** The counter has been closed; the window may go. */
export function LeftPage() {
  const { t } = useTranslation('shell');
  return (
    <main className={styles.page}>
      <EmptyState icon={IconPower} title={t('left.title')} detail={t('left.detail')} />
    </main>
  );
}
