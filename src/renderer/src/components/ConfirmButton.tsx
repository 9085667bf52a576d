import { UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useEnter } from '../hooks/useEnter.ts';
import type { Page } from '../state/session.ts';
import styles from './ConfirmButton.module.css';
import { Kbd } from './Kbd.tsx';

type Props = {
  readonly children: ReactNode;
  readonly onConfirm: () => void;
  /** What is still missing, in words; null when it can be pressed. */
  readonly missing: string | null;
  readonly tone?: 'jade' | 'cinnabar';
  readonly testId?: string;
  /** Where it stands. */
  readonly page?: Page;
};

/** The button that does it. It names the act and the amount; Enter does the same. */
export function ConfirmButton({
  children,
  onConfirm,
  missing,
  tone = 'jade',
  testId = 'confirm',
  page = 'counter',
}: Props) {
  const ready = missing === null;
  useEnter(onConfirm, ready, page);
  return (
    <div className={styles.confirm}>
      {missing && (
        <p className={styles.missing} aria-live="polite">
          {missing}
        </p>
      )}
      <UnstyledButton
        className={styles.button}
        data-tone={tone}
        data-testid={testId}
        disabled={!ready}
        onClick={onConfirm}
      >
        <span>{children}</span>
        <Kbd keys="Enter" onDark />
      </UnstyledButton>
    </div>
  );
}
