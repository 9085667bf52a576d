import { useEffect } from 'react';

/** A file that is dropped never takes the place of the counter in its window, whatever is on the screen. */
export function useKeepPage(): void {
  useEffect(() => {
    const keep = (event: DragEvent) => event.preventDefault();
    window.addEventListener('dragover', keep);
    window.addEventListener('drop', keep);
    return () => {
      window.removeEventListener('dragover', keep);
      window.removeEventListener('drop', keep);
    };
  }, []);
}
