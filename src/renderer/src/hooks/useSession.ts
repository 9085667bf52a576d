import { useQuery } from '@tanstack/react-query';
import type { Capability, Session } from '#shared/contract/session.ts';
import { unwrap } from '../lib/outcome.ts';
import { queryKeys } from '../lib/query-keys.ts';
import { useCore } from './useCore.ts';

/** Who is signed in, as the core says; undefined until it has said so once. */
export function useSession(): Session | undefined {
  const { client } = useCore();
  return useQuery({ queryKey: queryKeys.session, queryFn: () => unwrap(client.session.current({})) }).data;
}

/** Whether somebody is signed in and in a shop, so that there is a counter to work at. */
export function useAtWork(): boolean {
  const session = useSession();
  return session !== undefined && session.state !== 'signed-out' && session.shop !== null;
}

/** Whether the signed-in account may do this. What it may not do is not offered. */
export function useCapability(capability: Capability): boolean {
  return useSession()?.capabilities.includes(capability) ?? false;
}
