import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../components/PageHeader.tsx';
import { useAppInfo } from '../../hooks/useAppInfo.ts';
import { useNavigation } from '../../state/session.ts';
import { CaseSheet } from './case/CaseSheet.tsx';
import { OperationList } from './OperationList.tsx';
import styles from './OperationsPage.module.css';
import { UndecidedExplanation } from './UndecidedExplanation.tsx';

/** The journal of this counter, newest first, or the case of one operation that lies open. */
export function OperationsPage() {
  const caseOf = useNavigation((navigation) => navigation.caseOf);
  return caseOf === null ? <Journal /> : <CaseSheet key={caseOf} operationId={caseOf} />;
}

/** What is undecided explains itself. */
function Journal() {
  const { t } = useTranslation('operations');
  const undecided = useAppInfo()?.undecided ?? 0;
  const undecidedOnly = useNavigation((navigation) => navigation.undecidedOnly);
  const show = useNavigation((navigation) => navigation.showOperations);
  return (
    <div className={styles.page}>
      <PageHeader
        title={t('title')}
        detail={t('detail')}
        actions={
          <SegmentedControl
            size="md"
            aria-label={t('filter')}
            value={undecidedOnly ? 'undecided' : 'all'}
            onChange={(value) => show(value === 'undecided')}
            data={[
              { value: 'all', label: t('all') },
              {
                value: 'undecided',
                label: undecided > 0 ? `${t('undecidedOnly')} ${undecided}` : t('undecidedOnly'),
              },
            ]}
          />
        }
      />
      {undecidedOnly && undecided > 0 && <UndecidedExplanation />}
      <OperationList undecidedOnly={undecidedOnly} />
    </div>
  );
}
