import { useCallback, useState } from 'react';
import type { Failure } from '#shared/contract/failure.ts';
import { useSound } from '../../../hooks/useSound.ts';
import { CODE_FORMATS } from '../../../lib/scan/decoding/sighting.ts';
import { readCodeInFile } from '../../../lib/scan/files/code-in-file.ts';
import { useScanLog } from '../../../state/scan-log.ts';

/** Reads whatever code is in a file, and puts it among the last scans. */
export function useTestFile() {
  const [reading, setReading] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const add = useScanLog((log) => log.add);
  const play = useSound();
  const take = useCallback(
    async (file: File) => {
      setReading(true);
      setFailure(null);
      const code = await readCodeInFile(file, CODE_FORMATS).finally(() => setReading(false));
      play(code.ok ? 'scan' : 'failure');
      if (code.ok) add({ source: 'file', ...code.value }, Date.now());
      else setFailure(code.failure);
    },
    [add, play],
  );
  return { read: useCallback((file: File) => void take(file), [take]), reading, failure };
}
