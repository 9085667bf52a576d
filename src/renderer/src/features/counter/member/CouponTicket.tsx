import { Button } from '@mantine/core';
import { IconCircleCheck, IconClockX, IconTicket, IconTicketOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Coupon } from '#shared/contract/member.ts';
import { useShopFormat } from '../../../hooks/useAppInfo.ts';
import { moneyText } from '../../../lib/format.ts';
import styles from './CouponTicket.module.css';

type Props = {
  readonly coupon: Coupon;
  /** Whether it is taken off the sale at hand; null where it cannot be. */
  readonly used?: boolean | null;
  readonly onToggle?: () => void;
};

/** A coupon as a ticket, with its validity for this shop and day in words. */
export function CouponTicket({ coupon, used = null, onToggle }: Props) {
  const { t } = useTranslation('counter');
  const { t: term } = useTranslation('terms');
  const Icon = ICONS[coupon.validity];
  return (
    <article
      className={styles.ticket}
      data-validity={coupon.validity}
      data-used={used || undefined}
      data-testid="coupon"
    >
      <span className={styles.stub}>
        <IconTicket size={26} stroke={1.5} aria-hidden />
      </span>
      <div className={styles.words}>
        <strong className={styles.title}>{coupon.title}</strong>
        <span className={styles.validity}>
          <Icon size={16} stroke={2} aria-hidden />
          {term(`couponValidity.${coupon.validity}`)}
        </span>
        <Terms coupon={coupon} />
      </div>
      {used !== null && onToggle && (
        <Button
          size="sm"
          variant={used ? 'default' : 'light'}
          onClick={onToggle}
          className={styles.button}
          data-testid="use-coupon"
        >
          {t(used ? 'coupon.remove' : 'coupon.use')}
        </Button>
      )}
    </article>
  );
}

function Terms({ coupon }: { readonly coupon: Coupon }) {
  const { t } = useTranslation('counter');
  const format = useShopFormat();
  const until = coupon.expiresAt === null ? t('coupon.noEnd') : format.date(coupon.expiresAt);
  const worth = [
    coupon.suggestedDiscountFen === null
      ? null
      : t('coupon.discount', { amount: moneyText(coupon.suggestedDiscountFen) }),
    coupon.quantity === null ? null : t('coupon.quantity', { count: coupon.quantity }),
  ];
  const parts = [
    worth.filter(Boolean).join(' · '),
    coupon.expiresAt === null ? until : t('coupon.until', { date: until }),
    coupon.validity === 'other-shop' ? t('coupon.shops', { shops: coupon.shopNames.join('、') }) : null,
  ];
  return (
    <span className={`num ${styles.terms}`}>
      {parts.filter(Boolean).map((part) => (
        <span key={part}>{part}</span>
      ))}
    </span>
  );
}

const ICONS = {
  valid: IconCircleCheck,
  expired: IconClockX,
  'other-shop': IconTicketOff,
  'used-here': IconTicketOff,
  'not-usable': IconTicketOff,
} as const;
