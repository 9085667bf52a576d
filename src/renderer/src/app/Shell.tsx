import { Suspense, useDeferredValue, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppInfo } from '#shared/contract/app.ts';
import type { Session } from '#shared/contract/session.ts';
import { CounterPage } from '../features/counter/CounterPage.tsx';
import { useNavigation } from '../state/session.ts';
import { AlarmBand } from './AlarmBand.tsx';
import { LapsedDialog } from './LapsedDialog.tsx';
import { NotTaken } from './NotTaken.tsx';
import {
  DataSimPage,
  DayReportPage,
  fetchPagesWhenIdle,
  GiftCardsPage,
  OperationsPage,
  RecordsPage,
  SettingsPage,
} from './pages.ts';
import { Rail } from './Rail.tsx';
import styles from './Shell.module.css';
import { TopBar } from './TopBar.tsx';

type Props = { readonly info: AppInfo; readonly session: Session };

/**
 * The counter at work. A page that is left lets go of everything, the camera too; what was begun on the counter is
 * kept in state/counter.ts and is there again on return. While the script of a page is still on its way, the page
 * before it stays: there is no empty moment between them.
 */
export function Shell({ info, session }: Props) {
  const { t } = useTranslation('shell');
  const page = useDeferredValue(useNavigation((navigation) => navigation.page));
  useEffect(fetchPagesWhenIdle, []);
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#content">
        {t('skipToContent')}
      </a>
      <Rail session={session} />
      <div className={styles.right}>
        <AlarmBand />
        <TopBar info={info} session={session} />
        <Suspense>
          <div id="content" className={styles.content} tabIndex={-1} key={page}>
            {page === 'counter' ? (
              <CounterPage />
            ) : (
              <main className={styles.page}>
                {page === 'data-sim' && <DataSimPage />}
                {page === 'gift-cards' && <GiftCardsPage />}
                {page === 'records' && <RecordsPage />}
                {page === 'operations' && <OperationsPage />}
                {page === 'day-report' && <DayReportPage info={info} session={session} />}
                {page === 'settings' && <SettingsPage info={info} session={session} />}
              </main>
            )}
          </div>
        </Suspense>
      </div>
      <NotTaken />
      {session.state === 'lapsed' && <LapsedDialog session={session} />}
    </div>
  );
}
