import { useEffect, useRef, useState } from 'react';

/**
 * Pictures that are dropped on the window or pasted into it, wherever the focus is. Pasted text is left to the field
 * that has the focus. A dropped file never replaces the counter in its window. True while one is dragged over it.
 */
export function usePictures(onPicture: (file: File) => void, enabled: boolean): boolean {
  const [dragging, setDragging] = useState(false);
  const latest = useRef(onPicture);
  useEffect(() => {
    latest.current = onPicture;
  });
  useEffect(() => {
    const take = (data: DataTransfer | null, event: Event) => {
      const file = fileIn(data);
      if (!file || document.querySelector('[aria-modal="true"]')) return;
      event.preventDefault();
      if (enabled) latest.current(file);
    };
    const onPaste = (event: ClipboardEvent) => take(event.clipboardData, event);
    const onDrop = (event: DragEvent) => {
      event.preventDefault();
      setDragging(false);
      take(event.dataTransfer, event);
    };
    const onDragOver = (event: DragEvent) => {
      event.preventDefault();
      setDragging(enabled);
    };
    const onDragLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setDragging(false);
    };
    window.addEventListener('paste', onPaste);
    window.addEventListener('drop', onDrop);
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('dragleave', onDragLeave);
    return () => {
      window.removeEventListener('paste', onPaste);
      window.removeEventListener('drop', onDrop);
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('dragleave', onDragLeave);
    };
  }, [enabled]);
  return dragging;
}

/** The first file among what was dropped or pasted. */
function fileIn(data: DataTransfer | null): File | undefined {
  return [...(data?.files ?? [])][0];
}
