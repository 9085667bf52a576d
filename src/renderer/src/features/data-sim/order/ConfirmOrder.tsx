import { UnstyledButton } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Amount } from '../../../components/Amount.tsx';
import { ConfirmButton } from '../../../components/ConfirmButton.tsx';
import { Kbd } from '../../../components/Kbd.tsx';
import { SumLine, SumList } from '../../../components/SumList.tsx';
import { useCore } from '../../../hooks/useCore.ts';
import { useDeskOffline } from '../../../hooks/useOutage.ts';
import { useShortcut } from '../../../hooks/useShortcut.ts';
import { groupedNumber, moneyText } from '../../../lib/format.ts';
import { useDataSim } from '../../../state/data-sim.ts';
import type { OrderWish } from '../../../state/data-sim-steps.ts';
import { useSimCard } from '../card/useSimCard.ts';
import styles from './ConfirmOrder.module.css';
import { Purse } from './OrderBar.tsx';
import { useSendOrder } from './useSendOrder.ts';

/** What is about to be ordered, for whom and at what price: the last look before anything is sent. */
export function ConfirmOrder({ wish }: { readonly wish: OrderWish }) {
  const { t } = useTranslation('dataSim');
  const { connected } = useCore();
  const offline = useDeskOffline() !== null;
  const dispatch = useDataSim((desk) => desk.dispatch);
  const repeatReason = useDataSim((desk) => desk.repeatReason);
  const { data: reading } = useSimCard(useDataSim((desk) => desk.cardNo));
  const card = reading?.card;
  const send = useSendOrder();
  const back = () => dispatch({ type: 'back' });
  useShortcut('Escape', back);
  const { cardNo, chosen, effective } = wish;
  return (
    <section className={styles.sheet} data-begun data-testid="confirm-order">
      <header className={styles.head}>
        <UnstyledButton
          className={styles.back}
          onClick={back}
          aria-label={t('confirm.back')}
          aria-keyshortcuts="Escape"
        >
          <IconArrowLeft size={20} stroke={1.9} aria-hidden />
          <Kbd keys="Esc" />
        </UnstyledButton>
        <h1 className={styles.title}>{t('confirm.title')}</h1>
      </header>
      <div className={styles.body}>
        <p className={styles.name}>{chosen.name}</p>
        <Amount fen={chosen.priceFen} size="result" />
        <div className={styles.facts}>
          <SumList>
            <SumLine label={t('confirm.card')}>
              <span className="num">{groupedNumber(cardNo)}</span>
            </SumLine>
            <SumLine label={t('month.label')}>{t(`month.${effective}`)}</SumLine>
            {repeatReason !== null && <SumLine label={t('confirm.reason')}>{repeatReason}</SumLine>}
          </SumList>
        </div>
        <Purse balance={card?.balance.ok ? card.balance.value.balanceFen : null} price={chosen.priceFen} />
        <p className={styles.note}>{t('confirm.note')}</p>
      </div>
      <footer className={styles.foot}>
        <ConfirmButton
          page="data-sim"
          testId="confirm-order-button"
          missing={connected ? (offline ? t('order.why.offline') : null) : t('order.why.disconnected')}
          onConfirm={send}
        >
          {t('confirm.submit', { amount: moneyText(chosen.priceFen) })}
        </ConfirmButton>
      </footer>
    </section>
  );
}
