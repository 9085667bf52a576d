import { IconClockPause } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useShopFormat } from '../hooks/useAppInfo.ts';
import styles from './OldReading.module.css';

/** What stands below was read then, could not be read anew since, and may have changed. */
export function OldReading({ readAt }: { readonly readAt: number }) {
  const { t } = useTranslation('shell');
  const format = useShopFormat();
  return (
    <p className={styles.old} role="status" data-testid="old-reading">
      <IconClockPause size={20} stroke={1.8} aria-hidden />
      <span>
        <strong>{t('offline.notLive')}</strong> {t('offline.readAt', { time: format.exactTime(readAt) })}
      </span>
    </p>
  );
}
