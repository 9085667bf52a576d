import { SegmentedControl } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '#shared/contract/people.ts';
import { SignatureFields, unsigned } from '../../../components/SignatureFields.tsx';
import { useCore } from '../../../hooks/useCore.ts';
import { unwrap } from '../../../lib/outcome.ts';
import { queryKeys } from '../../../lib/query-keys.ts';
import { isSigned } from '../../../lib/signature.ts';
import { SignedForm } from '../SignedForm.tsx';
import { useSigned } from '../useSigned.ts';
import styles from './OtherTills.module.css';

type Props = {
  readonly now: boolean;
  readonly supervisors: readonly Person[];
  readonly onDone: () => void;
  readonly onClose: () => void;
};

/** Whether another till makes records on the same account; what follows from the answer stands below it. */
export function OtherTills({ now, supervisors, onDone, onClose }: Props) {
  const { t } = useTranslation('people');
  const { client } = useCore();
  const queries = useQueryClient();
  const [otherTills, setOtherTills] = useState(now);
  const [by, setBy] = useState(unsigned(supervisors));
  const [tried, setTried] = useState(false);
  const unsignedYet = !isSigned(by);
  const signed = useSigned({
    act: (signature) =>
      unwrap(client.operations.saveOtherTills({ otherTills, by: signature ?? unsigned([]) })),
    onDone: (saved) => {
      queries.setQueryData(queryKeys.otherTills, saved);
      onDone();
    },
    onRefused: () => setBy((before) => ({ ...before, pin: '' })),
  });
  return (
    <SignedForm
      title={t('safety.otherTills')}
      detail={t('safety.otherTillsDetail')}
      submit={t('safety.save')}
      signed={signed}
      waitS={signed.waitsFor(by.personId)}
      onSubmit={() => {
        setTried(true);
        if (!unsignedYet) signed.sign(by);
      }}
      onClose={onClose}
    >
      <SegmentedControl
        fullWidth
        size="md"
        aria-label={t('safety.otherTills')}
        value={otherTills ? 'yes' : 'no'}
        onChange={(value) => setOtherTills(value === 'yes')}
        data={[
          { value: 'no', label: t('safety.no') },
          { value: 'yes', label: t('safety.yes') },
        ]}
      />
      <p className={styles.consequence} aria-live="polite">
        {t(otherTills ? 'safety.otherTillsYes' : 'safety.otherTillsNo')}
      </p>
      <SignatureFields
        signers={supervisors}
        value={by}
        onChange={setBy}
        labels={{ who: t('sign.who'), pin: t('sign.pin') }}
        error={tried && unsignedYet && signed.failure === null ? t('sign.missing') : undefined}
      />
    </SignedForm>
  );
}
