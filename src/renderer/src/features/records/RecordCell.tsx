import { IconDeviceDesktopCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { VendorRecord } from '#shared/contract/record.ts';
import { Amount } from '../../components/Amount.tsx';
import { useShopFormat } from '../../hooks/useAppInfo.ts';
import { useListedNames } from '../../hooks/useListedNames.ts';
import { groupedNumber } from '../../lib/format.ts';
import type { Column } from './columns.ts';
import styles from './RecordTable.module.css';
import { RefundAction } from './RefundAction.tsx';

type Props = { readonly column: Column; readonly record: VendorRecord };

/** What one column shows of a record. */
export function RecordCell({ column, record }: Props) {
  switch (column) {
    case 'time':
      return <Time record={record} />;
    case 'member':
      return <Member record={record} />;
    case 'card':
      return <TwoLines main={record.cardTitle} sub={groupedNumber(record.cardNo)} />;
    case 'promotion':
      return <OneLine text={record.promotion} />;
    case 'paid':
    case 'spent':
      return <Amount fen={record.amountFen} size="s" />;
    case 'refunded':
      return <Amount fen={record.amountFen} size="s" tone="cinnabar" />;
    case 'gift':
      return record.giftFen === null ? (
        <OneLine text={null} />
      ) : (
        <Amount fen={record.giftFen} size="s" tone="muted" />
      );
    case 'place':
      return <Place record={record} />;
    case 'note':
      return <OneLine text={record.note} />;
    case 'orderNo':
      return <span className="num">{record.orderNo ?? <OneLine text={null} />}</span>;
    case 'action':
      return <RefundAction record={record} />;
  }
}

function Time({ record }: { readonly record: VendorRecord }) {
  const format = useShopFormat();
  if (record.at === null) return <OneLine text={null} />;
  return <TwoLines main={format.date(record.at)} sub={format.time(record.at)} />;
}

function Member({ record }: { readonly record: VendorRecord }) {
  const { nameOf } = useListedNames();
  return <TwoLines main={nameOf(record)} sub={record.phoneMasked} />;
}

function Place({ record }: { readonly record: VendorRecord }) {
  const { t } = useTranslation('records');
  return (
    <>
      <span className={styles.main} title={record.shopName}>
        {record.shopName || t(`channel.${record.channel}`)}
      </span>
      <span className={styles.sub}>
        {record.operationId === null ? (
          t(`channel.${record.channel}`)
        ) : (
          <span className={styles.here} title={t('madeHereHint')}>
            <IconDeviceDesktopCheck size={14} stroke={1.8} aria-hidden />
            {t('madeHere')}
          </span>
        )}
      </span>
    </>
  );
}

function TwoLines({ main, sub }: { readonly main: string; readonly sub: string }) {
  return (
    <>
      <span className={`num ${styles.main}`} title={main}>
        {main}
      </span>
      <span className={`num ${styles.sub}`}>{sub}</span>
    </>
  );
}

function OneLine({ text }: { readonly text: string | null }) {
  return text ? (
    <span className={styles.main} title={text}>
      {text}
    </span>
  ) : (
    <span className={styles.none}>–</span>
  );
}
