import { failed, ok, type Result } from '#shared/contract/failure.ts';
import { type CodeFormat, MEMBER_FORMATS } from '../decoding/sighting.ts';
import { readFileKind, readPicture } from '../picture.ts';
import type { Pdf } from './pdf.ts';
import { openStillReader, type Patience, type ReadCode, type StillReader } from './still-reader.ts';

/** Beyond them a code is not looked for: whoever shows a code shows its page. */
const MAX_PDF_PAGES = 10;
/** So long a person may be kept waiting for a document. */
const PDF_BUDGET_MS = 15_000;

/** The code in a picture or a PDF that was chosen, dropped or pasted; in a PDF on the first page that has one. */
export async function readCodeInFile(
  file: Blob,
  formats: readonly CodeFormat[] = MEMBER_FORMATS,
): Promise<Result<ReadCode>> {
  const kind = await readFileKind(file);
  if (!kind.ok) return kind;
  const reader = openStillReader(formats);
  try {
    return kind.value.kind === 'pdf' ? await inPdf(file, reader) : await inPicture(file, reader);
  } finally {
    reader.close();
  }
}

async function inPicture(file: Blob, reader: StillReader): Promise<Result<ReadCode>> {
  const picture = await readPicture(file);
  if (!picture.ok) return picture;
  try {
    const code = await reader.read(picture.value);
    return code ? ok(code) : failed('image.no-code');
  } finally {
    picture.value.close();
  }
}

/** All pages at a glance first: the code is seldom on the first one, and most pages are only text. */
async function inPdf(file: Blob, reader: StillReader): Promise<Result<ReadCode>> {
  const { openPdf } = await import('./pdf.ts');
  const opened = await openPdf(file);
  if (!opened.ok) return opened;
  const pdf = opened.value;
  const endMs = performance.now() + PDF_BUDGET_MS;
  const pages = Math.min(pdf.pages, MAX_PDF_PAGES);
  const broken = new Set<number>();
  try {
    for (const patience of ['glance', 'thorough'] as const) {
      for (let page = 1; page <= pages && performance.now() < endMs; page += 1) {
        const code = await onPage(pdf, page, reader, patience).catch(() => void broken.add(page));
        if (code) return ok(code);
      }
    }
    return broken.size === pages ? failed('pdf.broken') : failed('pdf.no-code', { params: { pages } });
  } finally {
    await pdf.close();
  }
}

async function onPage(
  pdf: Pdf,
  page: number,
  reader: StillReader,
  patience: Patience,
): Promise<ReadCode | undefined> {
  const picture = await pdf.draw(page);
  return picture && reader.read(picture, patience).finally(() => picture.close());
}
