import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OPERATION_KINDS } from '#shared/contract/operation.ts';
import { requestHash } from './request-hash.ts';

const kinds = fc.constantFrom(...OPERATION_KINDS);
const facts = fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.constant(null)));

describe('the hash of a request', () => {
  it('does not depend on the order of its facts', () => {
    fc.assert(
      fc.property(kinds, facts, (kind, given) => {
        const reversed = Object.fromEntries(Object.entries(given).reverse());
        expect(requestHash(kind, reversed)).toBe(requestHash(kind, given));
      }),
    );
  });

  it('tells apart what differs', () => {
    fc.assert(
      fc.property(kinds, facts, facts, (kind, one, other) => {
        const same =
          JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort());
        expect(requestHash(kind, one) === requestHash(kind, other)).toBe(same);
      }),
    );
  });

  it('tells apart the kinds', () => {
    expect(new Set(OPERATION_KINDS.map((kind) => requestHash(kind, { userId: '7' }))).size).toBe(
      OPERATION_KINDS.length,
    );
  });
});
