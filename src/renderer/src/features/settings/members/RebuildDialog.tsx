import { Button, Modal } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../../../components/FailureNotice.tsx';
import { useCore } from '../../../hooks/useCore.ts';
import { failureOf, unwrap } from '../../../lib/outcome.ts';
import { queryKeys } from '../../../lib/query-keys.ts';
import styles from './MembersPanel.module.css';

/** Throwing the members away costs the time to read them again, and nothing else: it says so first. */
export function RebuildDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('memberCache');
  const { t: common } = useTranslation();
  const { client } = useCore();
  const queries = useQueryClient();
  const rebuild = useMutation({
    mutationFn: () => unwrap(client.memberCache.rebuild({})),
    onSuccess: (state) => {
      queries.setQueryData(queryKeys.memberCache, state);
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} centered title={t('rebuildTitle')}>
      <p className={styles.dialogDetail}>{t('rebuildDetail')}</p>
      {rebuild.error && <FailureNotice compact failure={failureOf(rebuild.error, 'not-involved')} />}
      <div className={styles.answers}>
        <Button variant="default" onClick={onClose} data-autofocus>
          {common('cancel')}
        </Button>
        <Button
          loading={rebuild.isPending}
          onClick={() => rebuild.mutate()}
          data-testid="cache-rebuild-confirm"
        >
          {t('rebuild')}
        </Button>
      </div>
    </Modal>
  );
}
