import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDedupe, OUT_OF_SIGHT_MS } from './dedupe.ts';

describe('a code before the camera', () => {
  it('is one scan while it stays in view, however long', () => {
    const dedupe = createDedupe();
    const taken = Array.from({ length: 200 }, (_, frame) => dedupe.accepts('A', frame * 66)).filter(Boolean);
    expect(taken).toHaveLength(1);
  });

  it('is taken again once it has been away', () => {
    const dedupe = createDedupe();
    expect(dedupe.accepts('A', 0)).toBe(true);
    expect(dedupe.accepts('A', OUT_OF_SIGHT_MS - 1)).toBe(false);
    expect(dedupe.accepts('A', 2 * OUT_OF_SIGHT_MS - 1)).toBe(true);
  });

  it('gives way to a different code at once', () => {
    const dedupe = createDedupe();
    expect(dedupe.accepts('A', 0)).toBe(true);
    expect(dedupe.accepts('B', 1)).toBe(true);
  });

  it('is not doubled when two codes are in view and read by turns', () => {
    const dedupe = createDedupe();
    const texts = Array.from({ length: 100 }, (_, frame) => (frame % 2 === 0 ? 'A' : 'B'));
    expect(texts.filter((text, frame) => dedupe.accepts(text, frame * 66))).toEqual(['A', 'B']);
  });

  it('is never taken twice within the time out of sight, whatever is shown', () => {
    const sighting = fc.record({ text: fc.constantFrom('A', 'B', 'C'), gapMs: fc.nat(4_000) });
    fc.assert(
      fc.property(fc.array(sighting), (sightings) => {
        const dedupe = createDedupe();
        const takenAtMs = new Map<string, number>();
        let nowMs = 0;
        for (const { text, gapMs } of sightings) {
          nowMs += gapMs;
          if (!dedupe.accepts(text, nowMs)) continue;
          expect(nowMs - (takenAtMs.get(text) ?? Number.NEGATIVE_INFINITY)).toBeGreaterThanOrEqual(
            OUT_OF_SIGHT_MS,
          );
          takenAtMs.set(text, nowMs);
        }
      }),
    );
  });
});
