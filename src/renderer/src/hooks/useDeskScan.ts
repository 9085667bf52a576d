import { useCallback, useRef, useState } from 'react';
import type { DeskCode } from '#shared/codes/desk-code.ts';
import type { Failure, FailureCode } from '#shared/contract/failure.ts';
import type { CodeFormat } from '../lib/scan/decoding/sighting.ts';
import { readCodeInFile } from '../lib/scan/files/code-in-file.ts';
import { useScanLog } from '../state/scan-log.ts';
import { useSound } from './useSound.ts';

/** What comes to a desk by any scanner, as a picture or as a PDF. */
export type DeskScan = {
  readonly take: (scanned: string) => void;
  readonly read: (file: Blob) => void;
  readonly reading: boolean;
  /** Why the last one was no use; a code of something else with its text, to copy. */
  readonly failure: Failure | null;
  /** Something else has been asked: what was wrong goes away, and a picture that is still being read is dropped. */
  readonly forget: () => void;
};

/** A desk's own codes go on to `onId`; of the others is said what they are. The last one that was given counts. */
export function useDeskScan(
  formats: readonly CodeFormat[],
  idIn: (scanned: string) => DeskCode,
  foreign: FailureCode,
  onId: (id: string) => void,
): DeskScan {
  const [state, setState] = useState<Pick<DeskScan, 'reading' | 'failure'>>(NOTHING);
  const latest = useRef(0);
  const play = useSound();
  const settle = useCallback((next: Pick<DeskScan, 'reading' | 'failure'>) => {
    latest.current += 1;
    setState(next);
    return latest.current;
  }, []);
  const take = useCallback(
    (scanned: string) => {
      const code = idIn(scanned);
      settle({ reading: false, failure: code.kind === 'id' ? null : refusalOf(code, foreign) });
      play(code.kind === 'id' ? 'scan' : 'failure');
      if (code.kind === 'id') onId(code.id);
    },
    [idIn, foreign, onId, settle, play],
  );
  const read = useCallback(
    async (file: Blob) => {
      const mine = settle({ reading: true, failure: null });
      const code = await readCodeInFile(file, formats);
      if (mine !== latest.current) return;
      if (code.ok) {
        useScanLog.getState().add({ source: 'file', ...code.value }, Date.now());
        take(code.value.text);
      } else {
        settle({ reading: false, failure: code.failure });
        play('failure');
      }
    },
    [formats, settle, take, play],
  );
  return {
    ...state,
    take,
    read: useCallback((file) => void read(file), [read]),
    forget: useCallback(() => void settle(NOTHING), [settle]),
  };
}

const NOTHING = { reading: false, failure: null } as const;

function refusalOf({ what, text }: Extract<DeskCode, { kind: 'foreign' }>, code: FailureCode): Failure {
  return { code, money: 'not-involved', params: what === null ? { text } : { what, text } };
}
