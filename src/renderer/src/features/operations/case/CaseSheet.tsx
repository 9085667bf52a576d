import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case } from '#shared/contract/reconciliation.ts';
import { Checking } from '../../../components/Checking.tsx';
import { FailureNotice } from '../../../components/FailureNotice.tsx';
import { useCase } from '../../../hooks/useCase.ts';
import { useShortcut } from '../../../hooks/useShortcut.ts';
import { failureOf } from '../../../lib/outcome.ts';
import { standingOf } from '../../../lib/standing.ts';
import { useNavigation } from '../../../state/session.ts';
import { AlarmNote } from './AlarmNote.tsx';
import { BalanceEvidence } from './BalanceEvidence.tsx';
import { CaseHead } from './CaseHead.tsx';
import styles from './CaseSheet.module.css';
import { CaseSkeleton } from './CaseSkeleton.tsx';
import { DecidedPanel } from './DecidedPanel.tsx';
import { DecisionPanel } from './DecisionPanel.tsx';
import { type Draft, NO_DRAFT } from './draft.ts';
import { History } from './History.tsx';
import { OurRequest } from './OurRequest.tsx';
import { VendorRecords } from './VendorRecords.tsx';

/**
 * One operation that nobody knows the outcome of, or knew it wrongly: what we asked, what the vendor shows, what every
 * read found, and what a supervisor makes of it. Esc goes back to the list.
 */
export function CaseSheet({ operationId }: { readonly operationId: string }) {
  const { t } = useTranslation('cases');
  const closeCase = useNavigation((navigation) => navigation.closeCase);
  const { data, error, refetch } = useCase(operationId);
  const sheet = useFocusOnce();
  useShortcut('Escape', closeCase, { enabled: !data });
  return (
    <section
      className={styles.sheet}
      ref={sheet}
      tabIndex={-1}
      aria-label={t('sheet.title')}
      data-testid="case-sheet"
    >
      {data && <Loaded key={data.operation.operationId} shown={data} />}
      {!data && !error && <CaseSkeleton />}
      {!data && error && (
        <div className={styles.failure}>
          <FailureNotice failure={failureOf(error, 'not-involved')} onRetry={() => void refetch()} />
        </div>
      )}
    </section>
  );
}

function Loaded({ shown }: { readonly shown: Case }) {
  const [draft, setDraft] = useState<Draft>(NO_DRAFT);
  const [isSigning, setSigning] = useState(false);
  const closeCase = useNavigation((navigation) => navigation.closeCase);
  useShortcut('Escape', isSigning ? () => setSigning(false) : closeCase);
  const change = (changes: Partial<Draft>) => setDraft((before) => ({ ...before, ...changes }));
  const standing = standingOf(shown.operation);
  const isPicking = draft.choice === 'ours' && (standing === 'person' || standing === 'alarm');
  return (
    <>
      <CaseHead shown={shown} />
      {shown.told && <AlarmNote shown={shown} told={shown.told} />}
      <div className={styles.body}>
        <div className={`fading-end ${styles.evidence}`}>
          <OurRequest operation={shown.operation} />
          <VendorRecords
            shown={shown}
            picked={draft.recordId}
            onPick={isPicking ? (recordId) => change({ recordId }) : null}
          />
          <BalanceEvidence shown={shown} />
          <History shown={shown} />
        </div>
        <aside className={styles.side}>
          {standing === 'finding-out' && <Checking operation={shown.operation} withKey />}
          {(standing === 'person' || standing === 'alarm') && (
            <DecisionPanel
              shown={shown}
              draft={draft}
              onChange={change}
              isSigning={isSigning}
              onSigning={setSigning}
            />
          )}
          {standing === 'at-rest' && <DecidedPanel shown={shown} wanted={draft.remedy} />}
        </aside>
      </div>
    </>
  );
}

/** The keyboard starts at the sheet, not somewhere behind it. */
function useFocusOnce() {
  const sheet = useRef<HTMLElement>(null);
  useEffect(() => sheet.current?.focus(), []);
  return sheet;
}
