import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { SendingPanel } from '../../components/SendingPanel.tsx';
import { type CameraMode, type CounterCamera, useCamera } from '../../hooks/useCamera.ts';
import { usePictures } from '../../hooks/usePictures.ts';
import { queryKeys } from '../../lib/query-keys.ts';
import { useCounter } from '../../state/counter.ts';
import { isPasswordTyped } from '../../state/counter-steps.ts';
import type { Counter } from '../../state/counter-workflow.ts';
import { useNavigation } from '../../state/session.ts';
import styles from './CounterPage.module.css';
import { CachedMemberView } from './cached/CachedMemberView.tsx';
import { OpenMember } from './OpenMember.tsx';
import { ResultView } from './result/ResultView.tsx';
import { SearchResults } from './search/SearchResults.tsx';
import { useSearch } from './search/useSearch.ts';
import { OpenCardSheet } from './sheets/OpenCardSheet.tsx';
import { Candidates } from './start/Candidates.tsx';
import { NobodyView } from './start/NobodyView.tsx';
import { ReadyView } from './start/ReadyView.tsx';
import { StrayCoupon } from './start/StrayCoupon.tsx';
import { Station } from './station/Station.tsx';
import { useFreshStart } from './useFreshStart.ts';
import { useIntent } from './useIntent.ts';
import { type Lookup, useLookup } from './useLookup.ts';
import { WaitingBar } from './WaitingBar.tsx';

/**
 * The counter: members come in at the left, and are served at the right. It stays in place behind other pages, so
 * that nothing begun is lost; meanwhile it lets go of the camera.
 */
export function CounterPage() {
  const { t } = useTranslation('counter');
  const lookup = useLookup();
  const active = useNavigation((navigation) => navigation.page === 'counter');
  const working = useCounter(cameraModeOf);
  const mode = active ? working : 'away';
  const search = useSearch();
  const camera = useCamera(mode, (text) => void lookup.scan(text, 'camera'));
  useIntent(lookup);
  useFreshStart();
  const dragging = usePictures((file) => void lookup.image(file), mode === 'scan');
  return (
    <div className={styles.page} data-counter data-ready={mode === 'scan'} data-testid="counter">
      <Station camera={camera} lookup={lookup} search={search} />
      <main className={styles.right}>
        <WaitingBar />
        <Right camera={camera} lookup={lookup} />
        <SearchResults search={search} lookup={lookup} />
      </main>
      {dragging && <div className={styles.drop}>{t('lookup.drop')}</div>}
    </div>
  );
}

/** Scanning goes on while nothing can be lost by it; the payment's picture borrows the camera. */
function cameraModeOf(counter: Counter): CameraMode {
  const { sheet, submission } = counter;
  if (isPasswordTyped(counter)) return 'resting';
  if (submission) return 'paused';
  if (sheet?.kind === 'top-up') return 'snapshot';
  return sheet && sheet.kind !== 'spend' ? 'paused' : 'scan';
}

function Right({ camera, lookup }: { readonly camera: CounterCamera; readonly lookup: Lookup }) {
  const place = useCounter((counter) => counter.place);
  const sheet = useCounter((counter) => counter.sheet);
  const submission = useCounter((counter) => counter.submission);
  const done = useDone(lookup);
  if (submission?.outcome) {
    return <ResultView submission={submission} outcome={submission.outcome} onDone={done} />;
  }
  if (submission) return <SendingPanel summary={submission.summary} />;
  if (place.at === 'member') return <OpenMember key={place.userId} place={place} camera={camera} />;
  if (place.at === 'cached') {
    return <CachedMemberView key={place.userId} userId={place.userId} lookup={lookup} />;
  }
  if (sheet?.kind === 'open-card') return <OpenCardSheet member={null} />;
  if (place.at === 'candidates') {
    return (
      <Candidates members={place.members} more={place.more} onOpen={(userId) => void lookup.open(userId)} />
    );
  }
  if (place.at === 'nobody') return <NobodyView phone={place.phone} />;
  return place.at === 'coupon' ? <StrayCoupon coupon={place.coupon} /> : <ReadyView />;
}

/** Back to the member, read anew; after a new card to the member that it was opened for. */
function useDone(lookup: Lookup): () => void {
  const queries = useQueryClient();
  return useCallback(() => {
    const { place, submission, dispatch } = useCounter.getState();
    const opened = submission?.summary.phone ?? null;
    const succeeded =
      submission?.outcome?.kind === 'operation' && submission.outcome.operation.verdict === 'success';
    dispatch({ type: 'done' });
    if (place.at === 'member') {
      void queries.invalidateQueries({ queryKey: queryKeys.member(place.userId) });
    }
    if (opened && succeeded) void lookup.find(opened);
  }, [queries, lookup]);
}
