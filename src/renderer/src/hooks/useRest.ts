import { useCallback, useEffect, useRef, useState } from 'react';

const MINUTE_MS = 60_000;
const SIGNS_OF_LIFE = ['keydown', 'pointerdown'] as const;

/**
 * Whether the camera sleeps because nobody has used the counter for so many minutes. A key, a touch, or `wake` ends
 * it; what is under way keeps it awake.
 */
export function useRest(minutes: number | null, idle: boolean) {
  const [asleep, setAsleep] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const wake = useCallback(() => {
    setAsleep(false);
    clearTimeout(timer.current);
    if (minutes === null || !idle) return;
    timer.current = setTimeout(() => setAsleep(true), minutes * MINUTE_MS);
  }, [minutes, idle]);
  useEffect(() => {
    wake();
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, wake, { capture: true });
    return () => {
      clearTimeout(timer.current);
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, wake, { capture: true });
    };
  }, [wake]);
  return { asleep, wake };
}
