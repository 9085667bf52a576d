import { Button } from '@mantine/core';
import { IconArrowRight, IconLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Operation } from '#shared/contract/operation.ts';
import type { Case } from '#shared/contract/reconciliation.ts';
import { OutcomeNote } from '../../../components/OutcomeNote.tsx';
import { VerdictBadge } from '../../../components/VerdictBadge.tsx';
import { useShopFormat } from '../../../hooks/useAppInfo.ts';
import { useNavigation } from '../../../state/session.ts';
import styles from './DecisionPanel.module.css';
import { useRemedyWords } from './RemedyChoice.tsx';
import { isSame, type Remedy, remediesAfter } from './remedies.ts';
import { useFollow, useMayFollow } from './useFollow.ts';

type Props = {
  readonly shown: Case;
  /** What was to be made good at once. */
  readonly wanted: Remedy | null;
};

/** What it was taken to be, by whom and why; and the way to make good what is left. */
export function DecidedPanel({ shown, wanted }: Props) {
  const { t } = useTranslation('cases');
  const closeCase = useNavigation((navigation) => navigation.closeCase);
  return (
    <div className={styles.form} data-testid="decided">
      <OutcomeNote operation={shown.operation} checks={shown.checks.length} />
      <LastDecision decisions={shown.decisions} />
      <Linked operations={shown.linked} />
      <Follow shown={shown} wanted={wanted} />
      <div className={styles.foot}>
        <Button variant="default" size="md" fullWidth onClick={closeCase}>
          {t('decided.list')}
        </Button>
      </div>
    </div>
  );
}

function LastDecision({ decisions }: Pick<Case, 'decisions'>) {
  const { t } = useTranslation('cases');
  const format = useShopFormat();
  const last = decisions.at(-1);
  if (!last) return null;
  const at = format.exactTime(last.at);
  const { name, secondName: second } = last;
  return (
    <section className={styles.will}>
      <strong>{t('decided.title')}</strong>
      <dl>
        <dt>{t('sign.choice')}</dt>
        <dd>{t(`decide.choice.${last.choice}`)}</dd>
        {last.recordId !== null && (
          <>
            <dt>{t('sign.record')}</dt>
            <dd className="num">{last.recordId}</dd>
          </>
        )}
        <dt>{t('sign.reason')}</dt>
        <dd>{last.reason}</dd>
      </dl>
      <p className={`num ${styles.effect}`}>
        {second === null ? t('outcome.by', { name, at }) : t('outcome.byTwo', { name, second, at })}
      </p>
    </section>
  );
}

function Linked({ operations }: { readonly operations: readonly Operation[] }) {
  const { t } = useTranslation('terms');
  const format = useShopFormat();
  if (operations.length === 0) return null;
  return operations.map((operation) => (
    <p key={operation.operationId} className={styles.linked} data-testid="linked-operation">
      <IconLink size={18} aria-hidden />
      <span className="num">
        {t(`kind.${operation.kind}`)} · {format.time(operation.startedAt)}
      </span>
      <VerdictBadge verdict={operation.verdict} />
    </p>
  ));
}

/** Somebody was told otherwise, and may have paid again or not at all. */
const contradictsWhatWasTold = ({ told, operation }: Case): boolean =>
  told !== null && !(told.state === 'not-applied' && operation.state === 'not-applied-by-person');

function Follow({ shown, wanted }: Props) {
  const { t } = useTranslation('cases');
  const words = useRemedyWords(shown.operation);
  const may = useMayFollow(shown.operation);
  const follow = useFollow(shown.operation);
  const remedies = remediesAfter(shown).filter(may);
  if (remedies.length === 0) return null;
  const isExpected = wanted !== null || contradictsWhatWasTold(shown);
  return (
    <section className={styles.follow}>
      <h3>{t(isExpected ? 'decided.follow' : 'decided.ifNeeded')}</h3>
      {remedies.map((remedy) => (
        <Button
          key={words(remedy)}
          size={isExpected ? 'lg' : 'md'}
          fullWidth
          variant={isSame(wanted, remedy) ? 'filled' : isExpected ? 'light' : 'default'}
          rightSection={<IconArrowRight size={18} aria-hidden />}
          onClick={() => follow(remedy)}
          data-testid={`follow-${remedy.kind}`}
        >
          {words(remedy)}
        </Button>
      ))}
      <p>{t('decided.linked')}</p>
    </section>
  );
}
