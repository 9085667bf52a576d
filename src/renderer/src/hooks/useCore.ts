import { createContext, use, useSyncExternalStore } from 'react';
import type { CoreClient } from '../lib/core-client.ts';
import type { CoreLine, LineState } from '../lib/core-line.ts';

/** The line to the core; app/CoreProvider.tsx supplies it. */
export const CoreContext = createContext<CoreLine | null>(null);

/** The core's procedures, and whether the line stands. The client stays the same over reconnections. */
export function useCore(): {
  readonly client: CoreClient;
  readonly line: LineState;
  readonly connected: boolean;
} {
  const core = use(CoreContext);
  if (!core) throw new Error('useCore needs a CoreProvider above it');
  const line = useSyncExternalStore(core.subscribe, core.state);
  return { client: core.client, line, connected: line === 'connected' };
}
