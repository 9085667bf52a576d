import { Button, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAppInfo } from '../hooks/useAppInfo.ts';
import { useSignOut } from '../hooks/useSignOut.ts';
import { failureOf } from '../lib/outcome.ts';
import { FailureNotice } from './FailureNotice.tsx';
import styles from './SignOutDialog.module.css';

type Props = { readonly opened: boolean; readonly onClose: () => void };

/** Signing out clears unfinished work from the screen, so it asks first. */
export function SignOutDialog({ opened, onClose }: Props) {
  const { t } = useTranslation('settings');
  const { t: common } = useTranslation();
  const signOut = useSignOut();
  const count = useAppInfo()?.undecided ?? 0;
  return (
    <Modal opened={opened} onClose={onClose} title={t('signOutTitle')} centered>
      <p className={styles.detail}>{t('signOutDetail')}</p>
      {count > 0 && <p className={styles.undecided}>{t('signOutUndecided', { count })}</p>}
      {signOut.error && <FailureNotice compact failure={failureOf(signOut.error, 'not-involved')} />}
      <div className={styles.answers}>
        <Button variant="default" onClick={onClose}>
          {common('cancel')}
        </Button>
        <Button data-autofocus loading={signOut.isPending} onClick={() => signOut.mutate()}>
          {t('signOut')}
        </Button>
      </div>
    </Modal>
  );
}
