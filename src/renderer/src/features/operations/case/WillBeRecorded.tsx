import { useTranslation } from 'react-i18next';
import type { Case } from '#shared/contract/reconciliation.ts';
import styles from './DecisionPanel.module.css';
import { type Draft, decisionIn } from './draft.ts';
import { useRemedyWords } from './RemedyChoice.tsx';

const EFFECTS = {
  ours: 'confirmed',
  'none-ours': 'notApplied',
  'settled-otherwise': 'settled',
  'asked-vendor': 'stays',
} as const;

/** The decision as it will stand in the journal, and what it does to the card. */
export function WillBeRecorded({ shown, draft }: { readonly shown: Case; readonly draft: Draft }) {
  const { t } = useTranslation('cases');
  const words = useRemedyWords(shown.operation);
  const decision = decisionIn(shown, draft);
  if (!decision) return null;
  return (
    <section className={styles.will} data-testid="will-be-recorded">
      <p>{t('sign.will')}</p>
      <dl>
        <dt>{t('sign.choice')}</dt>
        <dd>{t(`decide.choice.${decision.choice}`)}</dd>
        {decision.recordId !== null && (
          <>
            <dt>{t('sign.record')}</dt>
            <dd className="num">{decision.recordId}</dd>
          </>
        )}
        <dt>{t('sign.reason')}</dt>
        <dd>{decision.reason}</dd>
        {draft.choice === 'compensate' && draft.remedy && (
          <>
            <dt>{t('sign.afterwards')}</dt>
            <dd className="num">{words(draft.remedy)}</dd>
          </>
        )}
      </dl>
      <p className={styles.effect}>{t(`sign.${EFFECTS[decision.choice]}`)}</p>
    </section>
  );
}
