import { Input, SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '#shared/contract/people.ts';
import { PERSON_ROLES, type PersonRole } from '#shared/contract/person-roles.ts';
import { SignatureFields, unsigned } from '../../../components/SignatureFields.tsx';
import { useCore } from '../../../hooks/useCore.ts';
import { unwrap } from '../../../lib/outcome.ts';
import { isSigned } from '../../../lib/signature.ts';
import { SignedForm } from '../SignedForm.tsx';
import { useSigned } from '../useSigned.ts';
import { NewPinFields } from './NewPinFields.tsx';
import { pinProblem } from './new-pin.ts';

type Props = {
  readonly supervisors: readonly Person[];
  readonly onDone: (person: Person) => void;
  readonly onClose: () => void;
};

const LONGEST_NAME = 40;

/** A new person with an own PIN. The first is a supervisor, for whom nobody can sign yet. */
export function AddPerson({ supervisors, onDone, onClose }: Props) {
  const { t } = useTranslation('people');
  const { client } = useCore();
  const first = supervisors.length === 0;
  const [name, setName] = useState('');
  const [role, setRole] = useState<PersonRole>(first ? 'supervisor' : 'cashier');
  const [pin, setPin] = useState('');
  const [repeated, setRepeated] = useState('');
  const [by, setBy] = useState(unsigned(supervisors));
  const [tried, setTried] = useState(false);
  const problem = pinProblem(pin, repeated);
  const unsignedYet = !first && !isSigned(by);
  const signed = useSigned({
    act: (signature) => unwrap(client.people.add({ name: name.trim(), role, pin, by: signature })),
    onDone,
    onRefused: () => setBy((before) => ({ ...before, pin: '' })),
  });
  const submit = () => {
    setTried(true);
    if (name.trim() !== '' && problem === null && !unsignedYet) signed.sign(first ? null : by);
  };
  return (
    <SignedForm
      title={t(first ? 'form.firstTitle' : 'form.addTitle')}
      detail={first ? t('form.firstDetail') : undefined}
      submit={t('form.save')}
      signed={signed}
      waitS={signed.waitsFor(by.personId)}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextInput
        data-autofocus
        size="md"
        label={t('form.name')}
        description={t('form.nameHint')}
        autoComplete="off"
        maxLength={LONGEST_NAME}
        value={name}
        error={tried && name.trim() === '' ? t('form.nameMissing') : undefined}
        onChange={(event) => setName(event.currentTarget.value)}
        data-testid="person-name"
      />
      {!first && (
        <Input.Wrapper size="md" label={t('form.role')} description={t(`roleDetail.${role}`)}>
          <SegmentedControl
            fullWidth
            mt={6}
            aria-label={t('form.role')}
            value={role}
            onChange={setRole}
            data={PERSON_ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
          />
        </Input.Wrapper>
      )}
      <NewPinFields
        label={t('pin.label')}
        pin={pin}
        repeated={repeated}
        onPin={setPin}
        onRepeated={setRepeated}
        problem={tried ? problem : null}
      />
      {!first && (
        <SignatureFields
          signers={supervisors}
          value={by}
          onChange={setBy}
          labels={{ who: t('sign.who'), pin: t('sign.pin') }}
          error={tried && unsignedYet && signed.failure === null ? t('sign.missing') : undefined}
        />
      )}
    </SignedForm>
  );
}
