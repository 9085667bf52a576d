import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '#shared/contract/people.ts';
import { SignatureFields } from '../../../components/SignatureFields.tsx';
import { useCore } from '../../../hooks/useCore.ts';
import { unwrap } from '../../../lib/outcome.ts';
import { isPin } from '../../../lib/signature.ts';
import { SignedForm } from '../SignedForm.tsx';
import { useSigned } from '../useSigned.ts';
import { NewPinFields } from './NewPinFields.tsx';
import { pinProblem } from './new-pin.ts';

type Props = {
  readonly person: Person;
  readonly supervisors: readonly Person[];
  readonly onDone: (person: Person) => void;
  readonly onClose: () => void;
};

/** A new PIN, with the old one or, where that is forgotten, with a supervisor's. */
export function ChangePin({ person, supervisors, onDone, onClose }: Props) {
  const { t } = useTranslation('people');
  const { client } = useCore();
  const { personId } = person;
  const [by, setBy] = useState({ personId, pin: '' });
  const [pin, setPin] = useState('');
  const [repeated, setRepeated] = useState('');
  const [tried, setTried] = useState(false);
  const problem = pinProblem(pin, repeated);
  const signed = useSigned({
    act: (signature) =>
      unwrap(client.people.changePin({ personId, newPin: pin, by: signature ?? { personId, pin: '' } })),
    onDone,
    onRefused: () => setBy((before) => ({ ...before, pin: '' })),
  });
  const submit = () => {
    setTried(true);
    if (problem === null && isPin(by.pin)) signed.sign(by);
  };
  const others = supervisors.filter((one) => one.personId !== personId);
  return (
    <SignedForm
      title={t('form.pinTitle', { name: person.name })}
      detail={t('form.pinDetail')}
      submit={t('form.savePin')}
      signed={signed}
      waitS={signed.waitsFor(by.personId)}
      onSubmit={submit}
      onClose={onClose}
    >
      <SignatureFields
        signers={[{ personId, name: t('sign.own', { name: person.name }) }, ...others]}
        value={by}
        onChange={setBy}
        labels={{ who: t('sign.by'), pin: t('sign.byPin') }}
        error={tried && !isPin(by.pin) && signed.failure === null ? t('sign.missing') : undefined}
      />
      <NewPinFields
        label={t('pin.newPin')}
        pin={pin}
        repeated={repeated}
        onPin={setPin}
        onRepeated={setRepeated}
        problem={tried ? problem : null}
      />
    </SignedForm>
  );
}
