import { useEffect, useState } from 'react';
import { type FileRefusal, givenFile, readersOfPictures, refusalOf } from '../lib/given-file.ts';
import { type Page, useNavigation } from '../state/session.ts';

const SHOWN_MS = 10_000;

type Refused = { readonly why: FileRefusal; readonly on: Page };

/** Why a file that was just dropped or pasted was not taken by any part of this page. */
export function useStrayFiles(): { readonly refusal: FileRefusal | null; readonly dismiss: () => void } {
  const [refused, setRefused] = useState<Refused | null>(null);
  const page = useNavigation((navigation) => navigation.page);
  useEffect(() => {
    const onFile = (event: DragEvent | ClipboardEvent) => {
      if (!givenFile(event)) return;
      const why = event.defaultPrevented ? null : refusalOf(readersOfPictures);
      setRefused(why && { why, on: useNavigation.getState().page });
    };
    // After usePictures, which listens on the way down, and before useKeepPage, which listens at the window.
    document.addEventListener('drop', onFile);
    document.addEventListener('paste', onFile);
    return () => {
      document.removeEventListener('drop', onFile);
      document.removeEventListener('paste', onFile);
    };
  }, []);
  useEffect(() => {
    if (!refused) return;
    const timer = setTimeout(() => setRefused(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [refused]);
  return { refusal: refused?.on === page ? refused.why : null, dismiss: () => setRefused(null) };
}
