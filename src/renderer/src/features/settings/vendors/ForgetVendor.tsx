import { Button, Modal } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ShopVendor, VendorState } from '#shared/contract/vendors.ts';
import { FailureNotice } from '../../../components/FailureNotice.tsx';
import { useCore } from '../../../hooks/useCore.ts';
import { failureOf, unwrap } from '../../../lib/outcome.ts';
import styles from './VendorsPanel.module.css';

type Props = {
  readonly vendor: ShopVendor;
  readonly onDone: (states: VendorState[]) => void;
  readonly onClose: () => void;
};

/** Takes a vendor's address and credentials off this machine, once somebody has said so twice. */
export function ForgetVendor({ vendor, onDone, onClose }: Props) {
  const { t } = useTranslation('vendors');
  const { t: common } = useTranslation();
  const { client } = useCore();
  const forgetting = useMutation({
    mutationFn: () => unwrap(client.vendors.forget({ vendor })),
    onSuccess: onDone,
  });
  return (
    <Modal opened onClose={onClose} centered title={t('forgetTitle', { name: t(`name.${vendor}`) })}>
      <div className={styles.form}>
        <p className={styles.detail}>{t('forgetDetail')}</p>
        {forgetting.error && <FailureNotice compact failure={failureOf(forgetting.error, 'not-involved')} />}
        <div className={styles.answers}>
          <Button variant="default" size="md" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button
            size="md"
            color="cinnabar"
            loading={forgetting.isPending}
            onClick={() => forgetting.mutate()}
            data-testid="vendor-forget"
          >
            {t('forget')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
