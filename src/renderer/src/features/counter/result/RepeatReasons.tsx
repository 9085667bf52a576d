import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCounter } from '../../../state/counter.ts';
import styles from './RepeatReasons.module.css';

const REASONS = ['another', 'split', 'earlierWrong'] as const;

/**
 * The same was done for this member a moment ago. One press says why it is done again; the reason goes with the next
 * attempt into the journal. The sheet comes back as it was, and nothing has been sent.
 */
export function RepeatReasons() {
  const { t } = useTranslation('counter');
  const dispatch = useCounter((counter) => counter.dispatch);
  const say = (repeatReason: string) =>
    dispatch({ type: 'corrected', operationId: crypto.randomUUID(), repeatReason });
  return (
    <section className={styles.reasons} aria-label={t('result.repeat.title')} data-testid="repeat-reasons">
      <h2 className={styles.title}>{t('result.repeat.title')}</h2>
      {REASONS.map((reason) => (
        <UnstyledButton
          key={reason}
          className={styles.reason}
          onClick={() => say(t(`result.repeat.${reason}`))}
          data-testid={`repeat-${reason}`}
        >
          {t(`result.repeat.${reason}`)}
        </UnstyledButton>
      ))}
    </section>
  );
}
