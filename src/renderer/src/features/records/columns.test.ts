import { describe, expect, it } from 'vitest';
import { COLUMNS, COLUMNS_OF } from './columns.ts';

describe('columns', () => {
  it('of every list begin with time, member and card, and each is used somewhere', () => {
    const used = new Set(Object.values(COLUMNS_OF).flat());
    for (const columns of Object.values(COLUMNS_OF)) {
      expect(columns.slice(0, 3)).toEqual(['time', 'member', 'card']);
    }
    expect(used).toEqual(new Set(COLUMNS));
  });

  it('of the refund list offer no order number and no refund: the vendor gives none there', () => {
    expect(COLUMNS_OF.refund).not.toContain('orderNo');
    expect(COLUMNS_OF.refund).not.toContain('action');
  });
});
