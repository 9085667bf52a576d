import { useTranslation } from 'react-i18next';
import type { Operation } from '#shared/contract/operation.ts';
import type { Case } from '#shared/contract/reconciliation.ts';
import { moneyText } from '../../../lib/format.ts';
import styles from './DecisionPanel.module.css';
import type { Draft } from './draft.ts';
import { isSame, type Remedy, remediesFor } from './remedies.ts';
import { useMayFollow } from './useFollow.ts';

type Props = {
  readonly shown: Case;
  readonly draft: Draft;
  readonly onChange: (changes: Partial<Draft>) => void;
};

/** How it is made good: by the refund of a record, or by doing it anew. */
export function RemedyChoice({ shown, draft, onChange }: Props) {
  const { t } = useTranslation('cases');
  const words = useRemedyWords(shown.operation);
  const may = useMayFollow(shown.operation);
  const remedies = remediesFor(shown).filter(may);
  if (remedies.length === 0) return <p className={styles.warn}>{t('decide.noRemedy')}</p>;
  return (
    <fieldset className={styles.remedies}>
      <legend>{t('decide.remedy')}</legend>
      {remedies.map((remedy) => (
        <label key={words(remedy)} className={styles.remedy}>
          <input
            type="radio"
            name="remedy"
            className={styles.radio}
            checked={isSame(draft.remedy, remedy)}
            onChange={() => onChange({ remedy })}
          />
          <span className="num">{words(remedy)}</span>
        </label>
      ))}
    </fieldset>
  );
}

export function useRemedyWords({ kind, amountFen }: Operation): (remedy: Remedy) => string {
  const { t } = useTranslation('cases');
  const { t: term } = useTranslation('terms');
  return (remedy) =>
    remedy.kind === 'refund'
      ? t('decide.refund', {
          record: remedy.record.recordId,
          amount: moneyText(remedy.record.amountFen),
        })
      : t('decide.again', { kind: term(`kind.${kind}`), amount: moneyText(amountFen) });
}
