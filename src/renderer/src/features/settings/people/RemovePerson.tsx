import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '#shared/contract/people.ts';
import { FailureNotice } from '../../../components/FailureNotice.tsx';
import { SignatureFields, unsigned } from '../../../components/SignatureFields.tsx';
import { useCore } from '../../../hooks/useCore.ts';
import { unwrap } from '../../../lib/outcome.ts';
import { isSigned } from '../../../lib/signature.ts';
import { SignedForm } from '../SignedForm.tsx';
import { useSigned } from '../useSigned.ts';

type Props = {
  readonly person: Person;
  readonly supervisors: readonly Person[];
  readonly onDone: (person: Person) => void;
  readonly onClose: () => void;
};

/** Takes somebody off the list. The last supervisor stays: without one nobody could add another. */
export function RemovePerson(props: Props) {
  const { person, supervisors, onClose } = props;
  const { t } = useTranslation('people');
  const { t: common } = useTranslation();
  if (person.role === 'cashier' || supervisors.length > 1) return <Signing {...props} />;
  return (
    <Modal
      opened
      onClose={onClose}
      centered
      size={480}
      padding="xl"
      title={t('removeOf', { name: person.name })}
    >
      <FailureNotice failure={{ code: 'person.supervisor-last', money: 'not-involved' }} />
      <Button data-autofocus mt="lg" variant="default" fullWidth size="md" onClick={onClose}>
        {common('close')}
      </Button>
    </Modal>
  );
}

function Signing({ person, supervisors, onDone, onClose }: Props) {
  const { t } = useTranslation('people');
  const { client } = useCore();
  const [by, setBy] = useState(unsigned(supervisors));
  const [tried, setTried] = useState(false);
  const unsignedYet = !isSigned(by);
  const signed = useSigned({
    act: (signature) =>
      unwrap(client.people.remove({ personId: person.personId, by: signature ?? unsigned([]) })),
    onDone: () => onDone(person),
    onRefused: () => setBy((before) => ({ ...before, pin: '' })),
  });
  const submit = () => {
    setTried(true);
    if (!unsignedYet) signed.sign(by);
  };
  return (
    <SignedForm
      title={t('form.removeTitle', { name: person.name })}
      detail={t('form.removeDetail')}
      submit={t('form.confirmRemove')}
      danger
      signed={signed}
      waitS={signed.waitsFor(by.personId)}
      onSubmit={submit}
      onClose={onClose}
    >
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
