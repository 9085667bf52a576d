import { Button, Loader, SegmentedControl, UnstyledButton } from '@mantine/core';
import { IconArrowBackUp, IconReceiptOff } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Member } from '#shared/contract/member.ts';
import type { VendorRecord } from '#shared/contract/record.ts';
import type { RecordKind } from '#shared/contract/record-kinds.ts';
import { Amount } from '../../../components/Amount.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { FailureNotice } from '../../../components/FailureNotice.tsx';
import { useShopFormat } from '../../../hooks/useAppInfo.ts';
import { useCore } from '../../../hooks/useCore.ts';
import { useCapability } from '../../../hooks/useSession.ts';
import { failureOf, unwrap } from '../../../lib/outcome.ts';
import { queryKeys } from '../../../lib/query-keys.ts';
import { useCounter } from '../../../state/counter.ts';
import styles from './RefundChoice.module.css';
import { SheetFrame } from './SheetFrame.tsx';

type Props = { readonly member: Member; readonly onBack: () => void; readonly onChosen: () => void };

const PAGE_SIZE = 20;

/** The member's spends or top-ups, newest first; one is chosen by arrows and Enter, or by a press. */
export function RefundChoice({ member, onBack, onChosen }: Props) {
  const { t } = useTranslation('counter');
  const kind = useCounter((counter) => counter.drafts.refund.kind);
  const dispatch = useCounter((counter) => counter.dispatch);
  const records = useMembersRecords(member.userId, kind === 'refund-spend' ? 'spend' : 'top-up');
  const found = records.data?.pages.flatMap((page) => page.records) ?? [];
  const choose = (record: VendorRecord) => {
    if (record.orderNo === null || record.refunded) return;
    dispatch({ type: 'drafted', change: { refund: { orderNo: record.orderNo, code: '' } } });
    onChosen();
  };
  return (
    <SheetFrame title={t('refund.title')} member={member} card={null} onBack={onBack} testId="refund-sheet">
      <div className={styles.top}>
        <Kinds />
        <span>{t('refund.chooseHint')}</span>
      </div>
      {records.isPending && <Loader />}
      {records.error && (
        <FailureNotice
          failure={failureOf(records.error, 'not-involved')}
          onRetry={() => void records.refetch()}
        />
      )}
      {records.data && found.length === 0 && (
        <EmptyState icon={IconReceiptOff} title={t('refund.none')} detail={t('refund.noneDetail')} />
      )}
      {found.length > 0 && <RecordList key={kind} records={found} onChoose={choose} />}
      {records.hasNextPage && (
        <Button
          variant="default"
          className={styles.more}
          loading={records.isFetchingNextPage}
          onClick={() => void records.fetchNextPage()}
        >
          {t('refund.loadMore')}
        </Button>
      )}
    </SheetFrame>
  );
}

function useMembersRecords(userId: string, kind: RecordKind) {
  const { client } = useCore();
  return useInfiniteQuery({
    queryKey: [...queryKeys.allRecords, 'refundable', userId, kind],
    initialPageParam: 1,
    queryFn: ({ pageParam: page }) =>
      unwrap(client.records.list({ kind, userId, from: null, until: null, page, pageSize: PAGE_SIZE })),
    getNextPageParam: ({ page, totalPages }) => (page < totalPages ? page + 1 : undefined),
    retry: false,
  });
}

function Kinds() {
  const { t } = useTranslation('counter');
  const kind = useCounter((counter) => counter.drafts.refund.kind);
  const dispatch = useCounter((counter) => counter.dispatch);
  const spends = useCapability('refund-spend');
  const topUps = useCapability('refund-top-up');
  const choose = (value: string) =>
    dispatch({
      type: 'drafted',
      change: {
        refund: { kind: value === 'refund-spend' ? 'refund-spend' : 'refund-top-up', orderNo: null },
      },
    });
  const offered = [
    ...(spends ? [{ value: 'refund-spend', label: t('refund.spends') }] : []),
    ...(topUps ? [{ value: 'refund-top-up', label: t('refund.topUps') }] : []),
  ];
  const only = offered.length === 1 ? offered[0]?.value : undefined;
  useEffect(() => {
    if (only && only !== kind) choose(only);
  });
  return (
    <SegmentedControl size="md" data={offered} value={kind} onChange={choose} data-testid="refund-kind" />
  );
}

type ListProps = {
  readonly records: readonly VendorRecord[];
  readonly onChoose: (record: VendorRecord) => void;
};

function RecordList({ records, onChoose }: ListProps) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector<HTMLElement>('button:not(:disabled)')?.focus();
  }, []);
  return (
    <ul className={styles.list} ref={list} onKeyDown={moveFocus}>
      {records.map((record) => (
        <li key={record.recordId}>
          <Row record={record} onChoose={onChoose} />
        </li>
      ))}
    </ul>
  );
}

/** Up and down go through what can be chosen. */
function moveFocus(event: KeyboardEvent<HTMLElement>) {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  event.preventDefault();
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('button:not(:disabled)')];
  rows[rows.findIndex((row) => row.matches(':focus')) + step]?.focus();
}

function Row({
  record,
  onChoose,
}: {
  readonly record: VendorRecord;
  readonly onChoose: ListProps['onChoose'];
}) {
  const { t } = useTranslation('counter');
  const format = useShopFormat();
  const obstacle = record.refunded ? t('refund.refunded') : record.orderNo ? null : t('refund.noOrderNo');
  return (
    <UnstyledButton
      className={styles.row}
      disabled={obstacle !== null}
      data-testid="refundable"
      data-order-no={record.orderNo}
      onClick={() => onChoose(record)}
    >
      <span className={`num ${styles.time}`}>{record.at === null ? '–' : format.dateTime(record.at)}</span>
      <span className={styles.what}>
        <strong>{record.promotion ?? record.cardTitle}</strong>
        <span className="num">
          {t('refund.order')} {record.orderNo ?? '–'}
          {record.note && ` · ${record.note}`}
        </span>
      </span>
      <Amount fen={record.amountFen} size="m" />
      <span className={styles.act}>{obstacle ?? <IconArrowBackUp size={20} stroke={1.8} aria-hidden />}</span>
    </UnstyledButton>
  );
}
