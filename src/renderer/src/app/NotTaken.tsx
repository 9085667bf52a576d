import { CloseButton } from '@mantine/core';
import { IconBarcodeOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './HandScanner.module.css';
import { useHandScanner } from './useHandScanner.ts';

/** Listens for a hand scanner, and says why a code was not taken. */
export function HandScanner() {
  const { t } = useTranslation('shell');
  const { refusal, dismiss } = useHandScanner();
  return (
    <div className={styles.place} role="status">
      {refusal && (
        <div className={styles.notice} data-testid="scan-refused">
          <IconBarcodeOff size={24} stroke={1.7} aria-hidden />
          <div className={styles.words}>
            <strong>{t('scanRefused.title')}</strong>
            <span>{t(`scanRefused.${refusal.why}`)}</span>
          </div>
          <CloseButton aria-label={t('close', { ns: 'common' })} onClick={dismiss} />
        </div>
      )}
    </div>
  );
}
