import { useEffect, useState } from 'react';

/** The present time (epoch ms), renewed at each full step of so many milliseconds. Only for showing. */
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
    return () => clearTimeout(timer);
  }, [stepMs]);
  return now;
}
