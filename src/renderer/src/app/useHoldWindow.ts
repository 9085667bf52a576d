import { useEffect } from 'react';
import { useAppInfo } from '../hooks/useAppInfo.ts';
import { useLeaving } from '../state/leaving.ts';

/**
 * In a browser's window the browser itself asks before it is closed with money undecided. Electron's own host asks
 * there (main/quit.ts): it would not close at all if the page objected as well.
 */
export function useHoldWindow(): void {
  const info = useAppInfo();
  const left = useLeaving(({ stage }) => stage === 'left');
  const hold = info?.host === 'node' && info.undecided > 0 && !left;
  useEffect(() => {
    if (!hold) return;
    const object = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', object);
    return () => window.removeEventListener('beforeunload', object);
  }, [hold]);
}
