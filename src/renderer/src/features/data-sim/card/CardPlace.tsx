import { Skeleton } from '@mantine/core';
import { IconBarcode, IconCalendarStats, IconDeviceSim, IconPackage } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../../../components/FailureNotice.tsx';
import { useSimOrders } from '../../../hooks/useDesks.ts';
import { useShortcut } from '../../../hooks/useShortcut.ts';
import { failureOf } from '../../../lib/outcome.ts';
import { useDataSim } from '../../../state/data-sim.ts';
import styles from './CardPlace.module.css';
import { LookUpOnly } from './LookUpPanel.tsx';
import { SimCard } from './SimCard.tsx';
import { useSimCard } from './useSimCard.ts';

/** The card that was asked for, or how to ask for one. */
export function CardPlace({ cardNo }: { readonly cardNo: string | null }) {
  const { data, error, isFetching, refetch } = useSimCard(cardNo);
  const dispatch = useDataSim((desk) => desk.dispatch);
  useShortcut('Escape', () => dispatch({ type: 'closed' }), { enabled: cardNo !== null });
  useShortcut('F5', () => void refetch(), { enabled: cardNo !== null });
  if (cardNo === null) return <NoCard />;
  if (data) return <SimCard reading={data} isReading={isFetching} onRefresh={() => void refetch()} />;
  if (error) {
    return <FailureNotice failure={failureOf(error, 'not-involved')} onRetry={() => void refetch()} />;
  }
  return <Reading cardNo={cardNo} />;
}

function NoCard() {
  const { t } = useTranslation('dataSim');
  const takesOrders = useSimOrders();
  return (
    <div className={styles.ready} data-testid="sim-ready">
      <h1 className={styles.title}>{t('ready.title')}</h1>
      {!takesOrders && <LookUpOnly />}
      <ol className={styles.steps}>
        <Step icon={IconBarcode} name="scan" />
        <Step icon={IconDeviceSim} name={takesOrders ? 'look' : 'lookOnly'} />
        {takesOrders && <Step icon={IconPackage} name="order" />}
        {takesOrders && <Step icon={IconCalendarStats} name="wait" />}
      </ol>
    </div>
  );
}

type StepProps = {
  readonly icon: typeof IconBarcode;
  readonly name: 'scan' | 'look' | 'lookOnly' | 'order' | 'wait';
};

function Step({ icon: Picture, name }: StepProps) {
  const { t } = useTranslation('dataSim');
  return (
    <li className={styles.step}>
      <span className={styles.icon}>
        <Picture size={28} stroke={1.5} aria-hidden />
      </span>
      <strong>{t(`ready.steps.${name}.title`)}</strong>
      <span>{t(`ready.steps.${name}.detail`)}</span>
    </li>
  );
}

function Reading({ cardNo }: { readonly cardNo: string }) {
  const { t } = useTranslation('dataSim');
  return (
    <div className={styles.reading} aria-busy role="status" data-testid="sim-reading">
      <p className={styles.asked}>{t('card.reading', { cardNo })}</p>
      <Skeleton height={72} radius="lg" />
      <div className={styles.pair}>
        <Skeleton height={196} radius="lg" />
        <Skeleton height={196} radius="lg" />
      </div>
      <div className={styles.pair}>
        <Skeleton height={84} radius="md" />
        <Skeleton height={84} radius="md" />
      </div>
    </div>
  );
}
