import { useTranslation } from 'react-i18next';
import type { Coupon } from '#shared/contract/member.ts';
import { useCounter } from '../../../state/counter.ts';
import { CouponTicket } from '../member/CouponTicket.tsx';
import { useKey } from '../useKey.ts';
import styles from './Candidates.module.css';

/** A coupon whose member could not be read: it is shown, and what to do is said. */
export function StrayCoupon({ coupon }: { readonly coupon: Coupon }) {
  const { t } = useTranslation('counter');
  const dispatch = useCounter((counter) => counter.dispatch);
  useKey('Escape', () => dispatch({ type: 'closed' }));
  return (
    <section className={styles.found}>
      <h1 className={styles.title}>{t('coupon.title')}</h1>
      <p className={styles.detail}>{t('coupon.strayDetail')}</p>
      <CouponTicket coupon={coupon} />
    </section>
  );
}
