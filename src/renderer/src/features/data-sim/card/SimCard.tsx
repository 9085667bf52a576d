import { ActionIcon, Tooltip } from '@mantine/core';
import { IconCloudOff, IconDeviceSim, IconRefresh, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SimCardView } from '#shared/contract/data-sim.ts';
import { CopyButton } from '../../../components/CopyButton.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { OldReading } from '../../../components/OldReading.tsx';
import { useSimOrders } from '../../../hooks/useDesks.ts';
import { useDeskOffline } from '../../../hooks/useOutage.ts';
import { groupedNumber } from '../../../lib/format.ts';
import { useDataSim } from '../../../state/data-sim.ts';
import { OrderBar } from '../order/OrderBar.tsx';
import { Orders } from '../order/Orders.tsx';
import { useOrders } from '../order/useOrders.ts';
import { FlowPanel, Other } from './FlowPanel.tsx';
import { LookUpPanel } from './LookUpPanel.tsx';
import { Packages } from './Packages.tsx';
import styles from './SimCard.module.css';
import { StatePanel } from './StatePanel.tsx';
import { isCutOff, type SimCardReading } from './sim-card-reading.ts';

type Props = {
  readonly reading: SimCardReading;
  readonly isReading: boolean;
  readonly onRefresh: () => void;
};

/** A card: what both vendors say of it, what has been ordered for it, and what can be. */
export function SimCard({ reading, isReading, onRefresh }: Props) {
  const { card, readAt, old } = reading;
  const orders = useOrders(card.cardNo);
  const takesOrders = useSimOrders();
  return (
    <article className={styles.card} data-testid="sim-card">
      <Head card={card} isReading={isReading} onRefresh={onRefresh} />
      {takesOrders ? (
        <>
          <div className={`fading-end ${styles.body}`}>
            <Orders orders={orders} openOnly />
            <Views reading={reading} onRefresh={onRefresh} />
            <Orders orders={orders} />
          </div>
          <OrderBar card={card} orders={orders.data} />
        </>
      ) : (
        <div className={styles.body}>
          {old && <OldReading readAt={readAt} />}
          <LookUpPanel other={card.other} />
        </div>
      )}
    </article>
  );
}

/** What is known of the card, and since when where the vendor cannot be reached. */
function Views({ reading, onRefresh }: Omit<Props, 'isReading'>) {
  const { t } = useTranslation('dataSim');
  const offline = useDeskOffline() !== null;
  const { card, readAt, old } = reading;
  if (offline && isCutOff(card)) {
    return (
      <div className={styles.unread} data-testid="sim-unread">
        <EmptyState icon={IconCloudOff} title={t('unread.title')} detail={t('unread.detail')} />
        {card.other && <Other other={card.other} />}
      </div>
    );
  }
  return (
    <>
      {(offline || old) && !isCutOff(card) && <OldReading readAt={readAt} />}
      <div className={styles.views}>
        <FlowPanel card={card} />
        <StatePanel card={card} />
      </div>
      <Packages packages={card.packages} onRetry={onRefresh} />
    </>
  );
}

type HeadProps = Pick<Props, 'isReading' | 'onRefresh'> & { readonly card: SimCardView };

function Head({ card, isReading, onRefresh }: HeadProps) {
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
          loading={isReading}
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
