import {
  IconArrowBackUp,
  IconCards,
  IconCashBanknote,
  IconCoins,
  IconDeviceSim,
  IconReceiptRefund,
  IconShoppingBag,
} from '@tabler/icons-react';
import type { OperationKind } from '#shared/contract/operation.ts';

const ICONS = {
  'top-up': IconCashBanknote,
  spend: IconShoppingBag,
  'refund-spend': IconArrowBackUp,
  'refund-top-up': IconReceiptRefund,
  'cash-back': IconCoins,
  'open-card': IconCards,
  'data-package': IconDeviceSim,
} as const;

/** The picture of a kind of operation, always beside its word. */
export function KindIcon({ kind, size = 20 }: { readonly kind: OperationKind; readonly size?: number }) {
  const Icon = ICONS[kind];
  return <Icon size={size} stroke={1.7} aria-hidden />;
}
