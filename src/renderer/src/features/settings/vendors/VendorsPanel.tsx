import { Skeleton } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VendorState } from '#shared/contract/vendors.ts';
import { FailureNotice } from '../../../components/FailureNotice.tsx';
import { Panel } from '../../../components/Panel.tsx';
import { useCore } from '../../../hooks/useCore.ts';
import { failureOf, unwrap } from '../../../lib/outcome.ts';
import { queryKeys } from '../../../lib/query-keys.ts';
import { ForgetVendor } from './ForgetVendor.tsx';
import { TestVendor } from './TestVendor.tsx';
import { VendorForm } from './VendorForm.tsx';
import { VendorRow } from './VendorRow.tsx';
import styles from './VendorsPanel.module.css';

type Task = { readonly kind: 'change' | 'test' | 'forget'; readonly state: VendorState };

/** The vendors: which are set up, and how to set up, test and forget one. */
export function VendorsPanel({ training }: { readonly training: boolean }) {
  const { t } = useTranslation('vendors');
  const { client } = useCore();
  const { data, error, refetch } = useQuery({
    queryKey: queryKeys.vendors,
    queryFn: () => unwrap(client.vendors.list({})),
  });
  const [task, setTask] = useState<Task | null>(null);
  const [done, setDone] = useState<string | null>(null);
  return (
    <Panel title={t('title')}>
      <p className={styles.detail}>{t(training ? 'training' : 'detail')}</p>
      {error && <FailureNotice failure={failureOf(error, 'not-involved')} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton height={240} radius="md" />}
      <ul className={styles.vendors}>
        {data?.map((state) => (
          <VendorRow
            key={state.vendor}
            state={state}
            onTask={(kind) => {
              setDone(null);
              setTask({ kind, state });
            }}
          />
        ))}
      </ul>
      <p className={styles.done} role="status" data-testid="vendors-done">
        {done}
      </p>
      {task && <TaskDialog task={task} onClose={() => setTask(null)} onDone={setDone} />}
    </Panel>
  );
}

type DialogProps = {
  readonly task: Task;
  readonly onClose: () => void;
  readonly onDone: (words: string) => void;
};

function TaskDialog({ task: { kind, state }, onClose, onDone }: DialogProps) {
  const { t } = useTranslation('vendors');
  const queries = useQueryClient();
  const { vendor } = state;
  const finish = (what: 'saved' | 'forgotten') => (states: VendorState[]) => {
    queries.setQueryData(queryKeys.vendors, states);
    void queries.invalidateQueries({ queryKey: queryKeys.desks });
    void queries.invalidateQueries({ queryKey: queryKeys.allSimCards });
    onDone(t(`done.${what}`, { name: t(`name.${vendor}`) }));
    onClose();
  };
  if (kind === 'test') return <TestVendor vendor={vendor} onClose={onClose} />;
  if (kind === 'forget' && vendor !== 'liyuquan') {
    return <ForgetVendor vendor={vendor} onClose={onClose} onDone={finish('forgotten')} />;
  }
  return <VendorForm vendor={vendor} state={state} onClose={onClose} onDone={finish('saved')} />;
}
