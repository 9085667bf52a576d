import { Loader } from '@mantine/core';
import { useEffect } from 'react';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import type { CounterCamera } from '../../hooks/useCamera.ts';
import { failureOf } from '../../lib/outcome.ts';
import { useCounter } from '../../state/counter.ts';
import type { Place, Sheet } from '../../state/counter-workflow.ts';
import styles from './CounterPage.module.css';
import { MemberView } from './member/MemberView.tsx';
import { type MemberReading, useMember } from './member/useMember.ts';
import { CashBackSheet } from './sheets/CashBackSheet.tsx';
import { OpenCardSheet } from './sheets/OpenCardSheet.tsx';
import { RefundSheet } from './sheets/RefundSheet.tsx';
import { SpendSheet } from './sheets/SpendSheet.tsx';
import { TopUpSheet } from './sheets/TopUpSheet.tsx';

type Props = { readonly place: Extract<Place, { at: 'member' }>; readonly camera: CounterCamera };

/** The open member, or the sheet that is open for the chosen card. */
export function OpenMember({ place, camera }: Props) {
  const reading = useMember(place.userId);
  const sheet = useCounter((counter) => counter.sheet);
  if (!reading.member) {
    return reading.error ? (
      <FailureNotice failure={failureOf(reading.error, 'not-involved')} onRetry={reading.refresh} />
    ) : (
      <div className={styles.centre}>
        <Loader />
      </div>
    );
  }
  return <Loaded place={place} camera={camera} sheet={sheet} reading={reading} member={reading.member} />;
}

type LoadedProps = Props & {
  readonly sheet: Sheet | null;
  readonly reading: MemberReading;
  readonly member: NonNullable<MemberReading['member']>;
};

function Loaded({ place, camera, sheet, reading, member }: LoadedProps) {
  const card = member.cards.find((one) => one.cardId === place.cardId) ?? member.cards[0] ?? null;
  const event = card?.eventCards.find(
    (one) => sheet?.kind === 'cash-back' && one.storeMemberEventId === sheet.storeMemberEventId,
  );
  useStrayedSheetClosed(sheet !== null && sheet.kind !== 'open-card' && !card);
  if (sheet?.kind === 'open-card') return <OpenCardSheet member={member} />;
  if (sheet?.kind === 'refund') return <RefundSheet member={member} sheet={sheet} />;
  if (card && sheet?.kind === 'top-up') return <TopUpSheet member={member} card={card} camera={camera} />;
  if (card && sheet?.kind === 'spend') {
    return <SpendSheet member={member} card={card} coupons={place.coupons} sheet={sheet} />;
  }
  if (card && event) return <CashBackSheet member={member} card={card} event={event} />;
  return <MemberView member={member} card={card} coupons={place.coupons} reading={reading} />;
}

/** A refresh may have taken the card away under an open sheet. */
function useStrayedSheetClosed(strayed: boolean) {
  useEffect(() => {
    if (strayed) useCounter.getState().dispatch({ type: 'sheet-left' });
  }, [strayed]);
}
