import { SegmentedControl, UnstyledButton } from '@mantine/core';
import { IconArrowNarrowRight, IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SimCardView, SimOrderView, SimPackageView } from '#shared/contract/data-sim.ts';
import { type Fen, subtractFen } from '#shared/money.ts';
import { Amount } from '../../../components/Amount.tsx';
import { FailureNotice } from '../../../components/FailureNotice.tsx';
import { Kbd } from '../../../components/Kbd.tsx';
import { useCore } from '../../../hooks/useCore.ts';
import { useEnter } from '../../../hooks/useEnter.ts';
import { useDeskOffline } from '../../../hooks/useOutage.ts';
import { useCapability } from '../../../hooks/useSession.ts';
import { moneyText } from '../../../lib/format.ts';
import { useDataSim } from '../../../state/data-sim.ts';
import styles from './OrderBar.module.css';
import { type OrderObstacle, orderObstacle } from './order-obstacle.ts';

type Props = { readonly card: SimCardView; readonly orders: readonly SimOrderView[] | undefined };

/** The month, the agent's money before and after, and the button that goes on to the confirmation. */
export function OrderBar({ card, orders }: Props) {
  const { t } = useTranslation('dataSim');
  const { connected } = useCore();
  const packageId = useDataSim((desk) => desk.packageId);
  const effective = useDataSim((desk) => desk.effective);
  const dispatch = useDataSim((desk) => desk.dispatch);
  const chosen = packageIn(card, packageId);
  const balance = card.balance.ok ? card.balance.value.balanceFen : null;
  const allowed = useCapability('data-package');
  const offline = useDeskOffline() !== null;
  const obstacle = orderObstacle({ card, orders: orders ?? [], chosen, connected, offline, allowed });
  const waiting = obstacle === null && orders?.some(({ stage }) => stage === 'accepted');
  const confirm = () => {
    if (obstacle !== null || chosen === null) return;
    const wish = { cardNo: card.cardNo, chosen, effective };
    dispatch({ type: 'confirming', operationId: crypto.randomUUID(), wish });
  };
  useEnter(confirm, obstacle === null, 'data-sim');
  if (card.packages.ok && card.packages.value.length === 0) return null;
  return (
    <footer className={styles.bar} data-testid="order-bar">
      {!card.balance.ok && !offline && <FailureNotice failure={card.balance.failure} compact />}
      <Hint obstacle={obstacle} waiting={waiting ?? false} />
      <div className={styles.row}>
        <SegmentedControl
          size="md"
          aria-label={t('month.label')}
          value={effective}
          onChange={(value) => dispatch({ type: 'month-chosen', effective: value })}
          data={[
            { value: 'this-month', label: t('month.this-month') },
            { value: 'next-month', label: t('month.next-month') },
          ]}
        />
        <Purse balance={balance} price={obstacle === 'open-order' ? null : (chosen?.priceFen ?? null)} />
        <UnstyledButton
          className={styles.order}
          disabled={obstacle !== null}
          onClick={confirm}
          data-testid="order"
        >
          <span>
            {chosen ? t('order.orderFor', { amount: moneyText(chosen.priceFen) }) : t('order.order')}
          </span>
          <Kbd keys="Enter" onDark />
        </UnstyledButton>
      </div>
    </footer>
  );
}

function packageIn({ packages }: SimCardView, packageId: string | null): SimPackageView | null {
  if (!packages.ok) return null;
  return packages.value.find((one) => one.packageId === packageId) ?? null;
}

function Hint({ obstacle, waiting }: { readonly obstacle: OrderObstacle | null; readonly waiting: boolean }) {
  const { t } = useTranslation('dataSim');
  if (obstacle === null && !waiting) return null;
  const urgent = obstacle !== null && obstacle !== 'no-package' && obstacle !== 'no-packages';
  return (
    <p className={styles.hint} data-urgent={urgent || waiting || undefined} data-testid="order-obstacle">
      <IconInfoCircle size={18} stroke={1.8} aria-hidden />
      {t(obstacle === null ? 'order.why.waiting' : `order.why.${obstacle}`)}
    </p>
  );
}

/** What the agent has now, and would have after the order. */
export function Purse({ balance, price }: { readonly balance: Fen | null; readonly price: Fen | null }) {
  const { t } = useTranslation('dataSim');
  const after = balance !== null && price !== null ? subtractFen(balance, price) : null;
  return (
    <div className={styles.purse} data-testid="purse">
      <span className={styles.side}>
        {t('order.balance')}
        {balance === null ? <b>–</b> : <Amount fen={balance} />}
      </span>
      {after !== null && (
        <>
          <IconArrowNarrowRight size={22} stroke={1.5} aria-hidden />
          <span className={styles.side}>
            {t('order.balanceAfter')}
            <Amount fen={after} tone={after < 0 ? 'cinnabar' : 'plain'} />
          </span>
        </>
      )}
    </div>
  );
}
