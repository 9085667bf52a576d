import { failed, ok, type Result } from '#shared/contract/failure.ts';
import { openDecoder } from './decoding/decoder.ts';
import { type CodeFormat, MEMBER_FORMATS } from './decoding/sighting.ts';
import { fitted, readPicture } from './picture.ts';

/** Longest sides that are tried in turn: most codes are read small and quickly, a small one only at full size. */
const LONGEST_PX = [1_280, 2_560] as const;
const BUDGET_MS = 8_000;

/** The text of the code in a picture file (chosen, dropped or pasted); of several the one nearest to the middle. */
export async function readCodeInImage(
  file: Blob,
  formats: readonly CodeFormat[] = MEMBER_FORMATS,
): Promise<Result<string>> {
  const picture = await readPicture(file);
  if (!picture.ok) return picture;
  const decoder = openDecoder();
  try {
    for (const longestPx of sizesFor(picture.value)) {
      const size = fitted(picture.value.width, picture.value.height, longestPx);
      const answer = await decoder.read(await resized(picture.value, size), {
        kind: 'still',
        formats,
        budgetMs: BUDGET_MS,
        withFacts: false,
      });
      const text = answer?.taken[0]?.text;
      if (text) return ok(text);
    }
    return failed('image.no-code');
  } finally {
    decoder.close();
    picture.value.close();
  }
}

/** No size twice: a picture that is small already is looked at once. */
function sizesFor({ width, height }: ImageBitmap): readonly number[] {
  const longest = Math.max(width, height);
  return LONGEST_PX.filter((_, at) => at === 0 || longest > (LONGEST_PX[at - 1] ?? 0));
}

const resized = (
  picture: ImageBitmap,
  { width, height }: { readonly width: number; readonly height: number },
) => createImageBitmap(picture, { resizeWidth: width, resizeHeight: height, resizeQuality: 'high' });

/** The first picture among what was dropped or pasted. */
export function fileIn(data: DataTransfer | null): File | undefined {
  return [...(data?.files ?? [])][0];
}
