import { Button } from '@mantine/core';
import { IconUserSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Operation } from '#shared/contract/operation.ts';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { useNavigation } from '../../state/session.ts';
import styles from './OperationDetail.module.css';
import { OperationFacts } from './OperationFacts.tsx';
import { UndecidedExplanation } from './UndecidedExplanation.tsx';

/** Everything the journal holds of an operation, and for an open question what to do about it. */
export function OperationDetail({ operation }: { readonly operation: Operation }) {
  const { t } = useTranslation('operations');
  const ask = useNavigation((navigation) => navigation.ask);
  const filtered = useNavigation((navigation) => navigation.undecidedOnly);
  const { userId } = operation;
  return (
    <div className={styles.detail}>
      {operation.failure && <FailureNotice failure={operation.failure} />}
      {operation.verdict === 'undecided' && !filtered && <UndecidedExplanation />}
      <OperationFacts operation={operation} />
      {userId !== null && (
        <Button
          className={styles.action}
          variant={operation.verdict === 'undecided' ? 'filled' : 'default'}
          leftSection={<IconUserSearch size={18} aria-hidden />}
          onClick={() => ask({ type: 'open-member', userId })}
        >
          {t('openMember')}
        </Button>
      )}
    </div>
  );
}
