import { useEffect, useRef, useState } from 'react';
import { givenFile, readersOfPictures, refusalOf } from '../lib/given-file.ts';

/**
 * Pictures that are dropped on the window or pasted into it, wherever the focus is; pasted text is left to the field
 * that has the focus. What is not taken here, useStrayFiles answers. True while a file that would be taken is dragged
 * over the window.
 */
export function usePictures(onPicture: (file: File) => void, enabled: boolean): boolean {
  const [dragging, setDragging] = useState(false);
  const latest = useRef(onPicture);
  useEffect(() => {
    latest.current = onPicture;
  });
  useEffect(() => {
    const reader = { enabled };
    readersOfPictures.add(reader);
    const take = (event: DragEvent | ClipboardEvent) => {
      const file = givenFile(event);
      if (!file || refusalOf([reader])) return;
      event.preventDefault();
      latest.current(file);
    };
    const onDrop = (event: DragEvent) => {
      setDragging(false);
      take(event);
    };
    const onDragOver = () => setDragging(refusalOf([reader]) === null);
    const onDragLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setDragging(false);
    };
    // Before useStrayFiles, which answers for what nobody took.
    const first = { capture: true } as const;
    window.addEventListener('paste', take, first);
    window.addEventListener('drop', onDrop, first);
    window.addEventListener('dragover', onDragOver, first);
    window.addEventListener('dragleave', onDragLeave, first);
    return () => {
      readersOfPictures.delete(reader);
      window.removeEventListener('paste', take, first);
      window.removeEventListener('drop', onDrop, first);
      window.removeEventListener('dragover', onDragOver, first);
      window.removeEventListener('dragleave', onDragLeave, first);
    };
  }, [enabled]);
  return dragging;
}
