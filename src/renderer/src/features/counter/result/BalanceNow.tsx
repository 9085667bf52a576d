import { IconMessage2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Operation } from '#shared/contract/operation.ts';
import { Amount } from '../../../components/Amount.tsx';
import { SumLine, SumList } from '../../../components/SumList.tsx';
import { moneyText } from '../../../lib/format.ts';
import styles from './BalanceNow.module.css';

/** What the member has now, as large as it is said aloud, and the sentence to say. */
export function BalanceNow({ after }: { readonly after: NonNullable<Operation['after']> }) {
  const { t } = useTranslation('counter');
  const { balanceFen, principalFen, giftFen } = after;
  return (
    <>
      <section className={styles.now}>
        <h2 className={styles.title}>{t('result.balanceNow')}</h2>
        <Amount fen={balanceFen} size="result" tone="jade" />
        {principalFen !== null && giftFen !== null && (
          <div className={styles.parts}>
            <SumList>
              <SumLine label={t('result.principal')}>
                <Amount fen={principalFen} />
              </SumLine>
              <SumLine label={t('result.gift')}>
                <Amount fen={giftFen} />
              </SumLine>
            </SumList>
          </div>
        )}
      </section>
      <p className={styles.say}>
        <IconMessage2 size={22} stroke={1.6} aria-hidden />
        <span>
          <span className={styles.title}>{t('result.sayTitle')}</span>
          <br />
          {t('result.say', { balance: moneyText(balanceFen) })}
        </span>
      </p>
    </>
  );
}
