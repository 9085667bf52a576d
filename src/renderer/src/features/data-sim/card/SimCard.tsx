import { ActionIcon, Tooltip } from '@mantine/core';
import { IconDeviceSim, IconRefresh, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SimCardView } from '#shared/contract/data-sim.ts';
import { CopyButton } from '../../../components/CopyButton.tsx';
import { useSimOrders } from '../../../hooks/useDesks.ts';
import { groupedNumber } from '../../../lib/format.ts';
import { useDataSim } from '../../../state/data-sim.ts';
import { OrderBar } from '../order/OrderBar.tsx';
import { Orders } from '../order/Orders.tsx';
import { useOrders } from '../order/useOrders.ts';
import { FlowPanel } from './FlowPanel.tsx';
import { LookUpPanel } from './LookUpPanel.tsx';
import { Packages } from './Packages.tsx';
import styles from './SimCard.module.css';
import { StatePanel } from './StatePanel.tsx';

type Props = { readonly card: SimCardView; readonly reading: boolean; readonly onRefresh: () => void };

/** A card: what both vendors say of it, what has been ordered for it, and what can be. */
export function SimCard({ card, reading, onRefresh }: Props) {
  const orders = useOrders(card.cardNo);
  const takesOrders = useSimOrders();
  return (
    <article className={styles.card} data-testid="sim-card">
      <Head card={card} reading={reading} onRefresh={onRefresh} />
      {takesOrders ? (
        <>
          <div className={`fading-end ${styles.body}`}>
            <Orders orders={orders} openOnly />
            <div className={styles.views}>
              <FlowPanel card={card} />
              <StatePanel card={card} />
            </div>
            <Packages packages={card.packages} onRetry={onRefresh} />
            <Orders orders={orders} />
          </div>
          <OrderBar card={card} orders={orders.data} />
        </>
      ) : (
        <div className={styles.body}>
          <LookUpPanel other={card.other} />
        </div>
      )}
    </article>
  );
}

function Head({ card, reading, onRefresh }: Props) {
  const { t } = useTranslation('dataSim');
  const dispatch = useDataSim((desk) => desk.dispatch);
  const iccid = card.flow.ok ? card.flow.value.iccid : '';
  return (
    <header className={styles.head}>
      <span className={styles.chip}>
        <IconDeviceSim size={28} stroke={1.5} aria-hidden />
      </span>
      <div className={styles.numbers}>
        <h1 className={`num ${styles.number}`} data-testid="sim-card-no">
          {groupedNumber(card.cardNo)} <CopyButton text={card.cardNo} label={t('card.copyNumber')} />
        </h1>
        {iccid !== '' && (
          <span className={`num ${styles.iccid}`}>
            ICCID {groupedNumber(iccid)} <CopyButton text={iccid} label={t('card.copyIccid')} />
          </span>
        )}
      </div>
      <Tooltip label={`${t('card.refresh')} (F5)`} withArrow>
        <ActionIcon
          variant="default"
          size={44}
          radius="md"
          loading={reading}
          onClick={onRefresh}
          aria-label={t('card.refresh')}
          aria-keyshortcuts="F5"
          data-testid="sim-refresh"
        >
          <IconRefresh size={20} stroke={1.8} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={`${t('card.close')} (Esc)`} withArrow>
        <ActionIcon
          variant="default"
          size={44}
          radius="md"
          onClick={() => dispatch({ type: 'closed' })}
          aria-label={t('card.close')}
          aria-keyshortcuts="Escape"
          data-testid="sim-close"
        >
          <IconX size={20} stroke={1.8} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </header>
  );
}
