import { UnstyledButton } from '@mantine/core';
import { IconAlertOctagonFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Operation } from '#shared/contract/operation.ts';
import { useListedNames } from '../hooks/useListedNames.ts';
import { useUndecided } from '../hooks/useUndecided.ts';
import { moneyText } from '../lib/format.ts';
import { standingOf } from '../lib/standing.ts';
import { useNavigation } from '../state/session.ts';
import styles from './AlarmBand.module.css';

/** A later read contradicts what had been decided. It stays on every page until a person has closed it. */
export function AlarmBand() {
  const { t } = useTranslation('cases');
  const openCase = useNavigation((navigation) => navigation.openCase);
  const shownCase = useNavigation((navigation) => navigation.caseOf);
  const alarms = useUndecided().filter((operation) => standingOf(operation) === 'alarm');
  const next = alarms.find(({ operationId }) => operationId !== shownCase);
  // The open case says it itself, in the same red.
  if (!next) return null;
  return (
    <div className={styles.band} role="alert" data-testid="alarm-band">
      <IconAlertOctagonFilled size={22} aria-hidden />
      <strong>{t('band.title', { count: alarms.length })}</strong>
      <Which operation={next} />
      <UnstyledButton className={styles.handle} onClick={() => openCase(next.operationId)}>
        {t('band.handle')}
      </UnstyledButton>
    </div>
  );
}

function Which({ operation }: { readonly operation: Operation }) {
  const { t } = useTranslation('terms');
  const { kind, amountFen } = operation;
  const { name, number } = useListedNames().whoseOf(operation);
  return (
    <span className={`num ${styles.which}`}>
      {[`${name} ${number}`, t(`kind.${kind}`), amountFen > 0 && moneyText(amountFen)]
        .filter(Boolean)
        .join(' · ')}
    </span>
  );
}
