import { UnstyledButton } from '@mantine/core';
import { IconCircleCheckFilled, IconCircleXFilled, IconHelpHexagonFilled } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '#shared/contract/failure.ts';
import type { Operation, Verdict } from '#shared/contract/operation.ts';
import { failureText } from '#shared/messages/failures.ts';
import { Checking } from '../../../components/Checking.tsx';
import { FailureNotice } from '../../../components/FailureNotice.tsx';
import { Kbd } from '../../../components/Kbd.tsx';
import { OutcomeNote } from '../../../components/OutcomeNote.tsx';
import { useLanguage } from '../../../hooks/useLanguage.ts';
import { useCounter } from '../../../state/counter.ts';
import { canCorrect } from '../../../state/counter-steps.ts';
import type { Outcome, Submission } from '../../../state/counter-workflow.ts';
import { useNavigation } from '../../../state/session.ts';
import { useKey } from '../useKey.ts';
import { useSettle } from '../useSettle.ts';
import { soundOf } from '../useSubmit.ts';
import { BalanceNow } from './BalanceNow.tsx';
import { Evidence } from './Evidence.tsx';
import { RepeatReasons } from './RepeatReasons.tsx';
import styles from './ResultView.module.css';

type Props = {
  readonly submission: Submission;
  readonly outcome: Outcome;
  /** Back to the member, read anew. */
  readonly onDone: () => void;
};

/** 成功, 失败 or 待确认, with the evidence and what to do next. */
export function ResultView({ submission, outcome, onDone }: Props) {
  const { t } = useTranslation('counter');
  useSettle(submission);
  const verdict = soundOf(outcome) as Verdict;
  const operation = outcome.kind === 'operation' ? outcome.operation : null;
  const { kind } = submission.summary;
  const Icon = ICONS[verdict];
  return (
    <section className={styles.result} data-verdict={verdict} data-testid="result" aria-live="assertive">
      <header className={styles.head}>
        <Icon size={64} aria-hidden />
        <h1>{t(`result.${verdict}.${kind}`)}</h1>
      </header>
      <div className={`fading-end ${styles.body}`}>
        <Evidence submission={submission} operation={operation} verdict={verdict} />
        <div className={styles.words}>
          <Advice verdict={verdict} operation={operation} outcome={outcome} submission={submission} />
        </div>
      </div>
      <Buttons verdict={verdict} onDone={onDone} />
    </section>
  );
}

const ICONS = {
  success: IconCircleCheckFilled,
  failure: IconCircleXFilled,
  undecided: IconHelpHexagonFilled,
} as const;

type AdviceProps = {
  readonly verdict: Verdict;
  readonly operation: Operation | null;
  readonly outcome: Outcome;
  readonly submission: Submission;
};

function Advice({ verdict, operation, outcome, submission }: AdviceProps) {
  const { t } = useTranslation('counter');
  const failure = failureIn(outcome);
  if (verdict === 'success') {
    return (
      <>
        {operation && submission.wasOpen && <OutcomeNote operation={operation} />}
        {operation?.after && <BalanceNow after={operation.after} />}
        <p className={styles.advice}>{t(`result.advice.${submission.summary.kind}`)}</p>
        {operation && operation.after === null && operation.kind !== 'open-card' && (
          <p className={styles.detail}>{t('result.readLater')}</p>
        )}
      </>
    );
  }
  if (verdict === 'failure' && operation?.state === 'not-applied') {
    return <OutcomeNote operation={operation} />;
  }
  if (verdict === 'failure') {
    return (
      <>
        {failure && <FailureNotice failure={failure} />}
        {failure?.code === 'operation.looks-repeated' && <RepeatReasons />}
      </>
    );
  }
  return (
    <>
      {operation?.state === 'unknown' ? (
        <Checking operation={operation} withKey />
      ) : (
        <>
          <p className={styles.warning}>{t('result.undecidedTitle')}</p>
          <p className={styles.detail}>
            {t(outcome.kind === 'no-answer' ? 'result.noAnswerDetail' : 'result.undecidedDetail')}
          </p>
        </>
      )}
      <p className={styles.advice}>{t('result.undecidedNext')}</p>
      {failure && operation?.state === 'unknown' && <Why failure={failure} />}
      {failure && operation?.state !== 'unknown' && <FailureNotice failure={failure} compact />}
    </>
  );
}

/** What cut the answer off; what to do about it is said above. */
function Why({ failure }: { readonly failure: Failure }) {
  const { message } = failureText(failure, useLanguage());
  return <p className={styles.detail}>{message}</p>;
}

function failureIn(outcome: Outcome): Failure | null {
  if (outcome.kind === 'failure') return outcome.failure;
  return outcome.kind === 'operation' ? outcome.operation.failure : null;
}

function Buttons({ verdict, onDone }: { readonly verdict: Verdict; readonly onDone: () => void }) {
  const { t } = useTranslation('counter');
  const dispatch = useCounter((counter) => counter.dispatch);
  const correctable = useCounter(canCorrect);
  const showOperations = useNavigation((navigation) => navigation.showOperations);
  const done = useRef<HTMLButtonElement>(null);
  const next = () => dispatch({ type: 'closed' });
  const correct = () => dispatch({ type: 'corrected', operationId: crypto.randomUUID() });
  useEffect(() => done.current?.focus(), []);
  useKey('Enter', onDone);
  useKey('Escape', onDone);
  useKey('KeyN', next);
  useKey('KeyR', correct, correctable);
  return (
    <footer className={styles.buttons}>
      {correctable && (
        <UnstyledButton className={styles.button} onClick={correct} data-testid="correct">
          {t('result.correct')} <Kbd keys="R" />
        </UnstyledButton>
      )}
      {verdict === 'undecided' && (
        <UnstyledButton className={styles.button} onClick={() => showOperations(true)}>
          {t('result.look')}
        </UnstyledButton>
      )}
      <UnstyledButton className={styles.button} onClick={next} data-testid="next-customer">
        {t('result.next')} <Kbd keys="N" />
      </UnstyledButton>
      <UnstyledButton ref={done} className={styles.button} data-primary onClick={onDone} data-testid="done">
        {t('result.done')} <Kbd keys="Enter" onDark />
      </UnstyledButton>
    </footer>
  );
}
