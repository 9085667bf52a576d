import { useShortcut } from '../../hooks/useShortcut.ts';
import { useNavigation } from '../../state/session.ts';

/** A key of the counter. The counter stays in place behind the other pages, and is deaf there. */
export function useKey(shortcut: string, act: () => void, enabled = true): void {
  const inFront = useNavigation((navigation) => navigation.page === 'counter');
  useShortcut(shortcut, act, { enabled: enabled && inFront });
}
