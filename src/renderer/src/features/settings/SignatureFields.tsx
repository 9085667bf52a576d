import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Signature } from '#shared/contract/people.ts';
import { PinField } from '../../components/PinField.tsx';
import styles from './SignedForm.module.css';

/** Somebody who may sign, under the name that stands in the list. */
export type Signer = { readonly personId: string; readonly name: string };

type Props = {
  readonly signers: readonly Signer[];
  readonly value: Signature;
  readonly onChange: (signature: Signature) => void;
  readonly labels: { readonly who: string; readonly pin: string };
  readonly error?: string | undefined;
};

/** Who signs, and with which PIN. Another person has another PIN, so that choosing one empties the field. */
export function SignatureFields({ signers, value, onChange, labels, error }: Props) {
  const { t } = useTranslation('people');
  return (
    <div className={styles.pair}>
      <Select
        size="md"
        label={labels.who}
        description={t('sign.choose')}
        allowDeselect={false}
        data={signers.map(({ personId, name }) => ({ value: personId, label: name }))}
        value={value.personId || null}
        onChange={(personId) => onChange({ personId: personId ?? '', pin: '' })}
        data-testid="signer"
      />
      <PinField
        label={labels.pin}
        value={value.pin}
        onChange={(pin) => onChange({ ...value, pin })}
        error={error}
        testId="signer-pin"
      />
    </div>
  );
}

/** The only one who may sign is chosen already; among several nobody is. */
export function unsigned(signers: readonly Signer[]): Signature {
  const [first, ...others] = signers;
  return { personId: first && others.length === 0 ? first.personId : '', pin: '' };
}
