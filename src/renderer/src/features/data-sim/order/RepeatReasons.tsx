import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDataSim } from '../../../state/data-sim.ts';
import styles from './RepeatReasons.module.css';

const REASONS = ['another', 'laterMonth', 'earlierWrong'] as const;

/**
 * The same package was ordered for this card a moment ago. One press says why it is ordered again, and goes back to the
 * confirmation; the reason goes with the order into the journal. Nothing has been sent.
 */
export function RepeatReasons() {
  const { t } = useTranslation('dataSim');
  const dispatch = useDataSim((desk) => desk.dispatch);
  return (
    <section className={styles.reasons} aria-label={t('repeat.title')} data-testid="repeat-reasons">
      <h2 className={styles.title}>{t('repeat.title')}</h2>
      {REASONS.map((reason) => (
        <UnstyledButton
          key={reason}
          className={styles.reason}
          onClick={() =>
            dispatch({
              type: 'repeated',
              operationId: crypto.randomUUID(),
              repeatReason: t(`repeat.${reason}`),
            })
          }
          data-testid={`repeat-${reason}`}
        >
          {t(`repeat.${reason}`)}
        </UnstyledButton>
      ))}
    </section>
  );
}
