import { Button, Modal, Skeleton } from '@mantine/core';
import { IconCircleCheck, IconHelpHexagon } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { useCore } from '../../hooks/useCore.ts';
import { useLeave } from '../../hooks/useLeave.ts';
import { failureOf, unwrap } from '../../lib/outcome.ts';
import { queryKeys } from '../../lib/query-keys.ts';
import { useLeaving } from '../../state/leaving.ts';
import styles from './LeaveDialog.module.css';
import { LeaveOperation } from './LeaveOperation.tsx';
import { LeaveSignature } from './LeaveSignature.tsx';

/** Above every other dialog: it was asked for last. */
const LEAVE_LAYER = 380;

/** Somebody wants to close the counter while money is undecided: what is open, wait, check once, or sign. */
export function LeaveDialog() {
  const stage = useLeaving((leaving) => leaving.stage);
  const stay = useLeaving((leaving) => leaving.stay);
  return (
    <Modal
      opened={stage === 'asking'}
      onClose={stay}
      withCloseButton={false}
      centered
      size={620}
      padding="xl"
      zIndex={LEAVE_LAYER}
    >
      <Contents onStay={stay} />
    </Modal>
  );
}

function Contents({ onStay }: { readonly onStay: () => void }) {
  const { data, error, refetch } = useUndecided();
  if (error) {
    return <FailureNotice failure={failureOf(error, 'not-involved')} onRetry={() => void refetch()} />;
  }
  if (!data) return <Skeleton height={180} radius="md" />;
  return data.length === 0 ? (
    <AllDecided onStay={onStay} />
  ) : (
    <StillUndecided operations={data} onStay={onStay} />
  );
}

/** Follows the events like every list of operations, so that a line goes as soon as it is decided. */
function useUndecided() {
  const { client } = useCore();
  const query = { undecidedOnly: true, userId: null, before: null, limit: 100 } as const;
  return useQuery({
    queryKey: [...queryKeys.allOperations, 'leave'],
    queryFn: () => unwrap(client.operations.list(query)),
  });
}

type ListProps = {
  readonly operations: NonNullable<ReturnType<typeof useUndecided>['data']>;
  readonly onStay: () => void;
};

function StillUndecided({ operations, onStay }: ListProps) {
  const { t } = useTranslation('shell');
  const underWay = operations.some(({ state }) => state === 'sending');
  return (
    <div className={styles.contents} data-testid="leave">
      <header className={styles.head}>
        <IconHelpHexagon className={styles.amber} size={30} stroke={1.8} aria-hidden />
        <h2 className={styles.title}>{t('leave.title', { count: operations.length })}</h2>
      </header>
      <p className={styles.detail}>{t('leave.detail')}</p>
      <ul className={styles.list}>
        {operations.map((operation) => (
          <LeaveOperation key={operation.operationId} operation={operation} onLook={onStay} />
        ))}
      </ul>
      <Button size="md" data-autofocus onClick={onStay}>
        {t('leave.stay')}
      </Button>
      {underWay ? <p className={styles.note}>{t('leave.underWay')}</p> : <LeaveSignature onGo={onStay} />}
    </div>
  );
}

function AllDecided({ onStay }: { readonly onStay: () => void }) {
  const { t } = useTranslation('shell');
  const leave = useLeave();
  return (
    <div className={styles.contents} data-testid="leave">
      <header className={styles.head}>
        <IconCircleCheck className={styles.jade} size={30} stroke={1.8} aria-hidden />
        <h2 className={styles.title}>{t('leave.decidedTitle')}</h2>
      </header>
      <p className={styles.detail}>{t('leave.decidedDetail')}</p>
      {leave.error && <FailureNotice compact failure={failureOf(leave.error, 'not-involved')} />}
      <div className={styles.answers}>
        <Button variant="default" onClick={onStay}>
          {t('leave.stay')}
        </Button>
        <Button data-autofocus loading={leave.isPending} onClick={() => leave.mutate(null)}>
          {t('leave.close')}
        </Button>
      </div>
    </div>
  );
}
