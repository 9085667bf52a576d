import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Kbd } from '../../../components/Kbd.tsx';
import { useShortcut } from '../../../hooks/useShortcut.ts';
import styles from './DecisionPanel.module.css';
import type { Choice } from './draft.ts';

type Props = {
  readonly choice: Choice;
  /** Also the key that chooses it. */
  readonly number: number;
  readonly chosen: boolean;
  readonly detail: Choice | 'oursNoRecord';
  readonly onChoose: () => void;
};

/** One thing that a supervisor can say; what it means stands under it once it is chosen. */
export function ChoiceOption({ choice, number, chosen, detail, onChoose }: Props) {
  const { t } = useTranslation('cases');
  const radio = useRef<HTMLInputElement>(null);
  useShortcut(
    `Digit${number}`,
    () => {
      onChoose();
      radio.current?.focus();
    },
    { alone: true },
  );
  return (
    <label className={styles.choice} data-chosen={chosen || undefined} data-testid={`choice-${choice}`}>
      <input
        ref={radio}
        type="radio"
        name="choice"
        className={styles.radio}
        checked={chosen}
        onChange={onChoose}
        aria-keyshortcuts={String(number)}
      />
      <span className={styles.words}>
        <b>{t(`decide.choice.${choice}`)}</b>
        {chosen && <small>{t(`decide.detail.${detail}`)}</small>}
      </span>
      <Kbd keys={String(number)} />
    </label>
  );
}
