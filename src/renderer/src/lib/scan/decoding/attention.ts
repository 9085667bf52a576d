import type { Region } from './luma.ts';

type Size = { readonly width: number; readonly height: number };

/**
 * Where something has come lately. Looks at that part alone cost a tenth of looks at the whole picture, so that many
 * kinds of them fit into one frame.
 */
export type Attention = {
  readonly note: (change: Region, frameNumber: number) => void;
  /** The middle where nothing has changed, or where the light has, and with it most of the picture. */
  readonly region: (picture: Size) => Region;
};

/** A hand brings a code within a second and then holds it. */
const REMEMBERED_FRAMES = 30;
/** A code's quiet zone need not differ from what was there before. */
const MARGIN_PX = 40;
const MOST_OF_PICTURE = 0.5;

export function createAttention(): Attention {
  let changes: readonly { readonly region: Region; readonly frameNumber: number }[] = [];
  return {
    note: (region, frameNumber) => {
      const recent = changes.filter((change) => frameNumber - change.frameNumber <= REMEMBERED_FRAMES);
      changes = [...recent, { region, frameNumber }];
    },
    region: (picture) => {
      if (changes.length === 0) return middleOf(picture);
      const region = around(
        changes.map((change) => change.region),
        picture,
      );
      return region.width * region.height > MOST_OF_PICTURE * picture.width * picture.height
        ? middleOf(picture)
        : region;
    },
  };
}

/** The lens shows brackets there, so that is where codes are held. */
const middleOf = ({ width, height }: Size): Region => ({
  left: width / 4,
  top: height / 8,
  width: width / 2,
  height: (height * 3) / 4,
});

function around(regions: readonly Region[], picture: Size): Region {
  const left = Math.max(0, Math.min(...regions.map((region) => region.left)) - MARGIN_PX);
  const top = Math.max(0, Math.min(...regions.map((region) => region.top)) - MARGIN_PX);
  const right = Math.max(...regions.map((region) => region.left + region.width)) + MARGIN_PX;
  const bottom = Math.max(...regions.map((region) => region.top + region.height)) + MARGIN_PX;
  return {
    left,
    top,
    width: Math.min(picture.width, right) - left,
    height: Math.min(picture.height, bottom) - top,
  };
}
