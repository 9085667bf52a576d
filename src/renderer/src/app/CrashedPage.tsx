import { Button } from '@mantine/core';
import { IconBug } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../components/EmptyState.tsx';
import styles from './CrashedPage.module.css';

/** A bug in the screen. The core goes on by itself; only the page is opened anew. */
export function CrashedPage() {
  const { t } = useTranslation('shell');
  return (
    <main className={styles.page}>
      <EmptyState
        icon={IconBug}
        title={t('crashed.title')}
        detail={t('crashed.detail')}
        action={<Button onClick={() => window.location.reload()}>{t('crashed.reload')}</Button>}
      />
    </main>
  );
}
