import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppInfo } from '#shared/contract/app.ts';
import type { Session } from '#shared/contract/session.ts';
import { PageHeader } from '../../components/PageHeader.tsx';
import { About } from './About.tsx';
import { Account } from './Account.tsx';
import { CameraSettings } from './CameraSettings.tsx';
import { General } from './General.tsx';
import { MembersPanel } from './members/MembersPanel.tsx';
import { PeoplePanel } from './people/PeoplePanel.tsx';
import styles from './SettingsPage.module.css';
import { Shortcuts } from './Shortcuts.tsx';
import { SafetyPanel } from './safety/SafetyPanel.tsx';
import { ScanTestPage } from './scan-test/ScanTestPage.tsx';
import { ScannerSettings } from './scanner/ScannerSettings.tsx';
import { VendorsPanel } from './vendors/VendorsPanel.tsx';

type Props = { readonly info: AppInfo; readonly session: Session };

/** Preferences of this counter; each is saved as it is changed. */
export function SettingsPage({ info, session }: Props) {
  const { t } = useTranslation('settings');
  const [testing, setTesting] = useState(false);
  if (testing) return <ScanTestPage onBack={() => setTesting(false)} />;
  return (
    <div className={styles.page}>
      <PageHeader title={t('title')} detail={t('detail')} />
      <div className={styles.columns}>
        <div className={styles.column}>
          <General />
          <CameraSettings />
          <ScannerSettings onTest={() => setTesting(true)} />
          <VendorsPanel training={info.mode === 'training'} />
          <Account session={session} />
          <About info={info} />
        </div>
        <div className={styles.column}>
          <PeoplePanel />
          <SafetyPanel />
          <MembersPanel />
          <Shortcuts training={info.mode === 'training'} />
        </div>
      </div>
    </div>
  );
}
