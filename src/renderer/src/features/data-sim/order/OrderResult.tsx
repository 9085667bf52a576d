import { Button, UnstyledButton } from '@mantine/core';
import {
  IconCircleCheckFilled,
  IconCircleXFilled,
  IconClockHour4,
  IconHelpHexagonFilled,
  IconRefresh,
  IconSend,
} from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { SimOrderView } from '#shared/contract/data-sim.ts';
import { failureText } from '#shared/messages/failures.ts';
import { Amount } from '../../../components/Amount.tsx';
import { CopyButton } from '../../../components/CopyButton.tsx';
import { FailureNotice } from '../../../components/FailureNotice.tsx';
import { Kbd } from '../../../components/Kbd.tsx';
import { SumLine, SumList } from '../../../components/SumList.tsx';
import { useEnter } from '../../../hooks/useEnter.ts';
import { useLanguage } from '../../../hooks/useLanguage.ts';
import { useShortcut } from '../../../hooks/useShortcut.ts';
import { groupedNumber } from '../../../lib/format.ts';
import { useDataSim } from '../../../state/data-sim.ts';
import type { DataSimDesk, OrderOutcome } from '../../../state/data-sim-steps.ts';
import { useNavigation } from '../../../state/session.ts';
import styles from './OrderResult.module.css';
import { failureIn, stageOf } from './order-words.ts';
import { RepeatReasons } from './RepeatReasons.tsx';
import { Timeline } from './Timeline.tsx';
import { useCheckOrder } from './useCheckOrder.ts';
import { useOrderSettled } from './useOrderSettled.ts';

type Submission = NonNullable<DataSimDesk['submission']>;
type Props = { readonly submission: Submission; readonly outcome: OrderOutcome };

/** How far the order has come, with the evidence and what to do next. It is green once the data is there. */
export function OrderResult({ submission, outcome }: Props) {
  const { t } = useTranslation('dataSim');
  useOrderSettled(submission.operationId, outcome);
  const language = useLanguage();
  const stage = stageOf(outcome);
  const failure = failureIn(outcome);
  const Icon = ICONS[stage];
  return (
    <section className={styles.result} data-stage={stage} data-testid="order-result" aria-live="assertive">
      <header className={styles.head}>
        <Icon size={56} aria-hidden />
        <div>
          <h1>{t(`result.title.${stage}`)}</h1>
          <p>{t(`result.detail.${stage}`)}</p>
        </div>
      </header>
      <div className={`fading-end ${styles.body}`}>
        {outcome.kind === 'order' && stage !== 'failed' && <Timeline order={outcome.order} />}
        <div className={styles.columns}>
          <Facts submission={submission} order={outcome.kind === 'order' ? outcome.order : null} />
          <div className={styles.words}>
            {failure && stage !== 'undecided' && <FailureNotice failure={failure} />}
            {failure && stage === 'undecided' && (
              <p className={styles.note}>{failureText(failure, language).message}</p>
            )}
            {failure?.code === 'operation.looks-repeated' && <RepeatReasons />}
            {stage === 'undecided' && <p className={styles.advice}>{t('result.customer')}</p>}
            {(stage === 'accepted' || stage === 'undecided') && (
              <Check operationId={submission.operationId} stage={stage} />
            )}
          </div>
        </div>
      </div>
      <Buttons stage={stage} />
    </section>
  );
}

const ICONS = {
  submitted: IconSend,
  undecided: IconHelpHexagonFilled,
  accepted: IconClockHour4,
  effective: IconCircleCheckFilled,
  failed: IconCircleXFilled,
} as const;

type CheckProps = { readonly operationId: string; readonly stage: SimOrderView['stage'] };

function Check({ operationId, stage }: CheckProps) {
  const { t } = useTranslation('dataSim');
  const { check, isPending, unchanged, failure } = useCheckOrder(operationId);
  useShortcut('F5', () => check(stage));
  return (
    <>
      <Button
        size="md"
        variant="light"
        leftSection={<IconRefresh size={18} aria-hidden />}
        rightSection={<Kbd keys="F5" />}
        loading={isPending}
        onClick={() => check(stage)}
        data-testid="check-order"
      >
        {t('orders.check')}
      </Button>
      <p className={styles.note} role="status">
        {unchanged && t(`orders.unchanged.${stage}`)}
      </p>
      {failure && <FailureNotice failure={failure} compact />}
    </>
  );
}

function Facts({
  submission,
  order,
}: {
  readonly submission: Submission;
  readonly order: SimOrderView | null;
}) {
  const { t } = useTranslation('dataSim');
  const { wish, operationId } = submission;
  const operation = order?.operation ?? null;
  return (
    <div className={styles.facts}>
      <div className={styles.what}>
        <strong>{wish.chosen.name}</strong>
        <Amount
          fen={wish.chosen.priceFen}
          size="xl"
          tone={order?.stage === 'effective' ? 'plain' : 'muted'}
        />
      </div>
      <SumList>
        <SumLine label={t('confirm.card')}>
          <span className="num">{groupedNumber(wish.cardNo)}</span>
        </SumLine>
        <SumLine label={t('month.label')}>{t(`month.${wish.effective}`)}</SumLine>
        {operation?.before && order?.stage !== 'failed' && (
          <SumLine label={t('result.balanceBefore')} testId="balance-before">
            <Amount fen={operation.before.balanceFen} />
          </SumLine>
        )}
        {operation?.after && (
          <SumLine label={t('result.balanceAfter')} testId="balance-after">
            <Amount fen={operation.after.balanceFen} />
          </SumLine>
        )}
        {order && (
          <SumLine label={t('result.orderNo')} testId="sim-order-no">
            <span className={`num ${styles.copyable}`}>
              {order.orderNo} <CopyButton text={order.orderNo} />
            </span>
          </SumLine>
        )}
        {order && (
          <SumLine label={t('result.operationId')}>
            <span className={`num ${styles.copyable}`} title={operationId}>
              {operationId.slice(0, 8)} <CopyButton text={operationId} />
            </span>
          </SumLine>
        )}
      </SumList>
    </div>
  );
}

function Buttons({ stage }: { readonly stage: SimOrderView['stage'] }) {
  const { t } = useTranslation('dataSim');
  const dispatch = useDataSim((desk) => desk.dispatch);
  const showOperations = useNavigation((navigation) => navigation.showOperations);
  const done = useRef<HTMLButtonElement>(null);
  const finish = () => dispatch({ type: 'done' });
  const next = () => dispatch({ type: 'closed' });
  useEffect(() => done.current?.focus(), []);
  useEnter(finish, true, 'data-sim');
  useShortcut('Escape', finish);
  useShortcut('KeyN', next);
  return (
    <footer className={styles.buttons}>
      {stage === 'undecided' && (
        <UnstyledButton className={styles.button} onClick={() => showOperations(true)}>
          {t('result.look')}
        </UnstyledButton>
      )}
      <UnstyledButton className={styles.button} onClick={next} data-testid="next-card">
        {t('result.next')} <Kbd keys="N" />
      </UnstyledButton>
      <UnstyledButton
        ref={done}
        className={styles.button}
        data-primary
        onClick={finish}
        data-testid="order-done"
      >
        {t('result.done')} <Kbd keys="Enter" onDark />
      </UnstyledButton>
    </footer>
  );
}
