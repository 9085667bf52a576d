import { Loader } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Summary } from '../state/counter-workflow.ts';
import { Amount } from './Amount.tsx';
import styles from './SendingPanel.module.css';

/** While it is being sent there is nothing to press, and it says what is being sent. */
export function SendingPanel({
  summary,
}: {
  readonly summary: Pick<Summary, 'kind' | 'amountFen' | 'cardTitle'>;
}) {
  const { t } = useTranslation('counter');
  const { t: term } = useTranslation('terms');
  const seconds = useSeconds();
  return (
    <section className={styles.panel} role="alert" aria-busy data-testid="sending">
      <Loader size={56} />
      <p className={styles.what}>
        {term(`kind.${summary.kind}`)}
        {summary.cardTitle && ` · ${summary.cardTitle}`}
      </p>
      {summary.amountFen > 0 && <Amount fen={summary.amountFen} size="result" />}
      <h1 className={styles.title}>{t('sending.title')}</h1>
      <p className={styles.detail}>{t('sending.detail')}</p>
      <p className={`num ${styles.detail}`}>
        {seconds > 1 ? t('sending.seconds', { count: seconds }) : '\u00a0'}
      </p>
    </section>
  );
}

function useSeconds(): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((before) => before + 1), 1_000);
    return () => clearInterval(timer);
  }, []);
  return seconds;
}
