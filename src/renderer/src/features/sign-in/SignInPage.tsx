import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppInfo } from '#shared/contract/app.ts';
import { Brand } from './Brand.tsx';
import { SignInForm } from './SignInForm.tsx';
import styles from './SignInPage.module.css';

type Props = {
  readonly info: AppInfo;
  /** What stands below the form. */
  readonly foot?: ReactNode;
};

/** The door: what this counter promises on the left, the sign-in on the right. */
export function SignInPage({ info, foot }: Props) {
  const { t } = useTranslation('signIn');
  const training = info.mode === 'training';
  return (
    <div className={styles.page}>
      <Brand info={info} />
      <main className={styles.side}>
        <div className={styles.column}>
          <h1 className={styles.title}>{t('title')}</h1>
          <p className={styles.detail}>{t(training ? 'detailTraining' : 'detailLive')}</p>
          <SignInForm training={training} />
          {foot}
        </div>
      </main>
    </div>
  );
}
