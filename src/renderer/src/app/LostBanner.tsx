import { IconPlugConnectedX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCore } from '../hooks/useCore.ts';
import { useDelayed } from '../hooks/useDelayed.ts';
import styles from './LostBanner.module.css';

/** Says that the core is out of reach, and that nothing is sent again. Goes by itself when the line stands. */
export function LostBanner() {
  const { t } = useTranslation('shell');
  const { line } = useCore();
  const shown = useDelayed(line === 'lost', 300);
  const longer = useDelayed(line === 'lost', 15_000);
  if (!shown) return null;
  return (
    <div className={styles.banner} role="status">
      <IconPlugConnectedX size={20} stroke={2} aria-hidden />
      <strong>{t('lost.title')}</strong>
      <span className={styles.detail}>{t(longer ? 'lost.longer' : 'lost.detail')}</span>
      <span className={styles.dots} aria-hidden>
        <i />
        <i />
        <i />
      </span>
    </div>
  );
}
