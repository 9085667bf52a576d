import { type Icon, IconCloudOff, IconPlugConnected, IconPlugConnectedX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCore } from '../hooks/useCore.ts';
import { useOutage } from '../hooks/useOutage.ts';
import styles from './TopBar.module.css';

type Standing = 'connected' | 'connecting' | 'disconnected';

const ICONS: Readonly<Record<Standing, Icon>> = {
  connected: IconPlugConnected,
  connecting: IconPlugConnectedX,
  disconnected: IconCloudOff,
};

/** Whether the line to the core stands, and whether the vendors of this page can be reached. */
export function ConnectionState() {
  const { t } = useTranslation('shell');
  const { connected } = useCore();
  const outage = useOutage();
  const standing: Standing = !connected ? 'connecting' : outage ? 'disconnected' : 'connected';
  const Picture = ICONS[standing];
  return (
    <span className={styles.connection} data-lost={standing !== 'connected' || undefined}>
      <Picture size={18} stroke={1.8} aria-hidden />
      {t(standing)}
    </span>
  );
}
