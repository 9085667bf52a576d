import { IconCircleCheck, IconCircleX, IconHelpHexagon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Verdict } from '#shared/contract/operation.ts';
import styles from './VerdictBadge.module.css';

const ICONS = { success: IconCircleCheck, failure: IconCircleX, undecided: IconHelpHexagon } as const;
const ICON_PX = { s: 16, m: 20, l: 32 } as const;

type Props = { readonly verdict: Verdict; readonly size?: keyof typeof ICON_PX };

/** 成功, 失败 or 待确认: a word, an icon and a colour, never the colour alone. */
export function VerdictBadge({ verdict, size = 's' }: Props) {
  const { t } = useTranslation('terms');
  const Icon = ICONS[verdict];
  return (
    <span className={styles.badge} data-verdict={verdict} data-size={size}>
      <Icon size={ICON_PX[size]} stroke={2} aria-hidden />
      {t(`verdict.${verdict}`)}
    </span>
  );
}
