import { useEffect } from 'react';
import { useCore } from '../hooks/useCore.ts';

/**
 * The system tells a page at once when a cable is pulled or put back. It says nothing about the vendor, so it is not
 * believed: the core tries the vendor then, without waiting for its turn.
 */
export function useNetworkHint(): void {
  const { client, connected } = useCore();
  useEffect(() => {
    if (!connected) return;
    const check = () => void client.connectivity.check({}).catch(() => undefined);
    window.addEventListener('online', check);
    window.addEventListener('offline', check);
    return () => {
      window.removeEventListener('online', check);
      window.removeEventListener('offline', check);
    };
  }, [client, connected]);
}
