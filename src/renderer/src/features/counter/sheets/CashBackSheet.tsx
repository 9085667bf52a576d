import { useTranslation } from 'react-i18next';
import type { Card, EventCard, Member } from '#shared/contract/member.ts';
import { Amount } from '../../../components/Amount.tsx';
import { SumLine, SumList } from '../../../components/SumList.tsx';
import { useCore } from '../../../hooks/useCore.ts';
import { useCounter } from '../../../state/counter.ts';
import { useSubmit } from '../useSubmit.ts';
import styles from './CashBackSheet.module.css';
import { ConfirmMoney } from './ConfirmMoney.tsx';
import { SheetFrame } from './SheetFrame.tsx';

type Props = { readonly member: Member; readonly card: Card; readonly event: EventCard };

/** Gives back what a promotion has promised; the vendor works out how much. */
export function CashBackSheet({ member, card, event }: Props) {
  const { t } = useTranslation('counter');
  const { t: term } = useTranslation('terms');
  const { client } = useCore();
  const submit = useSubmit();
  const dispatch = useCounter((counter) => counter.dispatch);
  const send = () =>
    submit(
      {
        kind: 'cash-back',
        amountFen: event.principalFen,
        giftFen: event.giftFen,
        cardTitle: card.title,
        phone: null,
      },
      (operationId) =>
        client.operations.cashBack({
          operationId,
          userId: member.userId,
          cardId: card.cardId,
          storeMemberEventId: event.storeMemberEventId,
        }),
    );
  return (
    <SheetFrame
      title={t('cashBack.title')}
      member={member}
      card={card}
      onBack={() => dispatch({ type: 'sheet-left' })}
      testId="cash-back-sheet"
      side={
        <ConfirmMoney onConfirm={send} missing={null}>
          {t('cashBack.confirm')}
        </ConfirmMoney>
      }
    >
      <div className={styles.slip}>
        <SumList>
          <SumLine label={t('cashBack.principalLeft')}>
            <Amount fen={event.principalFen} />
          </SumLine>
          <SumLine label={t('cashBack.giftLeft')}>
            <Amount fen={event.giftFen} />
          </SumLine>
          <SumLine label={t('cashBack.state')}>
            {term(`eventCardState.${event.state}`)} → {term('eventCardState.cashed-back')}
          </SumLine>
        </SumList>
      </div>
      <p className={styles.note}>{t('cashBack.note')}</p>
    </SheetFrame>
  );
}
