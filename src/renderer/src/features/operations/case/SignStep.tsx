import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person, Signature } from '#shared/contract/people.ts';
import type { Case } from '#shared/contract/reconciliation.ts';
import { FailureNotice } from '../../../components/FailureNotice.tsx';
import { SignatureFields, unsigned } from '../../../components/SignatureFields.tsx';
import { useCore } from '../../../hooks/useCore.ts';
import { useSettings } from '../../../hooks/useSettings.ts';
import { moneyText } from '../../../lib/format.ts';
import { isSigned } from '../../../lib/signature.ts';
import styles from './DecisionPanel.module.css';
import { type Draft, decisionIn } from './draft.ts';
import { useDecide } from './useDecide.ts';
import { WillBeRecorded } from './WillBeRecorded.tsx';

type Props = {
  readonly shown: Case;
  readonly draft: Draft;
  readonly supervisors: readonly Person[];
  readonly onBack: () => void;
  readonly onSigned: () => void;
};

/** What will be written, word for word, and who signs for it. The PINs live here only, until they are handed over. */
export function SignStep({ shown, draft, supervisors, onBack, onSigned }: Props) {
  const { t } = useTranslation('cases');
  const { connected } = useCore();
  const form = useFirstEmptyFocused();
  const decision = decisionIn(shown, draft);
  const needsTwo = shown.needsSecond && draft.choice !== 'asked-vendor';
  const [by, setBy] = useState<Signature>(unsigned(supervisors));
  const [second, setSecond] = useState<Signature>({ personId: '', pin: '' });
  const decide = useDecide(shown.operation.operationId, onSigned, () => {
    setBy((before) => ({ ...before, pin: '' }));
    setSecond((before) => ({ ...before, pin: '' }));
  });
  const missing = missingSignature(by, needsTwo ? second : null);
  const waits = decide.waitsFor(by.personId) || decide.waitsFor(second.personId);
  const submit = () => {
    if (!decision || missing !== null || waits > 0 || !connected) return;
    decide.mutate({ ...decision, by, second: needsTwo ? second : null });
  };
  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={t('sign.title')}
      data-testid="sign"
      data-begun
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h2 className={styles.title}>{t('sign.title')}</h2>
      <WillBeRecorded shown={shown} draft={draft} />
      <SignatureFields
        stacked
        signers={supervisors}
        value={by}
        onChange={(signature) => {
          if (signature.personId !== by.personId) decide.forget();
          setBy(signature);
        }}
        labels={{ who: t('sign.who'), pin: t('sign.pin') }}
        testId="by"
      />
      {needsTwo && (
        <Second
          people={supervisors.filter(({ personId }) => personId !== by.personId)}
          value={second}
          onChange={setSecond}
        />
      )}
      <div className={styles.foot}>
        {/* Here it is seen on the smallest window, whatever is scrolled. */}
        {decide.failure && <FailureNotice compact failure={decide.failure} />}
        <p className={styles.missing} aria-live="polite">
          {missing !== null && t(`sign.missing.${missing}`)}
        </p>
        <Button
          type="submit"
          size="lg"
          fullWidth
          loading={decide.isPending}
          disabled={missing !== null || waits > 0 || !connected}
          data-testid="sign-and-record"
        >
          {waits > 0 ? t('sign.wait', { count: waits }) : t('sign.confirm')}
        </Button>
        <Button variant="subtle" color="gray" onClick={onBack} disabled={decide.isPending}>
          {t('sign.back')}
        </Button>
      </div>
    </form>
  );
}

/** Only where it begins: whoever types is not interrupted. */
function useFirstEmptyFocused() {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const fields = form.current?.querySelectorAll<HTMLInputElement>('input:not([type=hidden])') ?? [];
    [...fields].find(({ value }) => value === '')?.focus();
  }, []);
  return form;
}

function missingSignature(by: Signature, second: Signature | null): 'person' | 'pin' | 'second' | null {
  if (by.personId === '') return 'person';
  if (!isSigned(by)) return 'pin';
  return second !== null && (!isSigned(second) || second.personId === by.personId) ? 'second' : null;
}

type SecondProps = {
  readonly people: readonly Person[];
  readonly value: Signature;
  readonly onChange: (signature: Signature) => void;
};

function Second({ people, value, onChange }: SecondProps) {
  const { t } = useTranslation('cases');
  const limit = useSettings().secondPersonFromFen;
  return (
    <div className={styles.second}>
      {limit !== null && <p>{t('sign.secondWhy', { amount: moneyText(limit) })}</p>}
      {people.length === 0 ? (
        <p className={styles.warn}>{t('sign.nobodySecond')}</p>
      ) : (
        <SignatureFields
          stacked
          signers={people}
          value={value}
          onChange={onChange}
          labels={{ who: t('sign.second'), pin: t('sign.secondPin') }}
          testId="second"
        />
      )}
    </div>
  );
}
