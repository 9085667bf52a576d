import { useEffect, useState } from 'react';

/**
 * The present time (epoch ms), renewed at each full step of so many milliseconds, and when the window is looked at again:
 * a computer that slept has missed steps. Only for showing.
 */
export function useNow(stepMs: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const waitForNextStep = () => {
      timer = setTimeout(
        () => {
          setNow(Date.now());
          waitForNextStep();
        },
        stepMs - (Date.now() % stepMs),
      );
    };
    waitForNextStep();
    const catchUp = () => {
      clearTimeout(timer);
      setNow(Date.now());
      waitForNextStep();
    };
    document.addEventListener('visibilitychange', catchUp);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', catchUp);
    };
  }, [stepMs]);
  return now;
}
