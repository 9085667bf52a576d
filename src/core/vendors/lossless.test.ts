import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberText, parseLossless } from './lossless.ts';

function read(text: string): unknown {
  const reading = parseLossless(text);
  return reading.ok ? reading.value : reading.problem;
}

/** What is left when each number is taken for its text. */
function withTexts(value: unknown): unknown {
  const text = numberText(value);
  if (text !== undefined) return `#${text}`;
  if (Array.isArray(value)) return value.map(withTexts);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withTexts(inner)]));
}

describe('reading JSON without floats', () => {
  it('keeps each number as it was written', () => {
    const text = '{"a":7919121420122,"b":9007199254740993,"c":200.00,"d":1E+3,"e":-0,"f":[0.1]}';
    expect(withTexts(read(text))).toEqual({
      a: '#7919121420122',
      b: '#9007199254740993',
      c: '#200.00',
      d: '#1E+3',
      e: '#-0',
      f: ['#0.1'],
    });
  });

  it('reads what JSON.parse reads, but for the numbers', () => {
    const jsonText = fc.json({ maxDepth: 6 }).filter((text) => !/\d|__proto__/.test(text));
    fc.assert(
      fc.property(jsonText, (text) => {
        expect(read(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it('reads nothing that JSON.parse does not', () => {
    const nearly = fc.stringMatching(/^[{}[\]",:0-9.eE+\-a-c \\ntrufalsu]{0,40}$/);
    fc.assert(
      fc.property(fc.oneof(nearly, fc.string({ unit: 'binary' })), (text) => {
        if (parseLossless(text).ok) expect(() => JSON.parse(text)).not.toThrow();
      }),
      { numRuns: 3_000 },
    );
  });
});

describe('what two readers could understand differently', () => {
  it.each([
    '{"a":1,"a":2}',
    '{"a":1,"a":1}',
    '{"a":1,"\\u0061":1}',
    '{"x":{"b":[{"a":1 , "a" : 2}]}}',
    '{"__proto__":1}',
    '{"a":{"\\u005f\\u005fproto__":{}}}',
    `${'['.repeat(33)}${']'.repeat(33)}`,
    '['.repeat(1_000_000),
  ])('%.40s is of an unexpected shape', (text) => {
    expect(read(text)).toBe('unexpected-shape');
  });

  it.each([
    '{"a":1,"b":{"a":1},"c":[{"a":1},{"a":1}]}',
    '["a","a",":"]',
    '{"a":"{\\"a\\":1}","b":"\\"a\\":1"}',
    '{"constructor":1,"toString":2,"proto":3}',
    `${'['.repeat(32)}${']'.repeat(32)}`,
  ])('%.60s is not', (text) => {
    expect(parseLossless(text).ok).toBe(true);
  });

  it('is not looked for in what is no JSON', () => {
    expect(read('{"a":1,"a":}')).toBe('not-json');
    expect(read('')).toBe('not-json');
  });
});
