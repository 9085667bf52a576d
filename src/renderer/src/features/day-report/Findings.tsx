import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../components/Panel.tsx';
import styles from './Findings.module.css';

export type FindingColumn =
  | 'time'
  | 'kind'
  | 'member'
  | 'card'
  | 'amount'
  | 'where'
  | 'orderNo'
  | 'state'
  | 'operator'
  | 'action';

type Props<Row> = {
  readonly testId: string;
  readonly title: string;
  /** Why there may be such rows, and what to do about them. */
  readonly why: string;
  readonly none: string;
  readonly columns: readonly FindingColumn[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly renderRow: (row: Row) => ReactNode;
};

/** More would make a long day slow to show; the rest comes at a press. On paper all are there. */
const SHOWN_AT_FIRST = 100;

/** Rows that have no other half, or the good news that there are none. */
export function Findings<Row>(props: Props<Row>) {
  const { testId, title, why, none, columns, rows, keyOf, renderRow } = props;
  const { t } = useTranslation('dayReport');
  const [all, setAll] = useState(false);
  const shown = all ? rows : rows.slice(0, SHOWN_AT_FIRST);
  return (
    <Panel padding="none">
      <div data-testid={testId}>
        <header className={styles.head}>
          <h2 className={styles.title}>
            {title}
            <span className={`num ${styles.count}`} data-some={rows.length > 0 || undefined}>
              {rows.length}
            </span>
          </h2>
          {rows.length > 0 && <p className={styles.why}>{why}</p>}
        </header>
        {rows.length === 0 ? (
          <p className={styles.none}>
            <IconCircleCheck size={20} stroke={1.8} aria-hidden />
            {none}
          </p>
        ) : (
          <table className={styles.table}>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th
                    key={column}
                    scope="col"
                    data-numeric={column === 'amount' || undefined}
                    data-action={column === 'action' || undefined}
                  >
                    {t(`column.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <tr key={keyOf(row)}>{renderRow(row)}</tr>
              ))}
            </tbody>
          </table>
        )}
        {shown.length < rows.length && (
          <div className={styles.more}>
            <Button variant="default" onClick={() => setAll(true)}>
              {t('more', { count: rows.length - shown.length })}
            </Button>
          </div>
        )}
      </div>
    </Panel>
  );
}
