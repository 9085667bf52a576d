import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { CoreContext } from '../hooks/useCore.ts';
import { connectToCore } from '../lib/core-client.ts';
import { type CoreLine, createCoreLine } from '../lib/core-line.ts';
import { useLeaving } from '../state/leaving.ts';
import { receiveEvent } from './receive-event.ts';

/** Keeps the line to the core open for everything below, and brings in what the core tells of its own accord. */
export function CoreProvider({ children }: { readonly children: ReactNode }) {
  const queries = useQueryClient();
  const [line] = useState(() => createCoreLine({ connect: connectToCore, sleep }));
  // A counter that has been closed does not come back: nobody knocks any more.
  const left = useLeaving(({ stage }) => stage === 'left');
  useEffect(() => {
    if (left) return;
    const unsubscribe = line.subscribe(() => {
      if (line.state() === 'connected') void listen(line, queries);
    });
    const stop = line.start();
    return () => {
      unsubscribe();
      stop();
    };
  }, [line, queries, left]);
  return <CoreContext value={line}>{children}</CoreContext>;
}

/**
 * Takes events until the connection ends, and again where the core ended them and the connection stands: the core was
 * put together anew. What was read before a gap may be out of date: it is read anew.
 */
async function listen(line: CoreLine, queries: QueryClient): Promise<void> {
  try {
    const events = await line.client.app.events({});
    void queries.invalidateQueries();
    for await (const event of events) receiveEvent(queries, event);
    await sleep(LISTEN_AGAIN_MS);
    if (line.state() === 'connected') await listen(line, queries);
  } catch {
    // The connection is gone; the line says so by itself and listens again on the next one.
  }
}

const LISTEN_AGAIN_MS = 250;

function sleep(delayMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, delayMs));
}
