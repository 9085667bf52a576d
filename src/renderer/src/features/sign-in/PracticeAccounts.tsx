import { UnstyledButton } from '@mantine/core';
import { IconSchool } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../hooks/useLanguage.ts';
import { useTrainingAid } from '../../hooks/useTrainingAid.ts';
import { inLanguage } from '../../lib/two-languages.ts';
import styles from './SignInForm.module.css';

type Props = {
  readonly onChoose: (account: { readonly username: string; readonly password: string }) => void;
};

/** The simulator's accounts, each with what it may do. One click fills the form. */
export function PracticeAccounts({ onChoose }: Props) {
  const { t } = useTranslation('signIn');
  const language = useLanguage();
  const { data: aid } = useTrainingAid();
  if (!aid || aid.accounts.length === 0) return null;
  return (
    <section className={styles.practice}>
      <h2 className={styles.practiceHead}>
        {t('practiceAccounts')} <span>{t('practiceHint')}</span>
      </h2>
      <div className={styles.accounts}>
        {aid.accounts.map((account) => (
          <UnstyledButton key={account.username} className={styles.account} onClick={() => onChoose(account)}>
            <IconSchool size={22} stroke={1.6} aria-hidden />
            <span>
              <strong>{account.username}</strong>
              <span>{inLanguage(account.note, language)}</span>
            </span>
          </UnstyledButton>
        ))}
      </div>
    </section>
  );
}
