import { useTranslation } from 'react-i18next';
import type { VendorRecord } from '#shared/contract/record.ts';
import type { RecordKind } from '#shared/contract/record-kinds.ts';
import { useCapability } from '../../hooks/useSession.ts';
import { COLUMNS_OF, NUMERIC } from './columns.ts';
import { RecordCell } from './RecordCell.tsx';
import styles from './RecordTable.module.css';

type Props = { readonly kind: RecordKind; readonly records: readonly VendorRecord[] };

/** Records in rows, under a heading that stays in sight. */
export function RecordTable({ kind, records }: Props) {
  const { t } = useTranslation('records');
  const mayRefund = useCapability(kind === 'spend' ? 'refund-spend' : 'refund-top-up');
  const acted = mayRefund || records.some(({ refunded }) => refunded);
  const columns = COLUMNS_OF[kind].filter((column) => column !== 'action' || acted);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" data-numeric={NUMERIC.has(column) || undefined} data-column={column}>
              {t(`column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {records.map((record) => (
          <tr key={`${record.kind}-${record.recordId}`}>
            {columns.map((column) => (
              <td key={column} data-numeric={NUMERIC.has(column) || undefined} data-column={column}>
                <RecordCell column={column} record={record} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
