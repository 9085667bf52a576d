import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Signature } from '#shared/contract/people.ts';
import { PinField } from './PinField.tsx';
import styles from './SignatureFields.module.css';

/** Somebody who may sign, under the name that stands in the list. */
export type Signer = { readonly personId: string; readonly name: string };

type Props = {
  readonly signers: readonly Signer[];
  readonly value: Signature;
  readonly onChange: (signature: Signature) => void;
  readonly labels: { readonly who: string; readonly pin: string };
  readonly error?: string | undefined;
  /** One below the other, where there is little width. */
  readonly stacked?: boolean;
  readonly testId?: string;
};

/** Who signs, and with which PIN. Another person has another PIN, so that choosing one empties the field. */
export function SignatureFields(props: Props) {
  const { signers, value, onChange, labels, error, stacked = false, testId = 'signer' } = props;
  const { t } = useTranslation('people');
  return (
    <div className={styles.fields} data-side-by-side={!stacked || undefined}>
      <Select
        size="md"
        label={labels.who}
        description={stacked ? undefined : t('sign.choose')}
        allowDeselect={false}
        data={signers.map(({ personId, name }) => ({ value: personId, label: name }))}
        value={value.personId || null}
        onChange={(personId) => onChange({ personId: personId ?? '', pin: '' })}
        data-testid={`${testId}-person`}
      />
      <PinField
        label={labels.pin}
        value={value.pin}
        onChange={(pin) => onChange({ ...value, pin })}
        error={error}
        testId={`${testId}-pin`}
      />
    </div>
  );
}

/** The only one who may sign is chosen already; among several nobody is. */
export function unsigned(signers: readonly Signer[]): Signature {
  const [first, ...others] = signers;
  return { personId: first && others.length === 0 ? first.personId : '', pin: '' };
}
