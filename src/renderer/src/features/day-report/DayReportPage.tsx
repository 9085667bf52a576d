import { Button } from '@mantine/core';
import { IconPrinter, IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppInfo } from '#shared/contract/app.ts';
import type { Session } from '#shared/contract/session.ts';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { Kbd } from '../../components/Kbd.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { useShopFormat } from '../../hooks/useAppInfo.ts';
import { useShortcut } from '../../hooks/useShortcut.ts';
import { failureOf } from '../../lib/outcome.ts';
import { shopDay } from '../../lib/shop-days.ts';
import { DayChoice } from './DayChoice.tsx';
import styles from './DayReportPage.module.css';
import { OutcomeBanner } from './OutcomeBanner.tsx';
import { PaperReport } from './PaperReport.tsx';
import { ReportSkeleton } from './ReportSkeleton.tsx';
import { Totals } from './Totals.tsx';
import { Unclaimed } from './Unclaimed.tsx';
import { Unmatched } from './Unmatched.tsx';
import { type ComparedDay, useDayReport } from './useDayReport.ts';

type Props = { readonly info: AppInfo; readonly session: Session };

/** The end of a day: what the vendor has booked against what this counter has sent, to look at and to print. */
export function DayReportPage({ info, session }: Props) {
  const { t } = useTranslation('dayReport');
  const today = shopDay(Date.now(), info.shopTimeZone);
  const [day, setDay] = useState(today);
  const { compared, error, comparing, compare } = useDayReport(day, info.shopTimeZone);
  const print = () => window.print();
  useShortcut('F5', compare);
  useShortcut('Ctrl+KeyP', print, { enabled: compared !== undefined });
  return (
    <div className={styles.page}>
      <PageHeader
        title={t('title')}
        detail={t('detail')}
        actions={
          <>
            <DayChoice day={day} today={today} onDay={setDay} />
            <Button
              variant="default"
              leftSection={<IconRefresh size={18} aria-hidden />}
              rightSection={<Kbd keys="F5" />}
              loading={comparing && compared !== undefined}
              onClick={compare}
            >
              {t('again')}
            </Button>
            <Button
              leftSection={<IconPrinter size={18} aria-hidden />}
              disabled={compared === undefined}
              aria-keyshortcuts="Control+P"
              onClick={print}
            >
              {t('print')}
            </Button>
          </>
        }
      />
      {error !== null && <Trouble error={error} compared={compared} onRetry={compare} />}
      {comparing && compared === undefined && <ReportSkeleton />}
      {compared && <Report compared={compared} isToday={day === today} />}
      {compared && <PaperReport compared={compared} day={day} info={info} session={session} />}
    </div>
  );
}

function Report({ compared, isToday }: { readonly compared: ComparedDay; readonly isToday: boolean }) {
  const { report } = compared;
  return (
    <>
      <OutcomeBanner compared={compared} isToday={isToday} />
      <Totals report={report} />
      <Unmatched report={report} />
      <Unclaimed report={report} />
    </>
  );
}

type TroubleProps = {
  readonly error: unknown;
  readonly compared: ComparedDay | undefined;
  readonly onRetry: () => void;
};

/** What was compared before stays below, with its time, so that nobody takes it for the present state. */
function Trouble({ error, compared, onRetry }: TroubleProps) {
  const { t } = useTranslation('dayReport');
  const format = useShopFormat();
  return (
    <div className={styles.trouble}>
      <FailureNotice failure={failureOf(error, 'not-involved')} onRetry={onRetry} />
      {compared && (
        <p className={styles.stale} role="status">
          {t('stale', { time: format.exactTime(compared.at) })}
        </p>
      )}
    </div>
  );
}
