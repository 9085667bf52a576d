import { CounterPage } from '../features/counter/CounterPage.tsx';
import { useSession } from '../hooks/useSession.ts';

export function App() {
  return useSession() ? <CounterPage active /> : null;
}
