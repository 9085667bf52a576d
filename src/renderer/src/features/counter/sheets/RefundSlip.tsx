import { IconArrowNarrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Card } from '#shared/contract/member.ts';
import type { RefundPreview } from '#shared/contract/operation.ts';
import { addFen, type Fen, subtractFen } from '#shared/money.ts';
import { Amount } from '../../../components/Amount.tsx';
import { SumLine, SumList } from '../../../components/SumList.tsx';
import { useShopFormat } from '../../../hooks/useAppInfo.ts';
import { moneyText } from '../../../lib/format.ts';
import styles from './RefundSlip.module.css';

type Props = { readonly preview: RefundPreview; readonly card: Card | null };

/** What goes back, what is taken back, and the balance before and after. */
export function RefundSlip({ preview, card }: Props) {
  const { t } = useTranslation('counter');
  const { t: common } = useTranslation();
  const format = useShopFormat();
  const isTopUp = preview.kind === 'refund-top-up';
  const back = t(isTopUp ? 'refund.backCash' : 'refund.back');
  return (
    <div className={styles.slip} data-testid="refund-slip">
      <p className={styles.lead}>{back}</p>
      <Amount fen={preview.amountFen} size="result" tone="cinnabar" />
      <SumList>
        <SumLine label={t('refund.order')}>
          <span className="num">{preview.orderNo}</span>
        </SumLine>
        {preview.at !== null && (
          <SumLine label={common('time')}>
            <span className="num">{format.dateTime(preview.at)}</span>
          </SumLine>
        )}
        {isTopUp && (
          <SumLine label={t('refund.takePrincipal')}>
            <Amount fen={negative(preview.amountFen)} />
          </SumLine>
        )}
        {isTopUp && (
          <SumLine label={t('refund.takeGift')} testId="gift-taken">
            <Amount fen={negative(preview.giftFen)} />
          </SumLine>
        )}
      </SumList>
      <Change before={preview.before?.balanceFen ?? card?.balanceFen ?? null} after={afterOf(preview)} />
      {isTopUp && (
        <p className={styles.note}>{t('refund.cashNote', { amount: moneyText(preview.amountFen) })}</p>
      )}
    </div>
  );
}

const NOTHING = 0 as Fen;
const negative = (amount: Fen) => subtractFen(NOTHING, amount);

function afterOf(preview: RefundPreview): Fen | null {
  if (preview.expectedBalanceFen !== null || preview.before === null) return preview.expectedBalanceFen;
  const { balanceFen } = preview.before;
  return preview.kind === 'refund-spend'
    ? addFen(balanceFen, preview.amountFen)
    : subtractFen(balanceFen, addFen(preview.amountFen, preview.giftFen));
}

function Change({ before, after }: { readonly before: Fen | null; readonly after: Fen | null }) {
  const { t } = useTranslation('counter');
  return (
    <div className={styles.change}>
      <span>
        {t('refund.before')}
        {before === null ? <em>{t('refund.unknown')}</em> : <Amount fen={before} size="l" />}
      </span>
      <IconArrowNarrowRight size={28} stroke={1.5} aria-hidden />
      <span>
        {t('refund.after')}
        {after === null ? <em>{t('refund.unknown')}</em> : <Amount fen={after} size="l" />}
      </span>
    </div>
  );
}
