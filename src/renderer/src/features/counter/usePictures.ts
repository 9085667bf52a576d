import { type ClipboardEvent, type DragEvent, useState } from 'react';
import { fileIn } from '../../lib/scan/image.ts';

/** Pictures that are dropped on the counter or pasted into it. Pasted text is left to the field that has the focus. */
export function usePictures(onPicture: (file: File) => void) {
  const [dragging, setDragging] = useState(false);
  const take = (file: File | undefined, event: DragEvent | ClipboardEvent) => {
    setDragging(false);
    if (!file) return;
    event.preventDefault();
    onPicture(file);
  };
  return {
    dragging,
    props: {
      onDragOver: (event: DragEvent) => {
        event.preventDefault();
        setDragging(true);
      },
      onDragLeave: (event: DragEvent) => {
        if (event.currentTarget === event.target) setDragging(false);
      },
      onDrop: (event: DragEvent) => {
        event.preventDefault();
        take(fileIn(event.dataTransfer), event);
      },
      onPaste: (event: ClipboardEvent) => take(fileIn(event.clipboardData), event),
    },
  } as const;
}
