import { Button, Popover, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconCloudOff } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useShopFormat } from '../../hooks/useAppInfo.ts';
import { useOutage } from '../../hooks/useOutage.ts';
import { useAtWork } from '../../hooks/useSession.ts';
import type { Outage } from '../../lib/outage.ts';
import styles from './OfflineBanner.module.css';
import { OfflineGuide } from './OfflineGuide.tsx';
import { useTryAgain } from './useTryAgain.ts';

/** A vendor cannot be reached: which one, what still works, what does not, and what to look at. Goes by itself. */
export function OfflineBanner() {
  const outage = useOutage({ watching: true });
  if (!outage) return null;
  return <Banner outage={outage} />;
}

function Banner({ outage }: { readonly outage: Outage }) {
  const { t } = useTranslation('shell');
  const format = useShopFormat();
  const atWork = useAtWork();
  const { tryAgain, trying } = useTryAgain();
  const { title, detail } = wordsOf(t, outage, atWork);
  return (
    <div
      className={styles.banner}
      role="alert"
      data-testid="offline-banner"
      data-desk={outage.desk || undefined}
      data-members={outage.members || undefined}
    >
      <IconCloudOff className={styles.icon} size={24} stroke={1.8} aria-hidden />
      <strong className={styles.title}>{title}</strong>
      <span className={styles.detail}>{detail}</span>
      <span className={`num ${styles.since}`}>
        {t('offline.since', { time: format.time(outage.line.since).slice(0, 5) })}
      </span>
      <Popover position="bottom-end" width={420} shadow="md" radius="md" withArrow trapFocus returnFocus>
        <Popover.Target>
          <UnstyledButton className={styles.guide} data-testid="offline-guide-open">
            {t('offline.guide')}
            <IconChevronDown size={16} stroke={2} aria-hidden />
          </UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown p={0}>
          <OfflineGuide outage={outage} atWork={atWork} />
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

function wordsOf(t: TFunction<'shell'>, { at, desk, members }: Outage, atWork: boolean) {
  if (at === null) {
    return { title: t('offline.title'), detail: t(atWork ? 'offline.detail' : 'offline.detailSignIn') };
  }
  if (!desk) return { title: t('offline.membersTitle'), detail: t(`offline.desk.${at}.unharmed`) };
  if (members) return { title: t(`offline.desk.${at}.bothTitle`), detail: t(`offline.desk.${at}.both`) };
  return { title: t(`offline.desk.${at}.title`), detail: t(`offline.desk.${at}.detail`) };
}
