import { UnstyledButton } from '@mantine/core';
import { IconCircleCheckFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Promotion, TopUpOffer } from '#shared/contract/member.ts';
import { addFen } from '#shared/money.ts';
import { Kbd } from '../../../components/Kbd.tsx';
import { useCounter } from '../../../state/counter.ts';
import { shortMoney } from '../amounts/short-money.ts';
import styles from './Promotions.module.css';
import { useAltDigits } from './useAltDigits.ts';

/** The promotions as big buttons; Alt and a digit choose one from anywhere on the sheet. */
export function Promotions({ offer }: { readonly offer: TopUpOffer }) {
  const { t } = useTranslation('counter');
  const chosen = useCounter((counter) => counter.drafts.topUp.eventId);
  const dispatch = useCounter((counter) => counter.dispatch);
  const choose = ({ eventId }: Promotion) =>
    dispatch({ type: 'drafted', change: { topUp: { eventId, typed: '' } } });
  useAltDigits(offer.promotions.length, (index) => {
    const promotion = offer.promotions[index];
    if (promotion) choose(promotion);
  });
  if (offer.promotions.length === 0) return <p className={styles.none}>{t('topUp.noPromotions')}</p>;
  return (
    <div className={styles.block}>
      <div className={styles.grid} role="radiogroup" aria-label={t('topUp.promotions')}>
        {offer.promotions.map((promotion, index) => (
          <Choice
            key={promotion.eventId}
            promotion={promotion}
            number={index + 1}
            chosen={promotion.eventId === chosen}
            first={index === 0 && !offer.freeAmountAllowed}
            onChoose={() => choose(promotion)}
          />
        ))}
      </div>
      {!offer.freeAmountAllowed && <p className={styles.none}>{t('topUp.freeNotAllowed')}</p>}
    </div>
  );
}

type ChoiceProps = {
  readonly promotion: Promotion;
  readonly number: number;
  readonly chosen: boolean;
  readonly first: boolean;
  readonly onChoose: () => void;
};

function Choice({ promotion, number, chosen, first, onChoose }: ChoiceProps) {
  const { t } = useTranslation('counter');
  const { payFen, giftFen, title } = promotion;
  return (
    <UnstyledButton
      role="radio"
      aria-checked={chosen}
      className={styles.choice}
      data-chosen={chosen || undefined}
      data-autofocus={first || undefined}
      data-testid="promotion"
      aria-keyshortcuts={number <= 9 ? `Alt+${number}` : undefined}
      onClick={onChoose}
    >
      <strong className="num">
        {t('topUp.promotion', { pay: shortMoney(payFen), gift: shortMoney(giftFen) })}
      </strong>
      <span className={styles.arrives}>
        {t('topUp.arrives', { amount: shortMoney(addFen(payFen, giftFen)) })}
      </span>
      <span className={styles.foot}>
        <span className={styles.title} title={title}>
          {title}
        </span>
        {number <= 9 && <Kbd keys={`Alt ${number}`} />}
      </span>
      {chosen && <IconCircleCheckFilled className={styles.mark} size={22} aria-hidden />}
    </UnstyledButton>
  );
}
