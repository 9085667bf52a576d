import { UnstyledButton } from '@mantine/core';
import { IconCircleCheckFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Promotion, TopUpOffer } from '#shared/contract/member.ts';
import { addFen } from '#shared/money.ts';
import { useCounter } from '../../../state/counter.ts';
import { shortMoney } from '../amounts/short-money.ts';
import { useKey } from '../useKey.ts';
import styles from './Promotions.module.css';

/** The promotions as big buttons; Alt and a digit choose one from anywhere on the sheet. */
export function Promotions({ offer }: { readonly offer: TopUpOffer }) {
  const { t } = useTranslation('counter');
  const chosen = useCounter((counter) => counter.drafts.topUp.eventId);
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
};

function Choice({ promotion, number, chosen, first }: ChoiceProps) {
  const { t } = useTranslation('counter');
  const dispatch = useCounter((counter) => counter.dispatch);
  const { payFen, giftFen, eventId, title } = promotion;
  const choose = () => dispatch({ type: 'drafted', change: { topUp: { eventId, typed: '' } } });
  useKey(`Alt+Digit${number}`, choose, number <= 9);
  return (
    <UnstyledButton
      role="radio"
      aria-checked={chosen}
      className={styles.choice}
      data-chosen={chosen || undefined}
      data-autofocus={first || undefined}
      data-testid="promotion"
      onClick={choose}
    >
      <strong className="num">
        {t('topUp.promotion', { pay: shortMoney(payFen), gift: shortMoney(giftFen) })}
      </strong>
      <span className={styles.arrives}>
        {t('topUp.arrives', { amount: shortMoney(addFen(payFen, giftFen)) })}
      </span>
      <span className={styles.title} title={title}>
        {title}
      </span>
      {chosen && <IconCircleCheckFilled className={styles.mark} size={22} aria-hidden />}
    </UnstyledButton>
  );
}
