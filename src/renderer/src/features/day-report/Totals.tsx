import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DayReport } from '#shared/contract/reconciliation.ts';
import { fen } from '#shared/money.ts';
import { Amount } from '../../components/Amount.tsx';
import { moneyText } from '../../lib/format.ts';
import styles from './Totals.module.css';

/** How much was compared, kind by kind, and how much of it is left over. */
export function Totals({ report }: { readonly report: DayReport }) {
  const { t } = useTranslation('dayReport');
  const { t: term } = useTranslation('terms');
  const left = report.unmatched.length;
  return (
    <div className={styles.cards}>
      {report.totals.map((total) => {
        const unclaimed = total.records - total.claimed;
        const unclaimedFen = fen(total.amountFen - total.claimedFen);
        return (
          <Card
            key={total.kind}
            title={term(`recordKind.${total.kind}`)}
            source={t('card.vendor')}
            count={total.records}
            sum={<Amount fen={total.amountFen} size="m" />}
            left={unclaimed}
            leftText={`${t('card.unclaimed', { count: unclaimed })} ${moneyText(unclaimedFen)}`}
            doneText={t('card.allClaimed')}
          />
        );
      })}
      <Card
        title={t('card.operations')}
        source={t('card.operationsHint')}
        count={report.operations}
        sum={null}
        left={left}
        leftText={t('card.unmatched', { count: left })}
        doneText={t('card.allMatched')}
      />
    </div>
  );
}

type CardProps = {
  readonly title: string;
  readonly source: string;
  readonly count: number;
  readonly sum: ReactNode;
  readonly left: number;
  readonly leftText: string;
  readonly doneText: string;
};

function Card({ title, source, count, sum, left, leftText, doneText }: CardProps) {
  const { t } = useTranslation('dayReport');
  return (
    <section className={styles.card}>
      <h3 className={styles.title}>{title}</h3>
      <p className={styles.source}>{source}</p>
      <p className={`num ${styles.count}`}>
        {t('count', { count })}
        {sum}
      </p>
      <p
        className={`num ${styles.left}`}
        data-left={left > 0 || undefined}
        data-none={count === 0 || undefined}
      >
        {left === 0 && count > 0 && <IconCheck size={16} stroke={2.2} aria-hidden />}
        {left > 0 ? leftText : count > 0 ? doneText : t('card.none')}
      </p>
    </section>
  );
}
