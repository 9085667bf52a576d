import { useTranslation } from 'react-i18next';
import { PinField } from '../../../components/PinField.tsx';
import styles from '../SignedForm.module.css';
import type { PinProblem } from './new-pin.ts';

type Props = {
  readonly label: string;
  readonly pin: string;
  readonly repeated: string;
  readonly onPin: (pin: string) => void;
  readonly onRepeated: (pin: string) => void;
  readonly problem: PinProblem | null;
};

/** A PIN is typed twice, because nobody can read what they typed. */
export function NewPinFields({ label, pin, repeated, onPin, onRepeated, problem }: Props) {
  const { t } = useTranslation('people');
  const words = problem === null ? undefined : t(`pin.${problem}`);
  return (
    <div className={styles.pair}>
      <PinField
        label={label}
        value={pin}
        onChange={onPin}
        error={problem === 'differs' ? undefined : words}
        testId="new-pin"
      />
      <PinField
        label={t('pin.repeat')}
        hint={t('pin.repeatHint')}
        value={repeated}
        onChange={onRepeated}
        error={problem === 'differs' ? words : undefined}
        testId="new-pin-again"
      />
    </div>
  );
}
