import { IconPlugConnected, IconPlugConnectedX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCore } from '../hooks/useCore.ts';
import styles from './TopBar.module.css';

/** Whether the line to the core stands. */
export function ConnectionState() {
  const { t } = useTranslation('shell');
  const { connected } = useCore();
  const Icon = connected ? IconPlugConnected : IconPlugConnectedX;
  return (
    <span className={styles.connection} data-lost={!connected || undefined}>
      <Icon size={18} stroke={1.8} aria-hidden />
      {t(connected ? 'connected' : 'connecting')}
    </span>
  );
}
