import { IconCards } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Card, Coupon, Member } from '#shared/contract/member.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { FailureNotice } from '../../../components/FailureNotice.tsx';
import { useOffline } from '../../../hooks/useConnectivity.ts';
import { useCore } from '../../../hooks/useCore.ts';
import { useSession } from '../../../hooks/useSession.ts';
import { failureOf } from '../../../lib/outcome.ts';
import { useCounter } from '../../../state/counter.ts';
import type { Sheet } from '../../../state/counter-workflow.ts';
import { filterFor, useNavigation } from '../../../state/session.ts';
import { useKey } from '../useKey.ts';
import { ActionBar } from './ActionBar.tsx';
import { type Action, offeredActions } from './actions.ts';
import { CardFace } from './CardFace.tsx';
import { CouponTicket } from './CouponTicket.tsx';
import { EventCards } from './EventCards.tsx';
import { MemberHead } from './MemberHead.tsx';
import styles from './MemberView.module.css';
import type { MemberReading } from './useMember.ts';

type Props = {
  readonly member: Member;
  readonly card: Card | null;
  readonly coupons: readonly Coupon[];
  readonly reading: MemberReading;
};

/** The member at the counter: cards, promotions, coupons, and what can be done. */
export function MemberView({ member, card, coupons, reading }: Props) {
  const dispatch = useCounter((counter) => counter.dispatch);
  const offline = useOffline();
  const close = () => dispatch({ type: 'closed' });
  useKey('Escape', close);
  useKey('F5', reading.refresh);
  return (
    <section className={styles.view} data-testid="member-view">
      <MemberHead
        member={member}
        refreshing={reading.isReading}
        onRefresh={reading.refresh}
        onClose={close}
      />
      {reading.error && !offline && (
        <FailureNotice failure={failureOf(reading.error, 'not-involved')} onRetry={reading.refresh} compact />
      )}
      <div className={`fading-end ${styles.middle}`}>
        <Cards member={member} selectedId={card?.cardId ?? null} />
        <Details card={card} coupons={coupons} />
      </div>
      <Actions member={member} card={card} />
    </section>
  );
}

function Cards({ member, selectedId }: { readonly member: Member; readonly selectedId: string | null }) {
  const { t } = useTranslation('counter');
  const dispatch = useCounter((counter) => counter.dispatch);
  const offline = useOffline();
  const several = member.cards.length > 1;
  const many = member.cards.length > MANY_CARDS;
  const chosenAt = member.cards.findIndex((card) => card.cardId === selectedId);
  const choose = (index: number) => {
    const card = member.cards[index];
    if (card) dispatch({ type: 'card-chosen', cardId: card.cardId });
  };
  useKey('ArrowRight', () => choose(chosenAt + 1), several);
  useKey('ArrowLeft', () => choose(chosenAt - 1), several);
  useCardDigits(several, choose);
  if (member.cards.length === 0) {
    return <EmptyState icon={IconCards} title={t('member.noCards')} detail={t('member.noCardsDetail')} />;
  }
  return (
    <div className={styles.cards} data-many={many || undefined}>
      <div className={styles.row} role="radiogroup" aria-label={t('member.cards')}>
        {member.cards.map((card, index) => (
          <CardFace
            key={card.cardId}
            card={card}
            selected={card.cardId === selectedId}
            number={several ? index + 1 : null}
            dense={many}
            notLive={offline}
            onSelect={() => choose(index)}
          />
        ))}
      </div>
      {several && <p className={styles.hint}>{t('member.chooseHint', { count: member.cards.length })}</p>}
    </div>
  );
}

/** More than so many stand in two rows, and must leave room for what is below them. */
const MANY_CARDS = 3;

/** 1 to 9 choose a card; a hook cannot be called in a loop of changing length, so there are always nine. */
function useCardDigits(enabled: boolean, choose: (index: number) => void) {
  useKey('Digit1', () => choose(0), enabled);
  useKey('Digit2', () => choose(1), enabled);
  useKey('Digit3', () => choose(2), enabled);
  useKey('Digit4', () => choose(3), enabled);
  useKey('Digit5', () => choose(4), enabled);
  useKey('Digit6', () => choose(5), enabled);
  useKey('Digit7', () => choose(6), enabled);
  useKey('Digit8', () => choose(7), enabled);
  useKey('Digit9', () => choose(8), enabled);
}

function Details({ card, coupons }: { readonly card: Card | null; readonly coupons: readonly Coupon[] }) {
  const { t } = useTranslation('counter');
  return (
    <div className={styles.details}>
      {card && (
        <section>
          <h2 className={styles.heading}>{t('member.events')}</h2>
          <EventCards card={card} />
        </section>
      )}
      <section>
        <h2 className={styles.heading}>{t('coupon.of')}</h2>
        {coupons.length === 0 && <p className={styles.none}>{t('coupon.noneDetail')}</p>}
        <div className={styles.tickets}>
          {coupons.map((coupon) => (
            <CouponTicket key={coupon.couponKey} coupon={coupon} />
          ))}
        </div>
      </section>
    </div>
  );
}

function Actions({ member, card }: { readonly member: Member; readonly card: Card | null }) {
  const dispatch = useCounter((counter) => counter.dispatch);
  const showRecords = useNavigation((navigation) => navigation.showRecords);
  const { connected } = useCore();
  const offline = useOffline();
  const capabilities = useSession()?.capabilities ?? [];
  const act = (action: Action) => {
    if (action === 'records') showRecords(filterFor(member));
    else dispatch({ type: 'sheet-opened', sheet: sheetFor(action), operationId: crypto.randomUUID() });
  };
  return <ActionBar offered={offeredActions({ card, capabilities, connected, offline })} onAction={act} />;
}

function sheetFor(action: Exclude<Action, 'records'>): Sheet {
  switch (action) {
    case 'top-up':
      return { kind: 'top-up' };
    case 'spend':
      return { kind: 'spend', step: 'price' };
    case 'refund':
      return { kind: 'refund', step: 'choose' };
    case 'open-card':
      return { kind: 'open-card', phone: '' };
  }
}
