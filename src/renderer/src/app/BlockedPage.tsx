import { Button } from '@mantine/core';
import { IconLock, IconRefresh, IconShieldCheck } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AppInfo } from '#shared/contract/app.ts';
import type { Failure } from '#shared/contract/failure.ts';
import { failureText } from '#shared/messages/failures.ts';
import { FailureNotice } from '../components/FailureNotice.tsx';
import { useCore } from '../hooks/useCore.ts';
import { useLanguage } from '../hooks/useLanguage.ts';
import { failureOf, unwrap } from '../lib/outcome.ts';
import { queryKeys } from '../lib/query-keys.ts';
import styles from './BlockedPage.module.css';

type Props = { readonly reason: Failure; readonly info: AppInfo };

/** The journal cannot be trusted with money now: why, and what to do. */
export function BlockedPage({ reason, info }: Props) {
  const { t } = useTranslation('shell');
  const { message, next } = failureText(reason, useLanguage());
  const { client } = useCore();
  const queries = useQueryClient();
  const check = useMutation({
    mutationFn: () => unwrap(client.app.checkAgain({})),
    onSuccess: (found) => queries.setQueryData(queryKeys.info, found),
  });
  return (
    <main className={styles.page}>
      <div className={styles.sheet}>
        <span className={styles.icon}>
          <IconLock size={30} stroke={1.8} aria-hidden />
        </span>
        <h1 className={styles.title}>{t('blocked.title')}</h1>
        <dl className={styles.facts}>
          <dt>{t('blocked.why')}</dt>
          <dd>{message}</dd>
          <dt>{t('blocked.whatNow')}</dt>
          <dd>{next}</dd>
        </dl>
        <p className={styles.reassure}>
          <IconShieldCheck size={20} stroke={1.8} aria-hidden />
          {t('blocked.reassure')}
        </p>
        {check.isError && <FailureNotice compact failure={failureOf(check.error, 'not-involved')} />}
        <footer className={styles.foot}>
          <Button
            size="md"
            leftSection={<IconRefresh size={18} aria-hidden />}
            loading={check.isPending}
            onClick={() => check.mutate()}
          >
            {t('blocked.checkAgain')}
          </Button>
          <span className={`num ${styles.code}`}>
            {reason.code} · {t('blocked.version', { version: info.version })}
          </span>
        </footer>
      </div>
    </main>
  );
}
