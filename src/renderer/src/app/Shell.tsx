import { useTranslation } from 'react-i18next';
import type { AppInfo } from '#shared/contract/app.ts';
import type { Session } from '#shared/contract/session.ts';
import { CounterPage } from '../features/counter/CounterPage.tsx';
import { OperationsPage } from '../features/operations/OperationsPage.tsx';
import { RecordsPage } from '../features/records/RecordsPage.tsx';
import { SettingsPage } from '../features/settings/SettingsPage.tsx';
import { useNavigation } from '../state/session.ts';
import { LapsedDialog } from './LapsedDialog.tsx';
import { Rail } from './Rail.tsx';
import styles from './Shell.module.css';
import { TopBar } from './TopBar.tsx';

type Props = { readonly info: AppInfo; readonly session: Session };

/**
 * The counter at work. A page that is left lets go of everything, the camera too; what was begun on the counter is
 * kept in state/counter.ts and is there again on return.
 */
export function Shell({ info, session }: Props) {
  const { t } = useTranslation('shell');
  const page = useNavigation((navigation) => navigation.page);
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#content">
        {t('skipToContent')}
      </a>
      <Rail session={session} />
      <div className={styles.right}>
        <TopBar info={info} session={session} />
        <div id="content" className={styles.content} tabIndex={-1} key={page}>
          {page === 'counter' ? (
            <CounterPage />
          ) : (
            <main className={styles.page}>
              {page === 'records' && <RecordsPage />}
              {page === 'operations' && <OperationsPage />}
              {page === 'settings' && <SettingsPage info={info} session={session} />}
            </main>
          )}
        </div>
      </div>
      {session.state === 'lapsed' && <LapsedDialog session={session} />}
    </div>
  );
}
