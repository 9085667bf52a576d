import { openDecoder } from '../decoding/decoder.ts';
import type { CodeFormat } from '../decoding/sighting.ts';
import { fitted } from '../picture.ts';

/** A code as it was found in a file. */
export type ReadCode = { readonly text: string; readonly format: CodeFormat; readonly tookMs: number };

/** `glance` is enough for a clean print; what a camera has seen may need every way there is. */
export type Patience = 'glance' | 'thorough';

export type StillReader = {
  /** Of several codes the one nearest to the middle; undefined where none is beyond doubt. Takes no picture over. */
  readonly read: (picture: ImageBitmap, patience?: Patience) => Promise<ReadCode | undefined>;
  readonly close: () => void;
};

/** Longest sides that are tried in turn: most codes are read small and quickly, a small one only at full size. */
const LONGEST_PX = [1_280, 2_560] as const;
const BUDGET_MS: Readonly<Record<Patience, number>> = { glance: 200, thorough: 8_000 };

/** Reads pictures one by one, with a worker of its own: what the camera has seen must not lead it. */
export function openStillReader(formats: readonly CodeFormat[]): StillReader {
  const decoder = openDecoder();
  return {
    read: async (picture, patience = 'thorough') => {
      const startedMs = performance.now();
      for (const longestPx of sizesFor(picture)) {
        const size = fitted(picture.width, picture.height, longestPx);
        const answer = await decoder.read(await resized(picture, size), {
          kind: 'still',
          formats,
          budgetMs: BUDGET_MS[patience],
          withFacts: false,
        });
        const code = answer?.taken[0];
        if (code) return { text: code.text, format: code.format, tookMs: performance.now() - startedMs };
      }
      return undefined;
    },
    close: decoder.close,
  };
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
