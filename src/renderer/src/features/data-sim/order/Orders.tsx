import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SimOrderView } from '#shared/contract/data-sim.ts';
import { Amount } from '../../../components/Amount.tsx';
import { FailureNotice } from '../../../components/FailureNotice.tsx';
import { useShopFormat } from '../../../hooks/useAppInfo.ts';
import { failureOf } from '../../../lib/outcome.ts';
import { useNavigation } from '../../../state/session.ts';
import styles from './Orders.module.css';
import { StageBadge } from './StageBadge.tsx';
import { Timeline } from './Timeline.tsx';
import { useCheckOrder } from './useCheckOrder.ts';
import { isFinal, type Orders as OrdersReading, useProgress } from './useOrders.ts';

type Props = {
  readonly orders: OrdersReading;
  /** Those that are still on their way, each with its timeline; else those that are over, a line each. */
  readonly openOnly?: boolean;
};

export function Orders({ orders, openOnly = false }: Props) {
  const { t } = useTranslation('dataSim');
  const shown = orders.data?.filter((order) => isFinal(order) !== openOnly) ?? [];
  if (openOnly) {
    return shown.map((order) => <OpenOrder key={order.operation.operationId} order={order} />);
  }
  if (orders.error) {
    return (
      <FailureNotice
        failure={failureOf(orders.error, 'not-involved')}
        onRetry={() => void orders.refetch()}
        compact
      />
    );
  }
  if (shown.length === 0) return null;
  return (
    <section data-testid="sim-past-orders">
      <h2 className={styles.heading}>{t('orders.title')}</h2>
      <ul className={styles.list}>
        {shown.map((order) => (
          <PastOrder key={order.operation.operationId} order={order} />
        ))}
      </ul>
    </section>
  );
}

function OpenOrder({ order: known }: { readonly order: SimOrderView }) {
  const { t } = useTranslation('dataSim');
  const order = useProgress(known);
  const { check, isPending, unchanged, failure } = useCheckOrder(order.operation.operationId);
  const showOperations = useNavigation((navigation) => navigation.showOperations);
  return (
    <section className={styles.open} data-stage={order.stage} data-testid="open-order">
      <header className={styles.head}>
        <strong>{order.operation.cardTitle}</strong>
        <Amount fen={order.operation.amountFen} />
        <StageBadge stage={order.stage} />
        {order.stage === 'undecided' && (
          <Button variant="subtle" size="sm" onClick={() => showOperations(true)}>
            {t('result.look')}
          </Button>
        )}
        <Button
          variant="default"
          size="sm"
          leftSection={<IconRefresh size={16} aria-hidden />}
          loading={isPending}
          disabled={order.stage === 'submitted'}
          onClick={() => check(order.stage)}
          data-testid="check-order"
        >
          {t('orders.check')}
        </Button>
      </header>
      <Timeline order={order} />
      <p className={styles.note} role="status">
        {t(unchanged ? `orders.unchanged.${order.stage}` : `orders.note.${order.stage}`)}
      </p>
      {failure && <FailureNotice failure={failure} compact />}
    </section>
  );
}

function PastOrder({ order }: { readonly order: SimOrderView }) {
  const { t } = useTranslation('dataSim');
  const format = useShopFormat();
  return (
    <li className={styles.past} data-testid="past-order">
      <span className="num">{format.dateTime(order.submittedAt)}</span>
      <strong>{order.operation.cardTitle}</strong>
      <span>{t(`month.${order.effective}`)}</span>
      <Amount fen={order.operation.amountFen} size="s" />
      <StageBadge stage={order.stage} />
    </li>
  );
}
