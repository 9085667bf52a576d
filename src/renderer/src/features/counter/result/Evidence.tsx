import { IconArrowNarrowRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Balances, Operation, Verdict } from '#shared/contract/operation.ts';
import { Amount } from '../../../components/Amount.tsx';
import { CopyButton } from '../../../components/CopyButton.tsx';
import { SumLine, SumList } from '../../../components/SumList.tsx';
import { useListedNames } from '../../../hooks/useListedNames.ts';
import type { Submission } from '../../../state/counter-workflow.ts';
import styles from './Evidence.module.css';

type Props = {
  readonly submission: Submission;
  readonly operation: Operation | null;
  readonly verdict: Verdict;
};

/** What it was, the balance before and after, and the numbers by which it can be found again. */
export function Evidence({ submission, operation, verdict }: Props) {
  const { summary, operationId } = submission;
  const amountFen = operation?.amountFen ?? summary.amountFen;
  return (
    <div className={styles.evidence}>
      {amountFen > 0 && (
        <div data-testid="result-amount">
          <Amount fen={amountFen} size="result" tone={verdict === 'success' ? 'plain' : 'muted'} />
        </div>
      )}
      {operation?.before && verdict !== 'failure' && <Change operation={operation} verdict={verdict} />}
      <Parts operation={operation} submission={submission} />
      <Numbers
        operation={operation}
        operationId={operationId}
        traceable={operation !== null || verdict === 'undecided'}
      />
    </div>
  );
}

function Change({ operation, verdict }: { readonly operation: Operation; readonly verdict: Verdict }) {
  const { t } = useTranslation('counter');
  return (
    <div className={styles.change} data-testid="balances">
      <Side label={t('result.before')} balances={operation.before} missing={t('result.unknown')} />
      <IconArrowNarrowRight size={28} stroke={1.5} aria-hidden />
      <Side
        label={t('result.after')}
        balances={operation.after}
        missing={t(verdict === 'undecided' ? 'result.pending' : 'result.unknown')}
      />
    </div>
  );
}

type SideProps = {
  readonly label: string;
  readonly balances: Balances | null;
  readonly missing: string;
};

function Side({ label, balances, missing }: SideProps) {
  return (
    <span className={styles.side}>
      {label}
      {balances ? <Amount fen={balances.balanceFen} size="l" /> : <em>{missing}</em>}
    </span>
  );
}

function Parts({
  operation,
  submission,
}: {
  readonly operation: Operation | null;
  readonly submission: Submission;
}) {
  const { t } = useTranslation('counter');
  const { t: common } = useTranslation();
  const giftFen = operation?.giftFen ?? submission.summary.giftFen;
  const amountFen = operation?.amountFen ?? submission.summary.amountFen;
  const kind = submission.summary.kind;
  const split = kind === 'top-up' || kind === 'refund-top-up';
  return (
    <SumList>
      {operation && (
        <SumLine label={common('member')}>
          <Whose operation={operation} />
        </SumLine>
      )}
      <SumLine label={common('card')}>{operation?.cardTitle ?? submission.summary.cardTitle}</SumLine>
      {split && (
        <SumLine label={t('result.principal')}>
          <Amount fen={amountFen} />
        </SumLine>
      )}
      {split && (
        <SumLine label={t('result.gift')}>
          <Amount fen={giftFen} />
        </SumLine>
      )}
      {operation && operation.discountFen > 0 && (
        <SumLine label={operation.couponTitle ?? t('result.discount')}>
          <Amount fen={operation.discountFen} />
        </SumLine>
      )}
    </SumList>
  );
}

function Whose({ operation }: { readonly operation: Operation }) {
  const { name, number } = useListedNames().whoseOf(operation);
  return (
    <>
      {name} <span className="num">{number}</span>
    </>
  );
}

type NumbersProps = {
  readonly operation: Operation | null;
  readonly operationId: string;
  /** What never reached the journal cannot be found there. */
  readonly traceable: boolean;
};

function Numbers({ operation, operationId, traceable }: NumbersProps) {
  const { t } = useTranslation('counter');
  return (
    <SumList>
      {operation && operation.kind !== 'open-card' && operation.verdict !== 'failure' && (
        <SumLine label={t('result.orderNo')} testId="order-no">
          <Copyable
            text={operation.orderNo}
            otherwise={t(operation.verdict === 'undecided' ? 'result.pending' : 'result.noOrderNo')}
          />
        </SumLine>
      )}
      {operation?.refundedOrderNo && (
        <SumLine label={t('result.refundedOrderNo')}>
          <Copyable text={operation.refundedOrderNo} otherwise="–" />
        </SumLine>
      )}
      {traceable && (
        <SumLine label={t('result.operationId')} testId="operation-id">
          <Copyable text={operationId} otherwise="–">
            {operationId.slice(0, 8)}
          </Copyable>
        </SumLine>
      )}
    </SumList>
  );
}

type CopyableProps = {
  readonly text: string | null;
  readonly otherwise: string;
  readonly children?: ReactNode;
};

function Copyable({ text, otherwise, children }: CopyableProps) {
  if (text === null) return otherwise;
  return (
    <span className={`num ${styles.copyable}`} title={text}>
      {children ?? text}
      <CopyButton text={text} />
    </span>
  );
}
