import { Button, Modal } from '@mantine/core';
import { IconLogout } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Session } from '#shared/contract/session.ts';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { Panel } from '../../components/Panel.tsx';
import { useSignOut } from '../../hooks/useSignOut.ts';
import { failureOf } from '../../lib/outcome.ts';
import { Setting } from './Setting.tsx';
import styles from './SettingsPage.module.css';

/** Who is signed in, and the way out, which clears unfinished work and so asks first. */
export function Account({ session }: { readonly session: Session }) {
  const { t } = useTranslation('settings');
  const { t: common } = useTranslation();
  const [asking, setAsking] = useState(false);
  const signOut = useSignOut();
  return (
    <Panel title={t('account')}>
      <Setting
        name={session.displayName ?? session.username ?? ''}
        detail={t('accountDetail', { name: session.username })}
      >
        <Button
          variant="default"
          leftSection={<IconLogout size={18} aria-hidden />}
          onClick={() => setAsking(true)}
        >
          {t('signOut')}
        </Button>
      </Setting>
      <Modal opened={asking} onClose={() => setAsking(false)} title={t('signOutTitle')} centered>
        <p className={styles.detail}>{t('signOutDetail')}</p>
        {signOut.error && <FailureNotice compact failure={failureOf(signOut.error, 'not-involved')} />}
        <div className={styles.confirm}>
          <Button variant="default" onClick={() => setAsking(false)}>
            {common('cancel')}
          </Button>
          <Button data-autofocus loading={signOut.isPending} onClick={() => signOut.mutate()}>
            {t('signOut')}
          </Button>
        </div>
      </Modal>
    </Panel>
  );
}
