import { useTranslation } from 'react-i18next';
import type { Case } from '#shared/contract/reconciliation.ts';
import { Amount } from '../../../components/Amount.tsx';
import { useShopFormat } from '../../../hooks/useAppInfo.ts';
import styles from './RecordRow.module.css';

type Row = Case['records'][number];
type Props = {
  readonly row: Row;
  readonly operationId: string;
  readonly picked: boolean;
  readonly onPick: ((recordId: string) => void) | null;
};

/** One record of the vendor, with whose it can be. It is a choice while a supervisor looks for ours. */
export function RecordRow({ row, operationId, picked, onPick }: Props) {
  const { t } = useTranslation('cases');
  const { recordId } = row.record;
  const standing = standingOf(row, operationId);
  return (
    <li className={styles.item} data-standing={standing} data-picked={picked || undefined}>
      {onPick ? (
        <label className={styles.row} data-pickable>
          <input
            type="radio"
            name="record"
            className={styles.radio}
            checked={picked}
            onChange={() => onPick(recordId)}
            aria-label={t('sheet.theirs.recordNo', { record: recordId })}
          />
          <Content row={row} standing={standing} />
        </label>
      ) : (
        <div className={styles.row}>
          <Content row={row} standing={standing} />
        </div>
      )}
    </li>
  );
}

function Content({ row, standing }: { readonly row: Row; readonly standing: Standing }) {
  const { t } = useTranslation('cases');
  return (
    <>
      <Amount fen={row.record.amountFen} />
      <span className={styles.mark} data-standing={standing}>
        {t(`sheet.theirs.${standing}`)}
      </span>
      <Where row={row} />
    </>
  );
}

function Where({ row: { record } }: { readonly row: Row }) {
  const { t } = useTranslation('cases');
  const format = useShopFormat();
  return (
    <span className={`num ${styles.where}`}>
      {record.at === null ? t('sheet.theirs.noTime') : format.exactTime(record.at)}
      {' · '}
      {record.channel === 'app' ? t('sheet.theirs.app') : record.shopName}
      <br />
      {t('sheet.theirs.recordNo', { record: record.recordId })}
    </span>
  );
}

type Standing = 'fits' | 'fresh' | 'seen' | 'claimed' | 'mine';

function standingOf({ record, seenBefore, fits }: Row, operationId: string): Standing {
  if (record.operationId === operationId) return 'mine';
  if (seenBefore) return 'seen';
  if (record.operationId !== null) return 'claimed';
  return fits ? 'fits' : 'fresh';
}
