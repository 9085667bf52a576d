import { useCallback, useState } from 'react';
import type { Failure } from '#shared/contract/failure.ts';
import type { CodeFormat } from '../../../lib/scan/decoding/sighting.ts';
import { readCodeInFile } from '../../../lib/scan/files/code-in-file.ts';
import { useScanLog } from '../../../state/scan-log.ts';

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
      const code = await readCodeInFile(file, formats).finally(() => setReading(false));
      if (!code.ok) {
        setFailure(code.failure);
        return;
      }
      useScanLog.getState().add({ source: 'file', ...code.value }, Date.now());
      onText(code.value.text);
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
