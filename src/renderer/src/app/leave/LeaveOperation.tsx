import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Operation } from '#shared/contract/operation.ts';
import { Amount } from '../../components/Amount.tsx';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { KindIcon } from '../../components/KindIcon.tsx';
import { useShopFormat } from '../../hooks/useAppInfo.ts';
import { useCore } from '../../hooks/useCore.ts';
import { useListedNames } from '../../hooks/useListedNames.ts';
import { failureOf, unwrap } from '../../lib/outcome.ts';
import { useNavigation } from '../../state/session.ts';
import styles from './LeaveDialog.module.css';

type Props = {
  readonly operation: Operation;
  /** Whoever goes to look at it does not close the counter. */
  readonly onLook: () => void;
};

/** One undecided operation, and what can still be done about it. */
export function LeaveOperation({ operation, onLook }: Props) {
  const { t: term } = useTranslation('terms');
  const { name, number } = useListedNames().whoseOf(operation);
  const format = useShopFormat();
  const check = useCheck(operation.operationId);
  return (
    <li className={styles.item}>
      <span className={styles.icon}>
        <KindIcon kind={operation.kind} />
      </span>
      <span className={styles.what}>
        <strong>
          {term(`kind.${operation.kind}`)} · {name} <span className="num">{number}</span>
        </strong>
        <span className="num">
          {format.dateTime(operation.startedAt)} · {term(`state.${operation.state}`)}
        </span>
      </span>
      {operation.kind !== 'open-card' && operation.kind !== 'cash-back' && (
        <Amount fen={operation.amountFen} tone="amber" />
      )}
      <Remedy operation={operation} check={check} onLook={onLook} />
      {check.error && (
        <div className={styles.failure}>
          <FailureNotice compact failure={failureOf(check.error, 'not-involved')} />
        </div>
      )}
    </li>
  );
}

function useCheck(operationId: string) {
  const { client } = useCore();
  return useMutation({ mutationFn: () => unwrap(client.operations.check({ operationId })) });
}

function Remedy({ operation, check, onLook }: Props & { readonly check: ReturnType<typeof useCheck> }) {
  const { t } = useTranslation('shell');
  const showOperations = useNavigation((navigation) => navigation.showOperations);
  if (operation.state === 'sending') return <span />;
  if (operation.state === 'unknown') {
    return (
      <Button variant="default" loading={check.isPending} onClick={() => check.mutate()}>
        {t('leave.check')}
      </Button>
    );
  }
  const look = () => {
    onLook();
    showOperations(true);
  };
  return (
    <Button variant="default" onClick={look}>
      {t('leave.see')}
    </Button>
  );
}
