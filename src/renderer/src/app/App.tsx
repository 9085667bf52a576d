import { useQueryClient } from '@tanstack/react-query';
import type { Failure } from '#shared/contract/failure.ts';
import { MovedVendor } from '../features/settings/vendors/MovedVendor.tsx';
import { ShopChoice } from '../features/sign-in/ShopChoice.tsx';
import { SignInPage } from '../features/sign-in/SignInPage.tsx';
import { useAppInfo } from '../hooks/useAppInfo.ts';
import { useCore } from '../hooks/useCore.ts';
import { useSession } from '../hooks/useSession.ts';
import { failureOf } from '../lib/outcome.ts';
import { queryKeys } from '../lib/query-keys.ts';
import { useLeaving } from '../state/leaving.ts';
import { BlockedPage } from './BlockedPage.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Frame } from './Frame.tsx';
import { LeftPage } from './LeftPage.tsx';
import { Shell } from './Shell.tsx';
import { StartingPage } from './StartingPage.tsx';
import { useHoldWindow } from './useHoldWindow.ts';
import { useKeepPage } from './useKeepPage.ts';
import { useLanguageOfSettings } from './useLanguageOfSettings.ts';
import { useNetworkHint } from './useNetworkHint.ts';
import { useSessionChanges } from './useSessionChanges.ts';

/** Which of the counter's states is on the screen: starting, blocked, signing in, choosing a shop, or at work. */
export function App() {
  useLanguageOfSettings();
  useSessionChanges();
  useHoldWindow();
  useKeepPage();
  useNetworkHint();
  return (
    <Frame>
      <ErrorBoundary>
        <Stage />
      </ErrorBoundary>
    </Frame>
  );
}

function Stage() {
  const { line } = useCore();
  const info = useAppInfo();
  const session = useSession();
  const failure = useStartFailure();
  const left = useLeaving(({ stage }) => stage === 'left');
  if (left) return <LeftPage />;
  if (info?.blocked) return <BlockedPage reason={info.blocked} info={info} />;
  if (!info || !session) return <StartingPage failure={line === 'connected' ? failure : undefined} />;
  if (session.state === 'signed-out') return <SignInPage info={info} foot={<MovedVendor />} />;
  if (!session.shop) return <ShopChoice session={session} />;
  return <Shell info={info} session={session} />;
}

/** Why the core's first answers did not come, if they failed. */
function useStartFailure(): Failure | undefined {
  const queries = useQueryClient();
  const error =
    queries.getQueryState(queryKeys.info)?.error ?? queries.getQueryState(queryKeys.session)?.error;
  return error ? failureOf(error, 'not-involved') : undefined;
}
