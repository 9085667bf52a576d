import { useEffect, useState } from 'react';
import { type FileRefusal, givenFile, readersOfPictures, refusalOf } from '../lib/given-file.ts';

const SHOWN_MS = 10_000;

/** Why a file that was dropped or pasted just now was not taken by any part of the page. */
export function useStrayFiles(): { readonly refusal: FileRefusal | null; readonly dismiss: () => void } {
  const [refusal, setRefusal] = useState<{ readonly why: FileRefusal } | null>(null);
  useEffect(() => {
    const onFile = (event: DragEvent | ClipboardEvent) => {
      if (!givenFile(event)) return;
      const why = event.defaultPrevented ? null : refusalOf(readersOfPictures);
      setRefusal(why && { why });
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
    if (!refusal) return;
    const timer = setTimeout(() => setRefusal(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [refusal]);
  return { refusal: refusal?.why ?? null, dismiss: () => setRefusal(null) };
}
