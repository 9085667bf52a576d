import { Button, Modal } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import styles from './SignedForm.module.css';
import type { Signed } from './useSigned.ts';

type Props = {
  readonly title: string;
  readonly detail?: string | undefined;
  /** What the button says. */
  readonly submit: string;
  readonly danger?: boolean;
  readonly signed: Signed;
  /** For how many seconds the signer has to wait. */
  readonly waitS: number;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** A dialog that changes something with a signature: what it does, its fields, why it was refused, and the button. */
export function SignedForm(props: Props) {
  const { title, detail, submit, danger = false, signed, waitS, onSubmit, onClose, children } = props;
  const { t } = useTranslation('people');
  const { t: common } = useTranslation();
  const go = (event: FormEvent) => {
    event.preventDefault();
    if (waitS === 0 && !signed.isPending) onSubmit();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      centered
      size={520}
      padding="xl"
      title={title}
    >
      <form className={styles.form} onSubmit={go} noValidate data-testid="signed-form">
        {detail && <p className={styles.detail}>{detail}</p>}
        {children}
        {signed.failure && <FailureNotice compact failure={signed.failure} />}
        <div className={styles.answers}>
          <Button variant="default" size="md" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button
            type="submit"
            size="md"
            color={danger ? 'cinnabar' : 'jade'}
            loading={signed.isPending}
            disabled={waitS > 0}
            data-testid="signed-submit"
          >
            {waitS > 0 ? t('sign.wait', { seconds: waitS }) : submit}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
