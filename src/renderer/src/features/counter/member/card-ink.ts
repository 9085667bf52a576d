/** Whether light or dark writing is better to read on a colour of the vendor's (WCAG 2.2 relative luminance). */
export function inkOn(colour: string): 'light' | 'dark' {
  const contrastWithWhite = 1.05 / (luminance(colour) + 0.05);
  const contrastWithInk = (luminance(colour) + 0.05) / (luminance(INK) + 0.05);
  return contrastWithWhite >= contrastWithInk ? 'light' : 'dark';
}

/** The vendor's colour where it is one, else null. */
export function plainColour(colour: string | null): string | null {
  return colour !== null && /^#[0-9a-f]{6}$/i.test(colour) ? colour : null;
}

export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

export const INK = '#16201f';

function luminance(colour: string): number {
  const channel = (at: number) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}
