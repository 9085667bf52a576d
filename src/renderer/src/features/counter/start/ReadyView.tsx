import { UnstyledButton } from '@mantine/core';
import { IconCards, IconCoins, IconHistory, IconQrcode } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Operation } from '#shared/contract/operation.ts';
import { Amount } from '../../../components/Amount.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { VerdictBadge } from '../../../components/VerdictBadge.tsx';
import { useShopFormat } from '../../../hooks/useAppInfo.ts';
import { useCore } from '../../../hooks/useCore.ts';
import { useListedNames } from '../../../hooks/useListedNames.ts';
import { unwrap } from '../../../lib/outcome.ts';
import { queryKeys } from '../../../lib/query-keys.ts';
import { useNavigation } from '../../../state/session.ts';
import styles from './ReadyView.module.css';

/** Nobody is open: how it goes, and what was last done here today. */
export function ReadyView() {
  const { t } = useTranslation('counter');
  return (
    <section className={styles.ready} data-testid="ready">
      <h1 className={styles.title}>{t('ready.title')}</h1>
      <ol className={styles.steps}>
        <Step icon={IconQrcode} name="scan" />
        <Step icon={IconCards} name="member" />
        <Step icon={IconCoins} name="act" />
      </ol>
      <Today />
    </section>
  );
}

type StepProps = { readonly icon: typeof IconQrcode; readonly name: 'scan' | 'member' | 'act' };

function Step({ icon: Picture, name }: StepProps) {
  const { t } = useTranslation('counter');
  return (
    <li className={styles.step}>
      <Picture size={28} stroke={1.5} aria-hidden />
      <strong>{t(`ready.steps.${name}.title`)}</strong>
      <span>{t(`ready.steps.${name}.detail`)}</span>
    </li>
  );
}

const SHOWN = 8;

function Today() {
  const { t } = useTranslation('counter');
  const { client } = useCore();
  const format = useShopFormat();
  const goTo = useNavigation((navigation) => navigation.goTo);
  const { data } = useQuery({
    queryKey: [...queryKeys.allOperations, 'today'],
    queryFn: () =>
      unwrap(client.operations.list({ undecidedOnly: false, userId: null, before: null, limit: SHOWN })),
  });
  const today = format.date(Date.now());
  const operations = data?.filter((operation) => format.date(operation.startedAt) === today);
  return (
    <section className={styles.today}>
      <header className={styles.head}>
        <h2>{t('ready.today')}</h2>
        <UnstyledButton className={styles.all} onClick={() => goTo('operations')}>
          {t('ready.all')}
        </UnstyledButton>
      </header>
      {operations?.length === 0 && (
        <EmptyState icon={IconHistory} title={t('ready.none')} detail={t('ready.noneDetail')} />
      )}
      <ul className={styles.list}>
        {operations?.map((operation) => (
          <Row key={operation.operationId} operation={operation} time={format.time(operation.startedAt)} />
        ))}
      </ul>
    </section>
  );
}

function Row({ operation, time }: { readonly operation: Operation; readonly time: string }) {
  const { t } = useTranslation('terms');
  const { name, number } = useListedNames().whoseOf(operation);
  return (
    <li className={styles.row}>
      <span className={`num ${styles.time}`}>{time}</span>
      <strong className={styles.kind}>{t(`kind.${operation.kind}`)}</strong>
      <span className={styles.who}>
        <span className={styles.name}>{name}</span> <span className="num">{number}</span>
      </span>
      {operation.amountFen > 0 && <Amount fen={operation.amountFen} />}
      <VerdictBadge verdict={operation.verdict} />
    </li>
  );
}
