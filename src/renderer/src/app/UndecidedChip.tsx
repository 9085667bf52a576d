import { Tooltip, UnstyledButton } from '@mantine/core';
import { IconAlertOctagon, IconHelpHexagon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Countdown } from '../components/Countdown.tsx';
import { useCase } from '../hooks/useCase.ts';
import { useUndecided } from '../hooks/useUndecided.ts';
import { type Standing, standingOf } from '../lib/standing.ts';
import { useNavigation } from '../state/session.ts';
import styles from './TopBar.module.css';

/**
 * How many operations have no certain outcome; always in sight, also when there are none. It turns red when one of
 * them needs a person, and says until then when the counter looks again.
 */
export function UndecidedChip({ count }: { readonly count: number }) {
  const { t } = useTranslation('shell');
  const showOperations = useNavigation((navigation) => navigation.showOperations);
  const open = useUndecided();
  const standings = open.map(standingOf);
  const isUrgent = standings.includes('alarm') || standings.includes('person');
  const newest = open.find((operation) => operation.state === 'unknown');
  const Icon = isUrgent ? IconAlertOctagon : IconHelpHexagon;
  return (
    <Tooltip label={t('undecidedTooltip')} position="bottom" withArrow disabled={count === 0} openDelay={400}>
      <UnstyledButton
        className={styles.chip}
        data-some={count > 0 || undefined}
        data-urgent={isUrgent || undefined}
        data-testid="undecided-chip"
        onClick={() => showOperations(count > 0)}
      >
        <Icon size={18} stroke={2} aria-hidden />
        <span className="num" aria-live="polite">
          {count > 0 ? t('undecided', { count }) : t('noneUndecided')}
          <Waiting standings={standings} />
        </span>
        {!isUrgent && newest && <NextLook operationId={newest.operationId} />}
      </UnstyledButton>
    </Tooltip>
  );
}

function Waiting({ standings }: { readonly standings: readonly Standing[] }) {
  const { t } = useTranslation('shell');
  if (standings.includes('alarm')) return ` · ${t('alarm')}`;
  return standings.includes('person') && ` · ${t('waitsForPerson')}`;
}

function NextLook({ operationId }: { readonly operationId: string }) {
  const { data } = useCase(operationId);
  if (!data) return null;
  return (
    <span className={styles.nextLook} aria-hidden>
      <Countdown nextAt={data.nextCheckAt} signedOut={data.doubt === 'signed-out'} />
    </span>
  );
}
