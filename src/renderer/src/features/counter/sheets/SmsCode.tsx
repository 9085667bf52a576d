import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../../../components/FailureNotice.tsx';
import { useCore } from '../../../hooks/useCore.ts';
import { failureOf, unwrap } from '../../../lib/outcome.ts';
import { useCounter } from '../../../state/counter.ts';
import { MAX_CODE_LENGTH } from '../amounts/code-entry.ts';
import styles from './SmsCode.module.css';

type Props = { readonly code: string; readonly onChange: (code: string) => void };

/** Asks for the code, counts down to when another may be asked for, and takes it in. */
export function SmsCode({ code, onChange }: Props) {
  const { t } = useTranslation('counter');
  const { client } = useCore();
  const dispatch = useCounter((counter) => counter.dispatch);
  const field = useRef<HTMLInputElement>(null);
  const waitS = useCountdown();
  const sending = useMutation({
    mutationFn: () => unwrap(client.sms.send({})),
    onSuccess: ({ againAt }) => {
      dispatch({ type: 'sms-sent', againAt });
      field.current?.focus();
    },
  });
  const label = () => {
    if (waitS > 0) return t('refund.sms.again', { seconds: waitS });
    return t(sending.isSuccess ? 'refund.sms.resend' : 'refund.sms.send');
  };
  return (
    <div className={styles.sms}>
      <p className={styles.title}>
        <strong>{t('refund.sms.title')}</strong>
        <span>{waitS > 0 && sending.isSuccess ? t('refund.sms.sent') : t('refund.sms.detail')}</span>
      </p>
      <Button
        size="md"
        variant="light"
        disabled={waitS > 0}
        loading={sending.isPending}
        onClick={() => sending.mutate()}
        data-testid="send-sms"
      >
        {label()}
      </Button>
      {sending.error && <FailureNotice failure={failureOf(sending.error, 'not-involved')} compact />}
      <TextInput
        ref={field}
        value={code}
        onChange={(event) => onChange(event.currentTarget.value.slice(0, MAX_CODE_LENGTH))}
        aria-label={t('refund.sms.label')}
        placeholder={t('refund.sms.label')}
        classNames={{ input: `num ${styles.input}` }}
        inputMode="numeric"
        autoComplete="off"
        data-autofocus
        data-testid="sms-code"
      />
    </div>
  );
}

/** Whole seconds until another code may be asked for. */
function useCountdown(): number {
  const againAt = useCounter((counter) => counter.smsAgainAt);
  const [nowMs, setNowMs] = useState(Date.now);
  useEffect(() => {
    setNowMs(Date.now());
    if (againAt === null || againAt <= Date.now()) return;
    const timer = setInterval(() => setNowMs(Date.now()), 250);
    return () => clearInterval(timer);
  }, [againAt]);
  return againAt === null ? 0 : Math.max(0, Math.ceil((againAt - nowMs) / 1_000));
}
