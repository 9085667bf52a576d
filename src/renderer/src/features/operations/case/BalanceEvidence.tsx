import { useTranslation } from 'react-i18next';
import type { Case } from '#shared/contract/reconciliation.ts';
import type { Fen } from '#shared/money.ts';
import { Amount } from '../../../components/Amount.tsx';
import { moneyText } from '../../../lib/format.ts';
import { standingOf } from '../../../lib/standing.ts';
import styles from './BalanceEvidence.module.css';
import { balanceSays } from './balance.ts';
import evidence from './Evidence.module.css';

/** What the card held, should hold and holds. Once it is decided, other sales move the balance as well: no judgement then. */
export function BalanceEvidence({ shown }: { readonly shown: Case }) {
  const { t } = useTranslation('cases');
  const isDecided = standingOf(shown.operation) === 'at-rest';
  return (
    <section className={evidence.panel} data-area="balance">
      <h2 className={evidence.title}>{t('sheet.balance.title')}</h2>
      <dl className={styles.balances}>
        <Line name={t('sheet.balance.before')} fen={shown.operation.before?.balanceFen ?? null} />
        {!isDecided && <Line name={t('sheet.balance.expected')} fen={shown.expectedBalanceFen} />}
        <Line name={t('sheet.balance.now')} fen={shown.balanceNow?.balanceFen ?? null} isNow />
      </dl>
      {!isDecided && <Verdict shown={shown} />}
    </section>
  );
}

type LineProps = { readonly name: string; readonly fen: Fen | null; readonly isNow?: boolean };

function Line({ name, fen, isNow = false }: LineProps) {
  const { t } = useTranslation('cases');
  return (
    <div className={styles.line} data-now={isNow || undefined}>
      <dt>{name}</dt>
      <dd>{fen === null ? t('sheet.balance.unknown') : <Amount fen={fen} size={isNow ? 'l' : 'm'} />}</dd>
    </div>
  );
}

function Verdict({ shown }: { readonly shown: Case }) {
  const { t } = useTranslation('cases');
  const says = balanceSays(shown);
  return (
    <p className={styles.says} data-says={says.kind}>
      {'byFen' in says
        ? t(`sheet.balance.${says.kind}`, { change: unbroken(moneyText(says.byFen, true)) })
        : t(`sheet.balance.${says.kind}`)}
    </p>
  );
}

/** A line may otherwise end between the sign and the amount. */
const unbroken = (amount: string): string => amount.replace(/^[+\u2212]/, '$&\u2060');
