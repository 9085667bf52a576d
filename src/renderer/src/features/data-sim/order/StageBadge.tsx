import {
  IconCircleCheckFilled,
  IconCircleXFilled,
  IconClockHour4,
  IconHelpHexagon,
  IconSend,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SimOrderView } from '#shared/contract/data-sim.ts';
import styles from './StageBadge.module.css';

const ICONS = {
  submitted: IconSend,
  undecided: IconHelpHexagon,
  accepted: IconClockHour4,
  effective: IconCircleCheckFilled,
  failed: IconCircleXFilled,
} as const;

/** How far an order has come, by icon, word and colour. */
export function StageBadge({ stage }: { readonly stage: SimOrderView['stage'] }) {
  const { t } = useTranslation('dataSim');
  const Icon = ICONS[stage];
  return (
    <span className={styles.badge} data-stage={stage} data-testid="stage">
      <Icon size={16} aria-hidden />
      {t(`stage.${stage}`)}
    </span>
  );
}
