import { Button } from '@mantine/core';
import { IconBook2, IconCircleCheck } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Operation } from '#shared/contract/operation.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { Panel } from '../../components/Panel.tsx';
import { useCore } from '../../hooks/useCore.ts';
import { failureOf, unwrap } from '../../lib/outcome.ts';
import { queryKeys } from '../../lib/query-keys.ts';
import { useNavigation } from '../../state/session.ts';
import styles from './OperationList.module.css';
import { OperationRow } from './OperationRow.tsx';
import { OperationSkeleton } from './OperationSkeleton.tsx';

const PAGE_LENGTH = 30;

/** The journal page by page, from the newest backwards. */
export function OperationList({ undecidedOnly }: { readonly undecidedOnly: boolean }) {
  const { t } = useTranslation('operations');
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useOperations(undecidedOnly);
  const operations = data?.pages.flat() ?? [];
  return (
    <Panel padding="none" className={styles.panel}>
      {error && (
        <div className={styles.failure}>
          <FailureNotice failure={failureOf(error, 'not-involved')} onRetry={() => void refetch()} />
        </div>
      )}
      {!data && !error && <OperationSkeleton />}
      {data && operations.length === 0 && <NoOperations undecidedOnly={undecidedOnly} />}
      {operations.length > 0 && (
        <ul className={styles.list}>
          {operations.map((operation) => (
            <OperationRow key={operation.operationId} operation={operation} />
          ))}
        </ul>
      )}
      {operations.length > 0 && (
        <footer className={styles.foot}>
          {hasNextPage ? (
            <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
              {t('more')}
            </Button>
          ) : (
            t('end')
          )}
        </footer>
      )}
    </Panel>
  );
}

function useOperations(undecidedOnly: boolean) {
  const { client } = useCore();
  return useInfiniteQuery({
    queryKey: queryKeys.operations({ undecidedOnly, userId: null }),
    queryFn: ({ pageParam }) =>
      unwrap(client.operations.list({ undecidedOnly, userId: null, before: pageParam, limit: PAGE_LENGTH })),
    initialPageParam: null as number | null,
    getNextPageParam: (page: readonly Operation[]) =>
      page.length < PAGE_LENGTH ? undefined : page.at(-1)?.startedAt,
  });
}

function NoOperations({ undecidedOnly }: { readonly undecidedOnly: boolean }) {
  const { t } = useTranslation('operations');
  const goTo = useNavigation((navigation) => navigation.goTo);
  if (undecidedOnly) {
    return (
      <EmptyState icon={IconCircleCheck} title={t('emptyUndecided')} detail={t('emptyUndecidedDetail')} />
    );
  }
  return (
    <EmptyState
      icon={IconBook2}
      title={t('empty')}
      detail={t('emptyDetail')}
      action={
        <Button variant="light" onClick={() => goTo('counter')}>
          {t('toCounter')}
        </Button>
      }
    />
  );
}
