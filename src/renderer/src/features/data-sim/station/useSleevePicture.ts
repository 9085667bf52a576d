import { useCallback, useState } from 'react';
import type { Failure } from '#shared/contract/failure.ts';
import type { CodeFormat } from '../../../lib/scan/decoding/sighting.ts';
import { readCodeInImage } from '../../../lib/scan/image.ts';

export type SleevePicture = {
  readonly read: (file: Blob) => void;
  readonly reading: boolean;
  readonly failure: Failure | null;
  readonly forget: () => void;
};

/** Reads the code in a picture of a sleeve, or says why there is none in it. */
export function useSleevePicture(
  formats: readonly CodeFormat[],
  onText: (text: string) => void,
): SleevePicture {
  const [reading, setReading] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const read = useCallback(
    async (file: Blob) => {
      setReading(true);
      setFailure(null);
      const code = await readCodeInImage(file, formats).finally(() => setReading(false));
      if (code.ok) onText(code.value);
      else setFailure(code.failure);
    },
    [formats, onText],
  );
  return {
    read: useCallback((file) => void read(file), [read]),
    reading,
    failure,
    forget: useCallback(() => setFailure(null), []),
  };
}
