import { TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '#shared/contract/people.ts';
import { failureText } from '#shared/messages/failures.ts';
import { decimalFromFen, type Fen, readAmount } from '#shared/money.ts';
import { SignatureFields, unsigned } from '../../../components/SignatureFields.tsx';
import { useCore } from '../../../hooks/useCore.ts';
import { useLanguage } from '../../../hooks/useLanguage.ts';
import { moneyText } from '../../../lib/format.ts';
import { unwrap } from '../../../lib/outcome.ts';
import { queryKeys } from '../../../lib/query-keys.ts';
import { isSigned } from '../../../lib/signature.ts';
import { SignedForm } from '../SignedForm.tsx';
import { useSigned } from '../useSigned.ts';

type Props = {
  readonly now: Fen | null;
  readonly supervisors: readonly Person[];
  readonly onDone: () => void;
  readonly onClose: () => void;
};

/** From which amount on two supervisors sign; an empty field means never. */
export function SecondPerson({ now, supervisors, onDone, onClose }: Props) {
  const { t } = useTranslation('people');
  const { client } = useCore();
  const queries = useQueryClient();
  const [typed, setTyped] = useState(now === null ? '' : decimalFromFen(now).replace(/\.00$/, ''));
  const [by, setBy] = useState(unsigned(supervisors));
  const [tried, setTried] = useState(false);
  const problem = useAmountProblem(typed);
  const limit = limitIn(typed);
  const unsignedYet = !isSigned(by);
  const signed = useSigned({
    act: (signature) => unwrap(client.app.saveSettings({ secondPersonFromFen: limit, by: signature })),
    onDone: (saved) => {
      queries.setQueryData(queryKeys.settings, saved);
      onDone();
    },
    onRefused: () => setBy((before) => ({ ...before, pin: '' })),
  });
  const words =
    limit === null ? t('safety.secondNever') : t('safety.secondFrom', { amount: moneyText(limit) });
  return (
    <SignedForm
      title={t('safety.second')}
      detail={problem === undefined ? words : undefined}
      submit={t('safety.save')}
      signed={signed}
      waitS={signed.waitsFor(by.personId)}
      onSubmit={() => {
        setTried(true);
        if (problem === undefined && !unsignedYet) signed.sign(by);
      }}
      onClose={onClose}
    >
      <TextInput
        data-autofocus
        size="md"
        label={t('safety.secondAmount')}
        description={t('safety.secondHint')}
        leftSection="¥"
        inputMode="decimal"
        autoComplete="off"
        value={typed}
        error={problem}
        onChange={(event) => setTyped(event.currentTarget.value)}
        data-testid="second-amount"
      />
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

/** Null for never; also while the field holds no amount, which is not saved then. */
function limitIn(typed: string): Fen | null {
  const read = readAmount(typed);
  return read.ok ? read.fen : null;
}

/** What is wrong with the amount, in words; an empty field is right. */
function useAmountProblem(typed: string): string | undefined {
  const language = useLanguage();
  const read = readAmount(typed);
  if (read.ok || read.problem === 'missing') return undefined;
  return failureText({ code: `amount.${read.problem}`, money: 'not-involved' }, language).message;
}
