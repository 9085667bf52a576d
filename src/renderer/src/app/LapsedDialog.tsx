import { Button, Modal, PasswordInput } from '@mantine/core';
import { IconUserCircle } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Session } from '#shared/contract/session.ts';
import { FailureNotice } from '../components/FailureNotice.tsx';
import { useSignIn } from '../hooks/useSignIn.ts';
import { useSignOut } from '../hooks/useSignOut.ts';
import { failureOf } from '../lib/outcome.ts';
import { useNavigation } from '../state/session.ts';
import styles from './LapsedDialog.module.css';

/** The vendor no longer knows the token: asks for the password only, over the screen as it is. */
export function LapsedDialog({ session }: { readonly session: Session }) {
  const { t } = useTranslation('shell');
  const remember = useNavigation((navigation) => navigation.remember);
  const [password, setPassword] = useState('');
  const signIn = useSignIn();
  const signOut = useSignOut();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate({ username: session.username ?? '', password, remember });
  };
  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      centered
      size={460}
      padding="xl"
      zIndex={LAPSED_LAYER}
      title={t('lapsed.title')}
      classNames={{ title: styles.title }}
    >
      <form className={styles.form} onSubmit={submit}>
        <p className={styles.detail}>{t('lapsed.detail')}</p>
        <p className={styles.who}>
          <IconUserCircle size={22} stroke={1.6} aria-hidden />
          {session.displayName ?? session.username}
        </p>
        <PasswordInput
          data-autofocus
          size="md"
          label={t('password', { ns: 'signIn' })}
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {signIn.error && <FailureNotice compact failure={failureOf(signIn.error, 'not-involved')} />}
        <Button type="submit" size="md" fullWidth disabled={password === ''} loading={signIn.isPending}>
          {t('lapsed.confirm')}
        </Button>
        <Button
          variant="subtle"
          color="gray"
          fullWidth
          loading={signOut.isPending}
          onClick={() => signOut.mutate()}
        >
          {t('lapsed.signOut')}
        </Button>
        <p className={styles.hint}>{t('lapsed.signOutHint')}</p>
      </form>
    </Modal>
  );
}

/** Above the counter's own sheets, which stay open behind it. */
const LAPSED_LAYER = 350;
