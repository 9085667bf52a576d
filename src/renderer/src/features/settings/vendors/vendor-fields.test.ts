import { describe, expect, it } from 'vitest';
import { accessForm, missingFields, type Typed } from './vendor-fields.ts';

const typed = (more: Partial<Typed> = {}): Typed => ({
  address: '',
  allowPlainHttp: false,
  credentials: {},
  ...more,
});
const fresh = { setUp: false, addressKnown: false };

describe('what must be filled in', () => {
  it('is everything at first, but for an address that is known', () => {
    expect(missingFields('sim-agent', typed(), fresh)).toEqual(['address', 'id', 'secret']);
    expect(missingFields('zvcms', typed(), { setUp: false, addressKnown: true })).toEqual([
      'openId',
      'grantCode',
      'key',
    ]);
  });

  it('is nothing later, until the address is another one', () => {
    const known = { setUp: true, addressKnown: false };
    expect(missingFields('sim-agent', typed(), known)).toEqual([]);
    expect(missingFields('sim-agent', typed({ address: 'https://example.com' }), known)).toEqual([
      'id',
      'secret',
    ]);
  });

  it('is not filled by spaces', () => {
    const credentials = { id: ' ', secret: 'geheim' };
    expect(missingFields('sim-agent', typed({ address: ' ', credentials }), fresh)).toEqual([
      'address',
      'id',
    ]);
  });
});

it('what crosses to the core keeps what was left empty', () => {
  expect(accessForm('dakashi', typed({ credentials: { clientId: ' 1001 ' } }), null)).toEqual({
    vendor: 'dakashi',
    address: null,
    allowPlainHttp: false,
    by: null,
    clientId: '1001',
    clientSecret: null,
  });
});
