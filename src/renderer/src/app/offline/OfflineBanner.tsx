import { Button, Popover, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconCloudOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Connectivity } from '#shared/contract/connectivity.ts';
import { useShopFormat } from '../../hooks/useAppInfo.ts';
import { useConnectivity, useOffline } from '../../hooks/useConnectivity.ts';
import { useAtWork } from '../../hooks/useSession.ts';
import styles from './OfflineBanner.module.css';
import { OfflineGuide } from './OfflineGuide.tsx';
import { useTryAgain } from './useTryAgain.ts';

/** The vendor cannot be reached: what still works, what does not, and what to look at. Goes by itself. */
export function OfflineBanner() {
  const connectivity = useConnectivity();
  const offline = useOffline();
  if (!offline || !connectivity) return null;
  return <Banner connectivity={connectivity} />;
}

function Banner({ connectivity }: { readonly connectivity: Connectivity }) {
  const { t } = useTranslation('shell');
  const format = useShopFormat();
  const atWork = useAtWork();
  const { tryAgain, trying } = useTryAgain();
  return (
    <div className={styles.banner} role="alert" data-testid="offline-banner">
      <IconCloudOff className={styles.icon} size={24} stroke={1.8} aria-hidden />
      <strong className={styles.title}>{t('offline.title')}</strong>
      <span className={styles.detail}>{t(atWork ? 'offline.detail' : 'offline.detailSignIn')}</span>
      <span className={`num ${styles.since}`}>
        {t('offline.since', { time: format.time(connectivity.since).slice(0, 5) })}
      </span>
      <Popover position="bottom-end" width={420} shadow="md" radius="md" withArrow trapFocus returnFocus>
        <Popover.Target>
          <UnstyledButton className={styles.guide} data-testid="offline-guide-open">
            {t('offline.guide')}
            <IconChevronDown size={16} stroke={2} aria-hidden />
          </UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown p={0}>
          <OfflineGuide cause={connectivity.cause} atWork={atWork} />
        </Popover.Dropdown>
      </Popover>
      <Button
        className={styles.again}
        variant="white"
        color="dark"
        size="sm"
        loading={trying}
        onClick={tryAgain}
        data-testid="offline-try"
      >
        {t('offline.tryAgain')}
      </Button>
    </div>
  );
}
