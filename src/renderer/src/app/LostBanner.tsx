import { IconPlugConnectedX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCore } from '../hooks/useCore.ts';
import { useDelayed } from '../hooks/useDelayed.ts';
import styles from './LostBanner.module.css';

/** Says that the core is out of reach, and that nothing is sent again. Goes by itself when the line stands. */
export function LostBanner() {
  const { t } = useTranslation('shell');
  const { line } = useCore();
  const gone = line === 'lost' || line === 'turned-away';
  const shown = useDelayed(gone, 300);
  const longer = useDelayed(gone, 15_000);
  if (!shown) return null;
  if (line === 'turned-away') return <TurnedAway />;
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

/** Another run of the counter is there, and this window holds no key to it. */
function TurnedAway() {
  const { t } = useTranslation('shell');
  return (
    <div className={styles.banner} role="status" data-testid="turned-away">
      <IconPlugConnectedX size={20} stroke={2} aria-hidden />
      <strong>{t('turnedAway.title')}</strong>
      <span className={styles.detail}>{t('turnedAway.detail')}</span>
    </div>
  );
}
