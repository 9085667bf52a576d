import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LIYUQUAN_ENDPOINTS } from '#core/vendors/liyuquan/endpoints.ts';
import { type Counter, openCounter } from './counter.ts';

/** Which contract test (`liyuquan-<name>.test.ts`) answers for which sections of the document. */
export const COVERAGE = {
  'session-and-shop': ['2.1', '2.2', '3.1', '3.2', '3.4'],
  money: ['3.3', '3.5', '3.6', '3.7', '3.8', '3.9', '4.6'],
  'records-and-members': ['4.1', '4.2', '4.3', '4.4', '4.5'],
  tools: ['5.1', '6.1'],
} as const;
type Name = keyof typeof COVERAGE;

const asked = new Set<string>();

/** A fresh simulator and connector for each test of a file. They were written apart from the same document. */
export function counterForEachTest(): () => Counter {
  let current: Counter | undefined;
  beforeEach(async () => {
    current = await openCounter((path) => asked.add(path));
  });
  afterEach(() => current?.simulator.close());
  return () => {
    if (!current) throw new Error('no test is running');
    return current;
  };
}

/** Comes last in a file: each of its sections has really been asked for. */
export function askedForAll(name: Name): void {
  describe('all of the above', () => {
    it(`has asked for ${COVERAGE[name].join(', ')}`, () => {
      const sections: readonly string[] = COVERAGE[name];
      const own = LIYUQUAN_ENDPOINTS.filter(({ section }) => sections.includes(section));
      expect(own).toHaveLength(sections.length);
      expect(own.filter(({ path }) => !asked.has(path)).map(({ section }) => section)).toEqual([]);
    });
  });
}
