import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordKind } from '#shared/contract/record-kinds.ts';
import { PageHeader } from '../../components/PageHeader.tsx';
import { useAppInfo } from '../../hooks/useAppInfo.ts';
import { useCore } from '../../hooks/useCore.ts';
import { unwrap } from '../../lib/outcome.ts';
import { queryKeys } from '../../lib/query-keys.ts';
import { shopDay } from '../../lib/shop-days.ts';
import { useNavigation } from '../../state/session.ts';
import { Filters } from './Filters.tsx';
import { RecordList } from './RecordList.tsx';
import styles from './RecordsPage.module.css';
import { rangeOf, spanOf } from './range.ts';

/** The vendor's records: what is shown is chosen above, added up and paged below. */
export function RecordsPage() {
  const { t } = useTranslation('records');
  const { client } = useCore();
  const timeZone = useAppInfo()?.shopTimeZone ?? 'Asia/Shanghai';
  const today = shopDay(Date.now(), timeZone);
  const member = useNavigation((navigation) => navigation.recordsOf);
  const showRecords = useNavigation((navigation) => navigation.showRecords);
  const [kind, setKind] = useState<RecordKind>('spend');
  const [range, setRange] = useState(() => rangeOf(member ? 'month' : 'today', today));
  const [page, setPage] = useState(1);
  const [pageSize, setPageSize] = useState(20);
  const span = spanOf(range, timeZone);
  const query = {
    kind,
    userId: member?.userId ?? null,
    from: span?.fromMs ?? null,
    until: span?.untilMs ?? null,
    page,
    pageSize,
  };
  const records = useQuery({
    queryKey: queryKeys.records(query),
    queryFn: () => unwrap(client.records.list(query)),
    enabled: span !== undefined,
    placeholderData: keepPreviousData,
  });
  const fromFirstPage =
    <T,>(change: (value: T) => void) =>
    (value: T) => {
      setPage(1);
      change(value);
    };
  return (
    <div className={styles.page}>
      <PageHeader title={t('title')} detail={t('detail')} />
      <Filters
        kind={kind}
        onKind={fromFirstPage(setKind)}
        range={range}
        onRange={fromFirstPage(setRange)}
        today={today}
        badRange={span === undefined}
        member={member}
        onAllMembers={() => fromFirstPage(showRecords)(null)}
        timeZone={timeZone}
      />
      <RecordList
        kind={kind}
        records={records}
        onPage={setPage}
        pageSize={pageSize}
        onPageSize={fromFirstPage(setPageSize)}
        onWiden={range.preset === 'month' ? null : () => fromFirstPage(setRange)(rangeOf('month', today))}
      />
    </div>
  );
}
