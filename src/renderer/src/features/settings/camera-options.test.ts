import { describe, expect, it } from 'vitest';
import { cameraOptions } from './camera-options.ts';

const words = { any: 'any', missing: (label: string) => `${label} (gone)` };
const values = (labels: readonly string[], chosen: string | null) =>
  cameraOptions(labels, chosen, words).map(({ value }) => value);

describe('cameraOptions', () => {
  it('offers to choose by itself first, then each name once', () => {
    expect(values(['A', 'B', 'A'], null)).toEqual(['', 'A', 'B']);
  });

  it('leaves out cameras that do not show their names yet', () => {
    expect(values(['', ''], null)).toEqual(['']);
  });

  it('keeps the chosen camera in the list while it is unplugged, and says so', () => {
    expect(cameraOptions(['A'], 'B', words).at(-1)).toEqual({ value: 'B', label: 'B (gone)' });
  });
});
