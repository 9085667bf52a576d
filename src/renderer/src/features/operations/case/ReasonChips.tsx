import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './DecisionPanel.module.css';

type Props = { readonly reason: string; readonly onReason: (reason: string) => void };

const REASONS = ['vendor', 'customer', 'cash', 'office'] as const;

/** The usual reasons, by one press; what has been typed stays. */
export function ReasonChips({ reason, onReason }: Props) {
  const { t } = useTranslation('cases');
  return (
    <div className={styles.chips}>
      {REASONS.map((one) => {
        const words = t(`decide.reasons.${one}`);
        return (
          <UnstyledButton
            key={one}
            className={styles.chip}
            disabled={reason.includes(words)}
            onClick={() => onReason([reason.trim(), words].filter(Boolean).join('；'))}
          >
            {words}
          </UnstyledButton>
        );
      })}
    </div>
  );
}
