import { TextInput } from '@mantine/core';
import { type Ref, useId } from 'react';
import type { Failure } from '#shared/contract/failure.ts';
import { FailureNotice } from '../../../components/FailureNotice.tsx';
import styles from './AmountField.module.css';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly onFocus?: () => void;
  readonly failure: Failure | null;
  readonly autoFocus?: boolean;
  readonly large?: boolean;
  readonly testId: string;
  readonly ref?: Ref<HTMLInputElement>;
};

/** An amount of yuan as it is typed, full-width digits and all; what is wrong with it stands right below. */
export function AmountField({
  label,
  value,
  onChange,
  onFocus,
  failure,
  autoFocus,
  large,
  testId,
  ref,
}: Props) {
  const problemId = useId();
  return (
    <div className={styles.field}>
      <TextInput
        ref={ref}
        label={label}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        onFocus={onFocus}
        leftSection="¥"
        leftSectionWidth={large ? 48 : 40}
        classNames={{ input: `num ${styles.input}`, section: styles.currency, label: styles.label }}
        data-large={large || undefined}
        data-autofocus={autoFocus || undefined}
        autoComplete="off"
        inputMode="decimal"
        aria-invalid={failure !== null}
        aria-describedby={failure ? problemId : undefined}
        data-testid={testId}
      />
      {failure && (
        <div id={problemId} data-testid={`${testId}-problem`}>
          <FailureNotice failure={failure} compact />
        </div>
      )}
    </div>
  );
}
