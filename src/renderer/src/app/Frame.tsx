import type { ReactNode } from 'react';
import { TrainingAid } from '../features/training/TrainingAid.tsx';
import { TrainingBand } from '../features/training/TrainingBand.tsx';
import { Watermark } from '../features/training/Watermark.tsx';
import { useAppInfo } from '../hooks/useAppInfo.ts';
import { useAtWork } from '../hooks/useSession.ts';
import { useNavigation } from '../state/session.ts';
import styles from './Frame.module.css';
import { LostBanner } from './LostBanner.tsx';
import { LeaveDialog } from './leave/LeaveDialog.tsx';
import { OfflineBanner } from './offline/OfflineBanner.tsx';

/** What stands around every state of the counter: the training band and its aids, and the banners of a lost line
 * and of a vendor out of reach. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const training = useAppInfo()?.mode === 'training';
  const wanted = useNavigation((navigation) => navigation.trainingOpen);
  const aidOpen = useAtWork() && training && wanted;
  return (
    <div className={styles.frame} data-aid-open={aidOpen || undefined}>
      {training && <TrainingBand />}
      <LostBanner />
      <OfflineBanner />
      <div className={styles.stage}>{children}</div>
      <LeaveDialog />
      {training && <Watermark />}
      {training && <TrainingAid />}
    </div>
  );
}
