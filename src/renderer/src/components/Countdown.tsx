import { useTranslation } from 'react-i18next';
import { useCore } from '../hooks/useCore.ts';
import { useNow } from '../hooks/useNow.ts';
import styles from './Countdown.module.css';

type Props = {
  /** Epoch ms; null while it is being read. */
  readonly nextAt: number | null;
  /** Nobody is signed in, so that nothing will be read. */
  readonly signedOut?: boolean;
};

/** When the counter looks again by itself. */
export function Countdown({ nextAt, signedOut = false }: Props) {
  const { t } = useTranslation('cases');
  const { connected } = useCore();
  const leftMs = (nextAt ?? 0) - useNow(1_000);
  const seconds = Math.ceil(leftMs / 1_000);
  const isReading = nextAt === null || seconds <= 0;
  return (
    <span className={`num ${styles.countdown}`} data-reading={isReading || undefined}>
      {words()}
    </span>
  );

  function words(): string {
    if (!connected) return t('checking.offline');
    if (signedOut) return t('checking.notScheduled');
    if (isReading) return t('checking.reading');
    if (seconds < LONGEST_IN_SECONDS) return t('checking.inSeconds', { count: seconds });
    return t('checking.inMinutes', { count: Math.round(seconds / 60) });
  }
}

const LONGEST_IN_SECONDS = 100;
