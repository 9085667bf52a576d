import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Card, Coupon, Member } from '#shared/contract/member.ts';
import { Amount } from '../../../components/Amount.tsx';
import { SumLine, SumList } from '../../../components/SumList.tsx';
import { useCore } from '../../../hooks/useCore.ts';
import { moneyText } from '../../../lib/format.ts';
import { useCounter } from '../../../state/counter.ts';
import { withCoupon } from '../../../state/counter-steps.ts';
import type { Sheet } from '../../../state/counter-workflow.ts';
import { AmountField } from '../amounts/AmountField.tsx';
import { pressPad } from '../amounts/amount-entry.ts';
import { NumberPad } from '../amounts/NumberPad.tsx';
import { readSpend, type SpendReading, type SpendSum } from '../amounts/spend-sum.ts';
import { CouponTicket } from '../member/CouponTicket.tsx';
import { useSubmit } from '../useSubmit.ts';
import { ConfirmMoney } from './ConfirmMoney.tsx';
import { PasswordStep } from './PasswordStep.tsx';
import { SheetFrame } from './SheetFrame.tsx';
import styles from './SpendSheet.module.css';

type Props = {
  readonly member: Member;
  readonly card: Card;
  readonly coupons: readonly Coupon[];
  readonly sheet: Extract<Sheet, { kind: 'spend' }>;
};

/** A sale: first the price, then the member's password on a step of its own. */
export function SpendSheet({ member, card, coupons, sheet }: Props) {
  const { client } = useCore();
  const submit = useSubmit();
  const draft = useCounter((counter) => counter.drafts.spend);
  const dispatch = useCounter((counter) => counter.dispatch);
  const coupon = coupons.find((known) => known.couponKey === draft.couponKey) ?? null;
  const reading = readSpend({
    typed: draft.typed,
    discountTyped: coupon ? draft.discountTyped : null,
    balanceFen: card.balanceFen,
  });
  const step = (name: 'price' | 'password') =>
    dispatch({
      type: 'sheet-stepped',
      sheet: { kind: 'spend', step: name },
      operationId: crypto.randomUUID(),
    });
  if (sheet.step === 'price' || !reading.ok) {
    return (
      <PriceStep
        member={member}
        card={card}
        coupons={coupons}
        coupon={coupon}
        reading={reading}
        onNext={() => step('password')}
      />
    );
  }
  const { sum } = reading;
  const send = (password: string) =>
    submit(
      { kind: 'spend', amountFen: sum.toPayFen, giftFen: NOTHING, cardTitle: card.title, phone: null },
      (operationId, why) =>
        client.operations.spend({
          operationId,
          ...why,
          userId: member.userId,
          cardId: card.cardId,
          priceFen: sum.priceFen,
          password,
          coupon: coupon && { couponKey: coupon.couponKey, discountFen: sum.discountFen },
        }),
    );
  return <PasswordStep member={member} card={card} sum={sum} onBack={() => step('price')} onEntered={send} />;
}

const NOTHING = 0 as SpendSum['discountFen'];

type PriceProps = Omit<Props, 'sheet'> & {
  readonly coupon: Coupon | null;
  readonly reading: SpendReading;
  readonly onNext: () => void;
};

function PriceStep({ member, card, coupons, coupon, reading, onNext }: PriceProps) {
  const { t } = useTranslation('counter');
  const draft = useCounter((counter) => counter.drafts.spend);
  const dispatch = useCounter((counter) => counter.dispatch);
  const [active, setActive] = useState<'price' | 'discount'>('price');
  const onDiscount = active === 'discount' && coupon !== null;
  const typePrice = (typed: string) => dispatch({ type: 'drafted', change: { spend: { typed } } });
  const typeDiscount = (discountTyped: string) =>
    dispatch({ type: 'drafted', change: { spend: { discountTyped } } });
  const problem = shownProblem(reading, draft.typed);
  // It rests while offline: nobody types a password for a sale that would be refused.
  const missing = reading.ok ? null : NOTHING_SAID;
  return (
    <SheetFrame
      title={t('spend.title')}
      member={member}
      card={card}
      onBack={() => dispatch({ type: 'sheet-left' })}
      testId="spend-sheet"
      side={
        <>
          <Sums reading={reading} />
          <NumberPad
            onPress={(key) =>
              onDiscount
                ? typeDiscount(pressPad(draft.discountTyped, key))
                : typePrice(pressPad(draft.typed, key))
            }
          />
          <ConfirmMoney onConfirm={onNext} missing={missing} testId="spend-next">
            {t('spend.next')}
          </ConfirmMoney>
        </>
      }
    >
      <AmountField
        label={t('spend.price')}
        value={draft.typed}
        onChange={typePrice}
        onFocus={() => setActive('price')}
        failure={problem?.at === 'price' ? problem.failure : null}
        autoFocus
        large
        testId="price"
      />
      <Coupons coupons={coupons} />
      {coupon && (
        <AmountField
          label={t('spend.coupon')}
          value={draft.discountTyped}
          onChange={typeDiscount}
          onFocus={() => setActive('discount')}
          failure={problem?.at === 'discount' ? problem.failure : null}
          testId="discount"
        />
      )}
    </SheetFrame>
  );
}

const NOTHING_SAID = '';

/** An empty field is not yet a mistake. */
function shownProblem(reading: SpendReading, typed: string) {
  return reading.ok || typed.trim() === '' ? null : reading;
}

function Sums({ reading }: { readonly reading: SpendReading }) {
  const { t } = useTranslation('counter');
  const sum = reading.ok ? reading.sum : null;
  return (
    <SumList>
      {sum && sum.discountFen > 0 && (
        <SumLine label={t('result.discount')}>
          {'\u2212'}
          {moneyText(sum.discountFen)}
        </SumLine>
      )}
      <SumLine label={t('spend.toPay')} strong testId="to-pay">
        {sum ? <Amount fen={sum.toPayFen} size="l" tone="jade" /> : '–'}
      </SumLine>
      <SumLine label={t('sheet.after')} testId="balance-after">
        {sum ? <Amount fen={sum.afterFen} /> : '–'}
      </SumLine>
    </SumList>
  );
}

function Coupons({ coupons }: { readonly coupons: readonly Coupon[] }) {
  const { t } = useTranslation('counter');
  const drafts = useCounter((counter) => counter.drafts);
  const dispatch = useCounter((counter) => counter.dispatch);
  if (coupons.length === 0) return <p className={styles.none}>{t('spend.noCoupon')}</p>;
  const toggle = (coupon: Coupon) => {
    const used = drafts.spend.couponKey === coupon.couponKey;
    const spend = used ? { couponKey: null, discountTyped: '' } : withCoupon(drafts, coupon).spend;
    dispatch({ type: 'drafted', change: { spend } });
  };
  return (
    <>
      {coupons.map((coupon) => (
        <CouponTicket
          key={coupon.couponKey}
          coupon={coupon}
          used={coupon.validity === 'valid' ? drafts.spend.couponKey === coupon.couponKey : null}
          onToggle={() => toggle(coupon)}
        />
      ))}
    </>
  );
}
