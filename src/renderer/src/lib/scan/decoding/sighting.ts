/** What a screen may ask for. QR codes of members and coupons; on gift cards whatever the printer could make. */
export const CODE_FORMATS = ['QRCode', 'MicroQRCode', 'Code128', 'EAN13', 'DataMatrix'] as const;
export type CodeFormat = (typeof CODE_FORMATS)[number];

/** What is looked for where a screen does not say. */
export const MEMBER_FORMATS: readonly CodeFormat[] = ['QRCode', 'MicroQRCode'];

/** A data-SIM card's sleeve has its number as a barcode, some have it as a square code too. */
export const SLEEVE_FORMATS: readonly CodeFormat[] = ['Code128', 'EAN13', 'DataMatrix', 'QRCode'];

export type Point = { readonly x: number; readonly y: number };

/** A code as one engine read it in one picture. */
export type Sighting = {
  readonly text: string;
  readonly format: CodeFormat;
  /** The code's corners in pixels of the picture, in order round it. */
  readonly corners: readonly Point[];
  /** Share of the error correction that was left over, 0 to 1; null where the engine or the format has none. */
  readonly marginLeft: number | null;
};

export const centreOf = (corners: readonly Point[]): Point => ({
  x: corners.reduce((sum, { x }) => sum + x, 0) / Math.max(1, corners.length),
  y: corners.reduce((sum, { y }) => sum + y, 0) / Math.max(1, corners.length),
});

/** Nearest to the middle first: of two codes the one that is aimed at. Of two in one place the one outside. */
export function nearestFirst(
  sightings: readonly Sighting[],
  size: { readonly width: number; readonly height: number },
): readonly Sighting[] {
  const same = Math.hypot(size.width, size.height) / 50;
  const distance = ({ corners }: Sighting) => {
    const { x, y } = centreOf(corners);
    return Math.hypot(x - size.width / 2, y - size.height / 2);
  };
  return sightings.toSorted((a, b) => {
    const nearer = distance(a) - distance(b);
    return Math.abs(nearer) < same ? areaOf(b.corners) - areaOf(a.corners) : nearer;
  });
}

function areaOf(corners: readonly Point[]): number {
  const doubled = corners.reduce((sum, { x, y }, at) => {
    const next = corners[(at + 1) % corners.length] ?? { x, y };
    return sum + x * next.y - next.x * y;
  }, 0);
  return Math.abs(doubled) / 2;
}
