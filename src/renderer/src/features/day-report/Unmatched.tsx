import { Button } from '@mantine/core';
import { IconBook2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Operation } from '#shared/contract/operation.ts';
import type { DayReport } from '#shared/contract/reconciliation.ts';
import { Amount } from '../../components/Amount.tsx';
import { VerdictBadge } from '../../components/VerdictBadge.tsx';
import { useShopFormat } from '../../hooks/useAppInfo.ts';
import { useListedNames } from '../../hooks/useListedNames.ts';
import { groupedNumber } from '../../lib/format.ts';
import { useNavigation } from '../../state/session.ts';
import styles from './Findings.module.css';
import { Findings } from './Findings.tsx';

const COLUMNS = ['time', 'kind', 'member', 'card', 'amount', 'state', 'operator', 'action'] as const;

/** Operations that may have moved money and have no record; each leads to the journal. */
export function Unmatched({ report }: { readonly report: DayReport }) {
  const { t } = useTranslation('dayReport');
  return (
    <Findings
      testId="unmatched"
      title={t('unmatched.title')}
      why={t('unmatched.why')}
      none={t(report.operations > 0 ? 'unmatched.none' : 'unmatched.noneSent')}
      columns={COLUMNS}
      rows={report.unmatched}
      keyOf={({ operationId }) => operationId}
      renderRow={(operation) => <OperationCells operation={operation} />}
    />
  );
}

function OperationCells({ operation }: { readonly operation: Operation }) {
  const { t } = useTranslation('dayReport');
  const { t: term } = useTranslation('terms');
  const { name, number } = useListedNames().whoseOf(operation);
  const format = useShopFormat();
  const { showOperations, openCase } = useNavigation();
  const undecided = operation.verdict === 'undecided';
  return (
    <>
      <td className="num">{format.time(operation.startedAt)}</td>
      <td>{term(`kind.${operation.kind}`)}</td>
      <td>
        <span className={styles.main}>{name}</span>
        <span className={`num ${styles.sub}`}>{number}</span>
      </td>
      <td>
        <span className={styles.main}>{operation.cardTitle}</span>
        {operation.cardNo !== null && (
          <span className={`num ${styles.sub}`}>{groupedNumber(operation.cardNo)}</span>
        )}
      </td>
      <td data-numeric>
        <Amount fen={operation.amountFen} size="s" tone={undecided ? 'amber' : 'plain'} />
      </td>
      <td>
        <VerdictBadge verdict={operation.verdict} />
        <span className={styles.sub}>{term(`state.${operation.state}`)}</span>
      </td>
      <td>{operation.operator}</td>
      <td data-action>
        <Button
          size="xs"
          variant={undecided ? 'filled' : 'default'}
          leftSection={<IconBook2 size={15} aria-hidden />}
          onClick={() => (undecided ? openCase(operation.operationId) : showOperations(false))}
        >
          {t(undecided ? 'openCase' : 'openOperation')}
        </Button>
      </td>
    </>
  );
}
