import { Button } from '@mantine/core';
import { IconUserSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DayReport } from '#shared/contract/reconciliation.ts';
import type { VendorRecord } from '#shared/contract/record.ts';
import { Amount } from '../../components/Amount.tsx';
import { useShopFormat } from '../../hooks/useAppInfo.ts';
import { useListedNames } from '../../hooks/useListedNames.ts';
import { useCapability } from '../../hooks/useSession.ts';
import { groupedNumber } from '../../lib/format.ts';
import { useNavigation } from '../../state/session.ts';
import { recordsRead } from './day-outcome.ts';
import styles from './Findings.module.css';
import { Findings } from './Findings.tsx';

const COLUMNS = ['time', 'kind', 'member', 'card', 'amount', 'where', 'orderNo', 'action'] as const;

/** The vendor's records that no operation of this counter has claimed; each leads to its member. */
export function Unclaimed({ report }: { readonly report: DayReport }) {
  const { t } = useTranslation('dayReport');
  return (
    <Findings
      testId="unclaimed"
      title={t('unclaimed.title')}
      why={t('unclaimed.why')}
      none={t(recordsRead(report) > 0 ? 'unclaimed.none' : 'unclaimed.noneRead')}
      columns={COLUMNS}
      rows={report.unclaimed}
      keyOf={({ kind, recordId }) => `${kind}-${recordId}`}
      renderRow={(record) => <RecordCells record={record} />}
    />
  );
}

function RecordCells({ record }: { readonly record: VendorRecord }) {
  const { t } = useTranslation('dayReport');
  const { t: term } = useTranslation('terms');
  const { t: inRecords } = useTranslation('records');
  const { nameOf } = useListedNames();
  const format = useShopFormat();
  const ask = useNavigation((navigation) => navigation.ask);
  const mayOpen = useCapability('members');
  const channel = inRecords(`channel.${record.channel}`);
  return (
    <>
      <td className="num">{record.at === null ? t('noTime') : format.time(record.at)}</td>
      <td>{term(`recordKind.${record.kind}`)}</td>
      <td>
        <span className={styles.main}>{nameOf(record)}</span>
        <span className={`num ${styles.sub}`}>{record.phoneMasked}</span>
      </td>
      <td>
        <span className={styles.main}>{record.cardTitle}</span>
        <span className={`num ${styles.sub}`}>{groupedNumber(record.cardNo)}</span>
      </td>
      <td data-numeric>
        <Amount fen={record.amountFen} size="s" />
      </td>
      <td>
        <span className={styles.main}>{record.shopName || channel}</span>
        {record.shopName && <span className={styles.sub}>{channel}</span>}
      </td>
      <td className="num">{record.orderNo ?? '–'}</td>
      <td data-action>
        {mayOpen && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconUserSearch size={15} aria-hidden />}
            onClick={() => ask({ type: 'open-member', userId: record.userId })}
          >
            {t('openMember')}
          </Button>
        )}
      </td>
    </>
  );
}
