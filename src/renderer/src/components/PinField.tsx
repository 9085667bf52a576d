import { TextInput } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toHalfWidth } from '#shared/money.ts';
import { listenToWedge } from '../lib/scan/wedge.ts';

type Props = {
  readonly label: string;
  /** What is asked for, where it is not simply a PIN. */
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (pin: string) => void;
  readonly error?: ReactNode;
  readonly disabled?: boolean;
  readonly testId: string;
};

/** A PIN has six to twelve digits. */
const MOST_DIGITS = 12;

/**
 * Takes a PIN: dots, digits only, never kept by the browser. What a hand scanner types into it is taken out again, so
 * that a code that somebody scans does not use up a try.
 */
export function PinField({ label, hint, value, onChange, error, disabled = false, testId }: Props) {
  const { t } = useTranslation('people');
  const field = useRef<HTMLInputElement>(null);
  const [wasScanned, setWasScanned] = useState(false);
  useEffect(
    () =>
      listenToWedge({
        onScan: () => setWasScanned(true),
        mayListen: (target) => target === field.current,
      }),
    [],
  );
  const type = (text: string) => {
    setWasScanned(false);
    onChange(toHalfWidth(text).replace(/\D/g, '').slice(0, MOST_DIGITS));
  };
  return (
    <TextInput
      ref={field}
      type="password"
      inputMode="numeric"
      autoComplete="off"
      size="md"
      label={label}
      description={wasScanned ? t('pin.scanned') : (hint ?? t('pin.hint'))}
      value={value}
      error={error}
      disabled={disabled}
      onChange={(event) => type(event.currentTarget.value)}
      data-testid={testId}
    />
  );
}
