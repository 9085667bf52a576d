import { Button } from '@mantine/core';
import { IconUserShield } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Case } from '#shared/contract/reconciliation.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { FailureNotice } from '../../../components/FailureNotice.tsx';
import { usePeople } from '../../../hooks/usePeople.ts';
import { failureOf } from '../../../lib/outcome.ts';
import { useNavigation } from '../../../state/session.ts';
import { ChooseStep } from './ChooseStep.tsx';
import { type Draft, NO_DRAFT } from './draft.ts';
import { SignStep } from './SignStep.tsx';

type Props = {
  readonly shown: Case;
  readonly draft: Draft;
  readonly onChange: (changes: Partial<Draft>) => void;
  readonly isSigning: boolean;
  readonly onSigning: (isSigning: boolean) => void;
};

/** What a supervisor makes of it: first what and why, then who. Without a supervisor it says how to get one. */
export function DecisionPanel({ shown, draft, onChange, isSigning, onSigning }: Props) {
  const people = usePeople();
  if (people.error) {
    return (
      <FailureNotice
        failure={failureOf(people.error, 'not-involved')}
        onRetry={() => void people.refetch()}
      />
    );
  }
  if (!people.data) return null;
  const supervisors = people.data.filter(({ role }) => role === 'supervisor');
  if (supervisors.length === 0) return <NoSupervisor />;
  if (!isSigning) {
    return <ChooseStep shown={shown} draft={draft} onChange={onChange} onNext={() => onSigning(true)} />;
  }
  return (
    <SignStep
      shown={shown}
      draft={draft}
      supervisors={supervisors}
      onBack={() => onSigning(false)}
      onSigned={() => {
        onSigning(false);
        // What follows from a decision is offered once it stands; asking the vendor leaves all open.
        onChange({ ...NO_DRAFT, remedy: draft.remedy });
      }}
    />
  );
}

function NoSupervisor() {
  const { t } = useTranslation('cases');
  const goTo = useNavigation((navigation) => navigation.goTo);
  return (
    <EmptyState
      icon={IconUserShield}
      title={t('sign.noSupervisor')}
      detail={t('sign.noSupervisorDetail')}
      action={
        <Button size="md" onClick={() => goTo('settings')} data-testid="to-people">
          {t('sign.toPeople')}
        </Button>
      }
    />
  );
}
