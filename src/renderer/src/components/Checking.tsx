import { Button } from '@mantine/core';
import { IconRefresh, IconZoomQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Operation } from '#shared/contract/operation.ts';
import type { Case } from '#shared/contract/reconciliation.ts';
import { useShopFormat } from '../hooks/useAppInfo.ts';
import { useCase, useCheck } from '../hooks/useCase.ts';
import { useCore } from '../hooks/useCore.ts';
import { useNow } from '../hooks/useNow.ts';
import { useShortcut } from '../hooks/useShortcut.ts';
import { failureOf } from '../lib/outcome.ts';
import styles from './Checking.module.css';
import { Countdown } from './Countdown.tsx';
import { FailureNotice } from './FailureNotice.tsx';
import { Kbd } from './Kbd.tsx';

type Props = {
  readonly operation: Operation;
  /** Also by the key C; only where it is the one thing of its kind on the page. */
  readonly withKey?: boolean;
};

/** The first minute: the customer is still there. */
const FIRST_MS = 60_000;

/** What the counter is doing about an answer that never came: when it looks next, and what it has found so far. */
export function Checking({ operation, withKey = false }: Props) {
  const { t } = useTranslation('cases');
  const { operationId, startedAt } = operation;
  const { data } = useCase(operationId);
  const { connected } = useCore();
  const check = useCheck(operationId);
  useShortcut('KeyC', () => check.mutate(), {
    enabled: withKey && connected && !check.isPending,
  });
  const isFirst = useNow(1_000) - startedAt < FIRST_MS;
  return (
    <section className={styles.checking} data-testid="checking">
      <h2 className={styles.title}>
        <IconZoomQuestion size={24} stroke={1.8} aria-hidden />
        {t(isFirst ? 'checking.now' : 'checking.later')}
      </h2>
      <p className={styles.next} aria-live="off">
        <Countdown nextAt={data?.nextCheckAt ?? null} signedOut={data?.doubt === 'signed-out'} />
        <Button
          variant="white"
          color="amber"
          size="sm"
          leftSection={<IconRefresh size={17} aria-hidden />}
          rightSection={withKey && <Kbd keys="C" />}
          aria-keyshortcuts={withKey ? 'C' : undefined}
          loading={check.isPending}
          disabled={!connected}
          onClick={() => check.mutate()}
          data-testid="check-now"
        >
          {t('checking.check')}
        </Button>
      </p>
      <Found found={data} />
      {check.error && <FailureNotice compact failure={failureOf(check.error, 'undecided')} />}
      <p className={styles.rules}>{t('checking.rules')}</p>
    </section>
  );
}

function Found({ found }: { readonly found: Case | undefined }) {
  const { t } = useTranslation('cases');
  const format = useShopFormat();
  const last = found?.checks.at(-1);
  if (!found || !last) return <p className={styles.found}>{t('checking.none')}</p>;
  const fitting = last.fittingRecordIds.length;
  return (
    <ul className={styles.found} aria-live="polite" data-testid="found-so-far">
      <li className="num">{t('checking.count', { count: found.checks.length, at: format.time(last.at) })}</li>
      {found.doubt && <li>{t(`doubt.${found.doubt}`)}</li>}
      {fitting > 0 && <li>{t('checking.found', { count: fitting })}</li>}
    </ul>
  );
}
