import { Tooltip, UnstyledButton } from '@mantine/core';
import { IconHelpHexagon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNavigation } from '../state/session.ts';
import styles from './TopBar.module.css';

/** How many operations have no certain outcome; always in sight, also when there are none. */
export function UndecidedChip({ count }: { readonly count: number }) {
  const { t } = useTranslation('shell');
  const showOperations = useNavigation((navigation) => navigation.showOperations);
  return (
    <Tooltip label={t('undecidedTooltip')} position="bottom" withArrow disabled={count === 0} openDelay={400}>
      <UnstyledButton
        className={styles.chip}
        data-some={count > 0 || undefined}
        aria-live="polite"
        onClick={() => showOperations(count > 0)}
      >
        <IconHelpHexagon size={18} stroke={2} aria-hidden />
        <span className="num">{count > 0 ? t('undecided', { count }) : t('noneUndecided')}</span>
      </UnstyledButton>
    </Tooltip>
  );
}
