import { Button } from '@mantine/core';
import { IconRotateClockwise2, IconScale, IconUserSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Operation } from '#shared/contract/operation.ts';
import { Checking } from '../../components/Checking.tsx';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { OutcomeNote } from '../../components/OutcomeNote.tsx';
import { useCase } from '../../hooks/useCase.ts';
import { useCapability } from '../../hooks/useSession.ts';
import { standingOf } from '../../lib/standing.ts';
import { useNavigation } from '../../state/session.ts';
import { againOf } from './case/useFollow.ts';
import styles from './OperationDetail.module.css';
import { OperationFacts } from './OperationFacts.tsx';
import { PersonNote } from './PersonNote.tsx';
import { UndecidedExplanation } from './UndecidedExplanation.tsx';

/** Everything the journal holds of an operation, how its outcome came to be known, and what can be done about it. */
export function OperationDetail({ operation }: { readonly operation: Operation }) {
  const filtered = useNavigation((navigation) => navigation.undecidedOnly);
  return (
    <div className={styles.detail}>
      <Standing operation={operation} />
      {operation.verdict === 'undecided' && !filtered && <UndecidedExplanation kind={operation.kind} />}
      <OperationFacts operation={operation} />
      <Actions operation={operation} />
    </div>
  );
}

function Standing({ operation }: { readonly operation: Operation }) {
  const standing = standingOf(operation);
  if (operation.state === 'unknown') return <Checking operation={operation} />;
  if (standing === 'person' || standing === 'alarm') return <PersonNote isAlarm={standing === 'alarm'} />;
  if (operation.state === 'confirmed') return <FoundOut operation={operation} />;
  if (FOUND_OUT.has(operation.state)) return <OutcomeNote operation={operation} />;
  return operation.failure && <FailureNotice failure={operation.failure} />;
}

const FOUND_OUT: ReadonlySet<Operation['state']> = new Set([
  'not-applied',
  'confirmed-by-person',
  'not-applied-by-person',
  'settled-otherwise',
]);

/** A success says how it is known only where it was not the vendor's answer that told it. */
function FoundOut({ operation }: { readonly operation: Operation }) {
  const { data } = useCase(operation.operationId);
  const checks = data?.checks.length ?? 0;
  return checks > 0 && <OutcomeNote operation={operation} checks={checks} />;
}

function Actions({ operation }: { readonly operation: Operation }) {
  const { t } = useTranslation('operations');
  const { t: cases } = useTranslation('cases');
  const ask = useNavigation((navigation) => navigation.ask);
  const openCase = useNavigation((navigation) => navigation.openCase);
  const { userId, operationId } = operation;
  const hasCase = operation.verdict === 'undecided' || BY_PERSON.has(operation.state);
  return (
    <div className={styles.actions}>
      {hasCase && (
        <Button
          variant={operation.verdict === 'undecided' ? 'filled' : 'default'}
          leftSection={<IconScale size={18} aria-hidden />}
          onClick={() => openCase(operationId)}
          data-testid="open-case"
        >
          {cases(operation.verdict === 'undecided' ? 'person.open' : 'person.look')}
        </Button>
      )}
      <Again operation={operation} />
      {userId !== null && (
        <Button
          variant="default"
          leftSection={<IconUserSearch size={18} aria-hidden />}
          onClick={() => ask({ type: 'open-member', userId })}
        >
          {t('openMember')}
        </Button>
      )}
    </div>
  );
}

const BY_PERSON: ReadonlySet<Operation['state']> = new Set([
  'confirmed-by-person',
  'not-applied-by-person',
  'settled-otherwise',
]);

/** It certainly did not happen: it may be done again, as a new operation. */
function Again({ operation }: { readonly operation: Operation }) {
  const { t } = useTranslation('cases');
  const ask = useNavigation((navigation) => navigation.ask);
  const { kind, userId, state } = operation;
  const again = kind === 'top-up' ? 'top-up' : 'spend';
  const mayAgain = useCapability(again);
  if (state !== 'not-applied' || userId === null || again !== kind || !mayAgain) return null;
  return (
    <Button
      leftSection={<IconRotateClockwise2 size={18} aria-hidden />}
      onClick={() => ask(againOf(operation, again, userId, null))}
      data-testid="again"
    >
      {t('outcome.again')}
    </Button>
  );
}
