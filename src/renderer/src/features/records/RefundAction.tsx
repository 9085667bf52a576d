import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { VendorRecord } from '#shared/contract/record.ts';
import { useCapability } from '../../hooks/useSession.ts';
import { useNavigation } from '../../state/session.ts';
import styles from './RecordTable.module.css';

/** Takes the order to the counter's refund, which previews what is taken back before anything is sent. */
export function RefundAction({ record }: { readonly record: VendorRecord }) {
  const { t } = useTranslation('records');
  const ask = useNavigation((navigation) => navigation.ask);
  const kind = record.kind === 'spend' ? 'refund-spend' : 'refund-top-up';
  const allowed = useCapability(kind);
  const { orderNo, userId } = record;
  if (record.refunded) {
    return (
      <span className={styles.refunded}>
        <IconArrowBackUp size={15} stroke={1.8} aria-hidden />
        {t('refundedBadge')}
      </span>
    );
  }
  if (!allowed || orderNo === null || record.kind === 'refund') return null;
  return (
    <Button
      size="xs"
      variant="default"
      leftSection={<IconArrowBackUp size={15} aria-hidden />}
      onClick={() => ask({ type: 'refund', userId, orderNo, kind })}
    >
      {t(record.kind === 'spend' ? 'refundSpend' : 'refundTopUp')}
    </Button>
  );
}
