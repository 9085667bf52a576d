import { Button, Skeleton } from '@mantine/core';
import { IconSignature } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '#shared/contract/people.ts';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { SignatureFields, unsigned } from '../../components/SignatureFields.tsx';
import { useLeave } from '../../hooks/useLeave.ts';
import { usePeople } from '../../hooks/usePeople.ts';
import { failureOf } from '../../lib/outcome.ts';
import { isSigned } from '../../lib/signature.ts';
import { useNavigation } from '../../state/session.ts';
import styles from './LeaveDialog.module.css';

type Props = {
  /** Whoever goes to enter a supervisor does not close the counter. */
  readonly onGo: () => void;
};

/** A supervisor may close the counter all the same, with the own PIN. */
export function LeaveSignature({ onGo }: Props) {
  const { t } = useTranslation('shell');
  const { data, error } = usePeople();
  const supervisors = data?.filter(({ role }) => role === 'supervisor');
  return (
    <section className={styles.signature}>
      <h3 className={styles.subtitle}>
        <IconSignature size={18} stroke={1.8} aria-hidden />
        {t('leave.sign')}
      </h3>
      {error && <FailureNotice compact failure={failureOf(error, 'not-involved')} />}
      {!supervisors && !error && <Skeleton height={62} radius="md" />}
      {supervisors?.length === 0 && <NoSupervisor onGo={onGo} />}
      {supervisors && supervisors.length > 0 && <SignatureForm supervisors={supervisors} />}
    </section>
  );
}

function NoSupervisor({ onGo }: Props) {
  const { t } = useTranslation('shell');
  const goTo = useNavigation((navigation) => navigation.goTo);
  const go = () => {
    onGo();
    goTo('settings');
  };
  return (
    <div className={styles.nobody}>
      <p className={styles.note}>{t('leave.nobody')}</p>
      <Button variant="default" onClick={go} data-testid="leave-to-people">
        {t('leave.toPeople')}
      </Button>
    </div>
  );
}

function SignatureForm({ supervisors }: { readonly supervisors: readonly Person[] }) {
  const { t } = useTranslation('shell');
  const [by, setBy] = useState(unsigned(supervisors));
  const leave = useLeave();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    leave.mutate(by, { onSettled: () => setBy({ ...by, pin: '' }) });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <div className={styles.fields}>
        <SignatureFields
          signers={supervisors}
          value={by}
          onChange={setBy}
          labels={{ who: t('leave.supervisor'), pin: t('leave.pin') }}
          testId="leave"
        />
        <Button
          type="submit"
          size="md"
          color="cinnabar"
          variant="light"
          disabled={!isSigned(by)}
          loading={leave.isPending}
        >
          {t('leave.submit')}
        </Button>
      </div>
      {leave.error ? (
        <FailureNotice compact failure={failureOf(leave.error, 'not-involved')} />
      ) : (
        <p className={styles.note}>{t('leave.signDetail')}</p>
      )}
    </form>
  );
}
