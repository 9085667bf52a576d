import { Button, Modal, TextInput } from '@mantine/core';
import { IconCircleCheckFilled, IconCircleXFilled, IconPlugConnected } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConnectionTest, VendorName } from '#shared/contract/vendors.ts';
import { FailureNotice } from '../../../components/FailureNotice.tsx';
import { useCore } from '../../../hooks/useCore.ts';
import { failureOf, unwrap } from '../../../lib/outcome.ts';
import styles from './VendorsPanel.module.css';

type Props = { readonly vendor: VendorName; readonly onClose: () => void };

/** Makes one reading call, and says in words which of address, clock, credentials or signature is wrong. */
export function TestVendor({ vendor, onClose }: Props) {
  const { t } = useTranslation('vendors');
  const { client } = useCore();
  const [probe, setProbe] = useState('');
  const test = useMutation({
    mutationFn: () => unwrap(client.vendors.test({ vendor, probe: probe.trim() || null })),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!test.isPending) test.mutate();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      centered
      size={520}
      padding="xl"
      title={t('check.title', { name: t(`name.${vendor}`) })}
    >
      <form className={styles.form} onSubmit={submit} noValidate>
        <p className={styles.detail}>{t('check.detail')}</p>
        {(vendor === 'dakashi' || vendor === 'zvcms') && (
          <TextInput
            data-autofocus
            size="md"
            label={t(`check.probe.${vendor}`)}
            description={t('check.probeHint')}
            autoComplete="off"
            maxLength={64}
            value={probe}
            onChange={(event) => setProbe(event.currentTarget.value)}
            data-testid="vendor-probe"
          />
        )}
        <div aria-live="polite">
          {test.data && !test.isPending && <TestResult vendor={vendor} result={test.data} />}
          {test.error && !test.isPending && (
            <FailureNotice failure={failureOf(test.error, 'not-involved')} compact />
          )}
        </div>
        <div className={styles.answers}>
          <Button
            type="submit"
            size="md"
            leftSection={<IconPlugConnected size={18} aria-hidden />}
            loading={test.isPending}
            data-autofocus
            data-testid="vendor-test"
          >
            {t(test.data || test.error ? 'check.again' : 'check.run')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

function TestResult({ vendor, result }: { readonly vendor: VendorName; readonly result: ConnectionTest }) {
  const { t } = useTranslation('vendors');
  const { problem, clockLeadSeconds, failure } = result;
  const works = problem === null;
  const Icon = works ? IconCircleCheckFilled : IconCircleXFilled;
  return (
    <div className={styles.form}>
      <div
        className={styles.result}
        data-ok={works || undefined}
        data-testid="vendor-result"
        data-problem={problem}
      >
        <Icon size={24} aria-hidden />
        <div>
          <strong>{t(works ? 'check.ok' : `check.problem.${problem}`)}</strong>
          <p>{t(works ? okDetail(vendor) : `check.next.${problem}`)}</p>
          {clockLeadSeconds !== null && Math.abs(clockLeadSeconds) >= WORTH_SAYING_S && (
            <p>
              {t(clockLeadSeconds > 0 ? 'check.clockAhead' : 'check.clockBehind', {
                seconds: Math.abs(clockLeadSeconds),
              })}
            </p>
          )}
        </div>
      </div>
      {failure?.vendorMessage && <FailureNotice failure={failure} compact />}
    </div>
  );
}

/** Whoever signs in to liyuquan brings the credentials; nothing is signed there. */
const okDetail = (vendor: VendorName) =>
  vendor === 'liyuquan' ? ('check.okReached' as const) : ('check.okDetail' as const);

/** A few seconds are what the way to the vendor takes. */
const WORTH_SAYING_S = 5;
