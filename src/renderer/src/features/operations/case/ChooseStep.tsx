import { Button, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Case } from '#shared/contract/reconciliation.ts';
import { Kbd } from '../../../components/Kbd.tsx';
import { useShopFormat } from '../../../hooks/useAppInfo.ts';
import { moneyText } from '../../../lib/format.ts';
import { ChoiceOption } from './ChoiceOption.tsx';
import styles from './DecisionPanel.module.css';
import { CHOICES, type Choice, claimable, type Draft, missingIn, needsRecord } from './draft.ts';
import { ReasonChips } from './ReasonChips.tsx';
import { RemedyChoice } from './RemedyChoice.tsx';
import { remediesFor } from './remedies.ts';

type Props = {
  readonly shown: Case;
  readonly draft: Draft;
  readonly onChange: (changes: Partial<Draft>) => void;
  readonly onNext: () => void;
};

/** What became of it, and why it is taken so. Nothing is written yet. */
export function ChooseStep({ shown, draft, onChange, onNext }: Props) {
  const { t } = useTranslation('cases');
  const missing = missingIn(shown, draft);
  const choose = (choice: Choice) => onChange({ choice, ...preset(shown, choice) });
  return (
    <form
      className={styles.form}
      aria-label={t('decide.title')}
      data-testid="decide"
      data-begun={draft.choice !== null || undefined}
      onSubmit={(event) => {
        event.preventDefault();
        if (missing === null) onNext();
      }}
    >
      <h2 className={styles.title}>{t('decide.title')}</h2>
      <Asked shown={shown} />
      <div className={styles.choices} role="radiogroup" aria-label={t('decide.title')}>
        {CHOICES.map((choice, index) => (
          <ChoiceOption
            key={choice}
            choice={choice}
            number={index + 1}
            chosen={draft.choice === choice}
            detail={detailOf(shown, choice)}
            onChoose={() => choose(choice)}
          />
        ))}
      </div>
      {draft.choice === 'ours' && needsRecord(shown) && <Picked shown={shown} draft={draft} />}
      {draft.choice === 'compensate' && <RemedyChoice shown={shown} draft={draft} onChange={onChange} />}
      <Textarea
        label={t('decide.reason')}
        placeholder={t('decide.reasonHint')}
        rows={2}
        maxLength={500}
        size="md"
        value={draft.reason}
        onChange={(event) => onChange({ reason: event.currentTarget.value })}
        data-testid="reason"
      />
      <ReasonChips reason={draft.reason} onReason={(reason) => onChange({ reason })} />
      <div className={styles.foot}>
        <p className={styles.missing} aria-live="polite">
          {missing !== null && t(`decide.missing.${missing}`)}
        </p>
        <Button type="submit" size="lg" fullWidth disabled={missing !== null} data-testid="to-sign">
          {t('decide.next')}
        </Button>
      </div>
    </form>
  );
}

/** Where there is but one way, it is taken. */
function preset(shown: Case, choice: Choice): Partial<Draft> {
  const [record, ...moreRecords] = claimable(shown);
  const [remedy, ...moreRemedies] = remediesFor(shown);
  return {
    recordId: choice === 'ours' && moreRecords.length === 0 ? (record?.record.recordId ?? null) : null,
    remedy: choice === 'compensate' && moreRemedies.length === 0 ? (remedy ?? null) : null,
  };
}

const detailOf = (shown: Case, choice: Choice) =>
  choice === 'ours' && !needsRecord(shown) ? 'oursNoRecord' : choice;

function Picked({ shown, draft }: { readonly shown: Case; readonly draft: Draft }) {
  const { t } = useTranslation('cases');
  const free = claimable(shown);
  const picked = free.find(({ record }) => record.recordId === draft.recordId)?.record;
  if (free.length === 0) return <p className={styles.warn}>{t('decide.nothingToPick')}</p>;
  return (
    <p className={styles.picked} data-picked={picked !== undefined || undefined} data-testid="picked">
      {picked
        ? t('decide.picked', { record: picked.recordId, amount: moneyText(picked.amountFen) })
        : t('decide.pick')}
      {!picked && <Kbd keys="Tab" />}
    </p>
  );
}

/** The vendor has been asked; who did so and when stands above, until somebody decides. */
function Asked({ shown }: { readonly shown: Case }) {
  const { t } = useTranslation('cases');
  const format = useShopFormat();
  const last = shown.decisions.at(-1);
  if (last?.choice !== 'asked-vendor') return null;
  return (
    <div className={styles.asked} role="status" data-testid="asked-vendor">
      <strong>{t('decided.askedTitle')}</strong>
      <span className="num">{t('outcome.by', { name: last.name, at: format.time(last.at) })}</span>
      <span>{t('decided.askedDetail')}</span>
    </div>
  );
}
