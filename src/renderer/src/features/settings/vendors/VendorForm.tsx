import { PasswordInput, Switch, TextInput } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VendorName, VendorState } from '#shared/contract/vendors.ts';
import { SignatureFields, unsigned } from '../../../components/SignatureFields.tsx';
import { useCore } from '../../../hooks/useCore.ts';
import { usePeople } from '../../../hooks/usePeople.ts';
import { unwrap } from '../../../lib/outcome.ts';
import { isSigned } from '../../../lib/signature.ts';
import { SignedForm } from '../SignedForm.tsx';
import { useSigned } from '../useSigned.ts';
import styles from './VendorsPanel.module.css';
import { accessForm, CREDENTIALS, missingFields, type Typed } from './vendor-fields.ts';

type Props = {
  readonly vendor: VendorName;
  readonly state: VendorState;
  readonly onDone: (states: VendorState[]) => void;
  readonly onClose: () => void;
};

const LONGEST = 300;

/**
 * Address and credentials go in here and are never shown again. A supervisor signs for doing without https, and for
 * another address of the stored-value cards.
 */
export function VendorForm({ vendor, state, onDone, onClose }: Props) {
  const { t } = useTranslation('vendors');
  const { t: people } = useTranslation('people');
  const { client } = useCore();
  const supervisors = usePeople().data?.filter(({ role }) => role === 'supervisor') ?? [];
  const [typed, setTyped] = useState<Typed>({
    address: '',
    allowPlainHttp: state.plainHttp,
    credentials: {},
  });
  const [typedBy, setBy] = useState(unsigned([]));
  // The only one who may sign is chosen already, as soon as the list is there.
  const by = typedBy.personId ? typedBy : { ...unsigned(supervisors), pin: typedBy.pin };
  const [tried, setTried] = useState(false);
  const missing = missingFields(vendor, typed, state);
  const moves = vendor === 'liyuquan';
  const signs = (moves || typed.allowPlainHttp) && supervisors.length > 0;
  const unsignedYet = signs && !isSigned(by);
  const signed = useSigned({
    act: (signature) => unwrap(client.vendors.save(accessForm(vendor, typed, signature))),
    onDone,
    onRefused: () => setBy((before) => ({ ...before, pin: '' })),
  });
  const problem = (name: (typeof missing)[number]) =>
    tried && missing.includes(name) ? t('form.missing') : undefined;
  return (
    <SignedForm
      title={t('form.title', { name: t(`name.${vendor}`) })}
      detail={moves ? t('form.moveDetail') : undefined}
      submit={t('form.save')}
      signed={signed}
      waitS={signed.waitsFor(by.personId)}
      onSubmit={() => {
        setTried(true);
        if (missing.length === 0 && !unsignedYet) signed.sign(signs ? by : null);
      }}
      onClose={onClose}
    >
      <TextInput
        data-autofocus
        size="md"
        label={t('form.address')}
        description={t(moves ? 'form.addressOfCards' : addressHint(state))}
        autoComplete="off"
        spellCheck={false}
        maxLength={LONGEST}
        value={typed.address}
        error={problem('address')}
        onChange={(event) => setTyped({ ...typed, address: event.currentTarget.value })}
        data-testid="vendor-address"
      />
      {CREDENTIALS[vendor].map((name) => (
        <PasswordInput
          key={name}
          size="md"
          label={t(`field.${name}`)}
          placeholder={state.setUp && typed.address.trim() === '' ? t('form.kept') : undefined}
          autoComplete="off"
          maxLength={LONGEST}
          value={typed.credentials[name] ?? ''}
          error={problem(name)}
          onChange={(event) =>
            setTyped({ ...typed, credentials: { ...typed.credentials, [name]: event.currentTarget.value } })
          }
          data-testid={`vendor-${name}`}
        />
      ))}
      <Switch
        size="md"
        color="amber"
        label={t('form.plain')}
        description={t('form.plainDetail')}
        checked={typed.allowPlainHttp}
        onChange={(event) => setTyped({ ...typed, allowPlainHttp: event.currentTarget.checked })}
        data-testid="vendor-plain"
      />
      {typed.allowPlainHttp && (
        <p className={styles.warning} role="alert">
          <IconAlertTriangle size={20} stroke={1.8} aria-hidden />
          {t('form.plainWarning')}
        </p>
      )}
      {moves && supervisors.length === 0 && (
        <p className={styles.warning} role="alert">
          <IconAlertTriangle size={20} stroke={1.8} aria-hidden />
          {t('form.needsSupervisor')}
        </p>
      )}
      {signs && (
        <SignatureFields
          signers={supervisors}
          value={by}
          onChange={setBy}
          labels={{ who: people('sign.who'), pin: people('sign.pin') }}
          error={tried && unsignedYet && signed.failure === null ? people('sign.missing') : undefined}
        />
      )}
    </SignedForm>
  );
}

const addressHint = ({ setUp, addressKnown }: VendorState) => {
  if (setUp) return 'form.addressKept' as const;
  return addressKnown ? ('form.addressKnown' as const) : ('form.addressHint' as const);
};
