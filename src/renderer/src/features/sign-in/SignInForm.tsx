import { Button, Checkbox, PasswordInput, TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { useSignIn } from '../../hooks/useSignIn.ts';
import { failureOf } from '../../lib/outcome.ts';
import { useNavigation } from '../../state/session.ts';
import { PracticeAccounts } from './PracticeAccounts.tsx';
import styles from './SignInForm.module.css';

/** User name, password, and in training the accounts to practise with. */
export function SignInForm({ training }: { readonly training: boolean }) {
  const { t } = useTranslation('signIn');
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [remember, setRemember] = useState(false);
  const keepRemember = useNavigation((navigation) => navigation.setRemember);
  const submitButton = useRef<HTMLButtonElement>(null);
  const signIn = useSignIn();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    keepRemember(remember);
    signIn.mutate({ username: username.trim(), password, remember });
  };
  const fill = (account: { readonly username: string; readonly password: string }) => {
    setUsername(account.username);
    setPassword(account.password);
    signIn.reset();
    submitButton.current?.focus();
  };
  return (
    <>
      <form className={styles.form} onSubmit={submit}>
        <TextInput
          size="md"
          label={t('username')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus
          value={username}
          onChange={(event) => setUsername(event.currentTarget.value)}
        />
        <PasswordInput
          size="md"
          label={t('password')}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Checkbox
          label={t('remember')}
          description={t('rememberHint')}
          checked={remember}
          onChange={(event) => setRemember(event.currentTarget.checked)}
        />
        {signIn.error && <FailureNotice failure={failureOf(signIn.error, 'not-involved')} />}
        <Button
          ref={submitButton}
          type="submit"
          size="lg"
          fullWidth
          loading={signIn.isPending}
          aria-disabled={username.trim() === '' || password === ''}
        >
          {t('submit')}
        </Button>
      </form>
      {training && <PracticeAccounts onChoose={fill} />}
    </>
  );
}
