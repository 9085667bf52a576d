import { Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Card, Member, TopUpOffer } from '#shared/contract/member.ts';
import { Amount } from '../../../components/Amount.tsx';
import { FailureNotice } from '../../../components/FailureNotice.tsx';
import { SumLine, SumList } from '../../../components/SumList.tsx';
import type { CounterCamera } from '../../../hooks/useCamera.ts';
import { useCore } from '../../../hooks/useCore.ts';
import { failureOf, unwrap } from '../../../lib/outcome.ts';
import { queryKeys } from '../../../lib/query-keys.ts';
import { useCounter } from '../../../state/counter.ts';
import { AmountField } from '../amounts/AmountField.tsx';
import { pressPad } from '../amounts/amount-entry.ts';
import { NumberPad } from '../amounts/NumberPad.tsx';
import { shortMoney } from '../amounts/short-money.ts';
import { readTopUp, type TopUpReading, type TopUpSum } from '../amounts/top-up-sum.ts';
import { useSubmit } from '../useSubmit.ts';
import { ConfirmMoney } from './ConfirmMoney.tsx';
import { PictureField } from './PictureField.tsx';
import { Promotions } from './Promotions.tsx';
import { SheetFrame } from './SheetFrame.tsx';
import styles from './TopUpSheet.module.css';
import { useEarlyKeys } from './useEarlyKeys.ts';

type Props = { readonly member: Member; readonly card: Card; readonly camera: CounterCamera };

/** A top-up: a promotion or an amount, the picture of the payment, and what arrives, before anything is sent. */
export function TopUpSheet({ member, card, camera }: Props) {
  const { t } = useTranslation('counter');
  const { client } = useCore();
  const dispatch = useCounter((counter) => counter.dispatch);
  const offer = useQuery({
    queryKey: queryKeys.topUpOffer(card.cardId),
    queryFn: () => unwrap(client.cards.topUpOffer({ cardId: card.cardId })),
    retry: false,
  });
  useEarlyKeys(offer.data);
  const leave = () => dispatch({ type: 'sheet-left' });
  if (offer.data) {
    return <TopUpForm member={member} card={card} camera={camera} offer={offer.data} onBack={leave} />;
  }
  return (
    <SheetFrame title={t('topUp.title')} member={member} card={card} onBack={leave} testId="top-up-sheet">
      {offer.isPending && <Loader />}
      {offer.error && (
        <FailureNotice
          failure={failureOf(offer.error, 'not-involved')}
          onRetry={() => void offer.refetch()}
        />
      )}
    </SheetFrame>
  );
}

type FormProps = Props & { readonly offer: TopUpOffer; readonly onBack: () => void };

function TopUpForm({ member, card, camera, offer, onBack }: FormProps) {
  const { t } = useTranslation('counter');
  const { client } = useCore();
  const submit = useSubmit();
  const draft = useCounter((counter) => counter.drafts.topUp);
  const dispatch = useCounter((counter) => counter.dispatch);
  const reading = readTopUp({
    offer,
    eventId: draft.eventId,
    typed: draft.typed,
    balanceFen: card.balanceFen,
  });
  const type = (typed: string) => dispatch({ type: 'drafted', change: { topUp: { typed, eventId: null } } });
  const sum = reading.ok ? reading.sum : null;
  const upload = draft.picture?.upload;
  const send = () => {
    if (!sum || upload?.status !== 'uploaded') return;
    const { payFen, giftFen, eventId } = sum;
    const { imageRef } = upload;
    submit(
      { kind: 'top-up', amountFen: payFen, giftFen, cardTitle: card.title, phone: null },
      (operationId, why) =>
        client.operations.topUp({
          operationId,
          ...why,
          userId: member.userId,
          cardId: card.cardId,
          eventId,
          payFen,
          giftFen,
          imageRef,
        }),
    );
  };
  return (
    <SheetFrame
      title={t('topUp.title')}
      member={member}
      card={card}
      onBack={onBack}
      testId="top-up-sheet"
      side={
        <>
          <Preview reading={reading} />
          {offer.freeAmountAllowed && <NumberPad onPress={(key) => type(pressPad(draft.typed, key))} />}
          <ConfirmMoney onConfirm={send} missing={useMissing(sum, offer, upload?.status)}>
            {sum ? t('topUp.confirm', { amount: shortMoney(sum.payFen) }) : t('topUp.title')}
          </ConfirmMoney>
        </>
      }
    >
      <Promotions offer={offer} />
      {offer.freeAmountAllowed ? (
        <AmountField
          label={t('topUp.freeLabel')}
          value={draft.typed}
          onChange={type}
          failure={reading.ok || draft.typed.trim() === '' ? null : reading.failure}
          autoFocus
          testId="top-up-amount"
        />
      ) : (
        !reading.ok && draft.eventId !== null && <FailureNotice failure={reading.failure} compact />
      )}
      {sum && <InWords sum={sum} />}
      <PictureField camera={camera} />
    </SheetFrame>
  );
}

/** 付 200 → 到账 400 = 本金 200 + 赠送 200: said once in a whole sentence, to be read out. */
function InWords({ sum }: { readonly sum: TopUpSum }) {
  const { t } = useTranslation('counter');
  const amounts = {
    pay: shortMoney(sum.payFen),
    arrives: shortMoney(sum.arrivesFen),
    principal: shortMoney(sum.payFen),
    gift: shortMoney(sum.giftFen),
  };
  return (
    <p className={`num ${styles.words}`} data-testid="top-up-preview">
      {t('topUp.preview', amounts)}
    </p>
  );
}

function useMissing(
  sum: TopUpSum | null,
  { freeAmountAllowed }: TopUpOffer,
  upload: 'uploading' | 'uploaded' | 'failed' | undefined,
) {
  const { t } = useTranslation('counter');
  if (!sum) return t(freeAmountAllowed ? 'topUp.choose' : 'topUp.choosePromotion');
  if (upload === 'uploaded') return null;
  return upload === undefined ? t('topUp.picture.required') : t(`topUp.picture.${upload}`);
}

function Preview({ reading }: { readonly reading: TopUpReading }) {
  const { t } = useTranslation('counter');
  const { t: common } = useTranslation();
  const sum = reading.ok ? reading.sum : null;
  return (
    <SumList>
      <SumLine label={t('topUp.pay')}>{sum ? <Amount fen={sum.payFen} /> : '–'}</SumLine>
      <SumLine label={t('result.gift')}>{sum ? <Amount fen={sum.giftFen} /> : '–'}</SumLine>
      <SumLine label={t('topUp.arrivesLabel')} strong testId="arrives">
        {sum ? <Amount fen={sum.arrivesFen} size="l" tone="jade" /> : '–'}
      </SumLine>
      <SumLine label={t('sheet.after')} testId="balance-after">
        {sum ? <Amount fen={sum.afterFen} /> : common('none')}
      </SumLine>
    </SumList>
  );
}
