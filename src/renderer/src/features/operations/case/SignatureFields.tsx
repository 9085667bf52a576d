import { Select } from '@mantine/core';
import type { Person, Signature } from '#shared/contract/people.ts';
import { PinField } from '../../../components/PinField.tsx';

type Props = {
  readonly people: readonly Person[];
  readonly value: Signature;
  readonly onChange: (signature: Signature) => void;
  readonly labels: { readonly who: string; readonly pin: string };
  readonly testId: string;
};

/** Who signs, and with which PIN. Another person has another PIN, so that choosing one empties the field. */
export function SignatureFields({ people, value, onChange, labels, testId }: Props) {
  return (
    <div>
      <Select
        label={labels.who}
        size="md"
        allowDeselect={false}
        data={people.map(({ personId, name }) => ({ value: personId, label: name }))}
        value={value.personId || null}
        onChange={(personId) => onChange({ personId: personId ?? '', pin: '' })}
        mb="sm"
        data-testid={`${testId}-person`}
      />
      <PinField
        label={labels.pin}
        value={value.pin}
        onChange={(pin) => onChange({ ...value, pin })}
        testId={`${testId}-pin`}
      />
    </div>
  );
}
