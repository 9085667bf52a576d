/** A part of the page that takes pictures; not enabled while something begun there could be lost. */
export type PictureReader = { readonly enabled: boolean };

/** Those on the screen. */
export const readersOfPictures = new Set<PictureReader>();

/** Why a file is not taken: a dialog is open, something is begun, or this page reads no pictures. */
export type FileRefusal = 'dialog' | 'begun' | 'page';

export function refusalOf(readers: Iterable<PictureReader>): FileRefusal | null {
  if (document.querySelector('[aria-modal="true"]')) return 'dialog';
  const enabled = Array.from(readers, (reader) => reader.enabled);
  if (enabled.includes(true)) return null;
  return enabled.length > 0 ? 'begun' : 'page';
}

/**
 * The first file among what was dropped or pasted. Cells and paragraphs are copied as text and as a picture of it: in a
 * field they are text.
 */
export function givenFile(event: DragEvent | ClipboardEvent): File | undefined {
  const data = 'dataTransfer' in event ? event.dataTransfer : event.clipboardData;
  const isText = event.type === 'paste' && isField(event.target) && data?.types.includes('text/plain');
  return isText ? undefined : [...(data?.files ?? [])][0];
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
