import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Operation } from '#shared/contract/operation.ts';
import type { DayReport } from '#shared/contract/reconciliation.ts';
import { fen } from '#shared/money.ts';
import { useShopFormat } from '../../hooks/useAppInfo.ts';
import { useListedNames } from '../../hooks/useListedNames.ts';
import { moneyText } from '../../lib/format.ts';
import { recordsRead } from './day-outcome.ts';
import type { FindingColumn } from './Findings.tsx';
import styles from './PaperReport.module.css';

type Props = { readonly report: DayReport };

/** Sums first, then row by row what has no other half: all rows, whatever the screen shows of them. */
export function PaperTables({ report }: Props) {
  return (
    <>
      <PaperTotals report={report} />
      <PaperUnmatched report={report} />
      <PaperUnclaimed report={report} />
    </>
  );
}

function PaperTotals({ report }: Props) {
  const { t } = useTranslation('dayReport');
  const { t: term } = useTranslation('terms');
  const { t: counted } = useTranslation('dayReport', { keyPrefix: 'paper' });
  const sum = (count: number, amount: number) => `${t('count', { count })}　${moneyText(fen(amount))}`;
  return (
    <section>
      <table className="num">
        <thead>
          <tr>
            <th>{counted('kind')}</th>
            <th data-numeric>{counted('records')}</th>
            <th data-numeric>{counted('claimed')}</th>
            <th data-numeric>{counted('left')}</th>
          </tr>
        </thead>
        <tbody>
          {report.totals.map(({ kind, records, amountFen, claimed, claimedFen }) => (
            <tr key={kind}>
              <td>{term(`recordKind.${kind}`)}</td>
              <td data-numeric>{sum(records, amountFen)}</td>
              <td data-numeric>{sum(claimed, claimedFen)}</td>
              <td data-numeric>{sum(records - claimed, amountFen - claimedFen)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{counted('operations', { operations: report.operations, unmatched: report.unmatched.length })}</p>
    </section>
  );
}

function PaperUnmatched({ report }: Props) {
  const { t } = useTranslation('dayReport');
  const { t: term } = useTranslation('terms');
  const { whoseOf } = useListedNames();
  const whose = (operation: Operation) => (({ name, number }) => `${name} ${number}`)(whoseOf(operation));
  const format = useShopFormat();
  const none = t(report.operations > 0 ? 'unmatched.none' : 'unmatched.noneSent');
  return (
    <PaperTable
      title={t('unmatched.title')}
      columns={['time', 'kind', 'member', 'card', 'amount', 'state']}
      none={report.unmatched.length === 0 ? none : null}
    >
      {report.unmatched.map((operation) => (
        <tr key={operation.operationId}>
          <td>{format.time(operation.startedAt)}</td>
          <td>{term(`kind.${operation.kind}`)}</td>
          <td>{whose(operation)}</td>
          <td>
            {operation.cardTitle} {operation.cardNo}
          </td>
          <td data-numeric>{moneyText(operation.amountFen)}</td>
          <td>
            {term(`verdict.${operation.verdict}`)} · {term(`state.${operation.state}`)}
            <small>{operation.operationId}</small>
          </td>
        </tr>
      ))}
    </PaperTable>
  );
}

function PaperUnclaimed({ report }: Props) {
  const { t } = useTranslation('dayReport');
  const { t: term } = useTranslation('terms');
  const { t: inRecords } = useTranslation('records');
  const { labelOf } = useListedNames();
  const format = useShopFormat();
  const none = t(recordsRead(report) > 0 ? 'unclaimed.none' : 'unclaimed.noneRead');
  return (
    <PaperTable
      title={t('unclaimed.title')}
      columns={['time', 'kind', 'member', 'card', 'amount', 'where']}
      none={report.unclaimed.length === 0 ? none : null}
    >
      {report.unclaimed.map((record) => (
        <tr key={`${record.kind}-${record.recordId}`}>
          <td>{record.at === null ? t('noTime') : format.time(record.at)}</td>
          <td>{term(`recordKind.${record.kind}`)}</td>
          <td>{labelOf(record)}</td>
          <td>
            {record.cardTitle} {record.cardNo}
          </td>
          <td data-numeric>{moneyText(record.amountFen)}</td>
          <td>
            {[record.shopName, inRecords(`channel.${record.channel}`)].filter(Boolean).join(' · ')}
            {record.orderNo !== null && <small>{record.orderNo}</small>}
          </td>
        </tr>
      ))}
    </PaperTable>
  );
}

type TableProps = {
  readonly title: string;
  readonly columns: readonly FindingColumn[];
  /** Said instead of the table. */
  readonly none: string | null;
  readonly children: ReactNode;
};

function PaperTable({ title, columns, none, children }: TableProps) {
  const { t } = useTranslation('dayReport');
  return (
    <section>
      <h2>{title}</h2>
      {none === null ? (
        <table className={`num ${styles.rows}`}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} data-numeric={column === 'amount' || undefined}>
                  {t(`column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      ) : (
        <p>{none}</p>
      )}
    </section>
  );
}
