import { lazy, Suspense } from 'react';
import { useAtWork } from '../../hooks/useSession.ts';
import { useNavigation } from '../../state/session.ts';

const TrainingDrawer = lazy(async () => ({ default: (await import('./TrainingDrawer.tsx')).TrainingDrawer }));

/** The aids, once somebody is at work and wants them; their script is loaded then. */
export function TrainingAid() {
  const open = useNavigation((navigation) => navigation.trainingOpen);
  const atWork = useAtWork();
  return <Suspense>{atWork && open && <TrainingDrawer />}</Suspense>;
}
