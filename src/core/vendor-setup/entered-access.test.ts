import { describe, expect, it } from 'vitest';
import type { VendorAccessForm } from '#shared/contract/vendors.ts';
import { enteredAccess } from './entered-access.ts';

const agent = (address: string | null, allowPlainHttp = false): VendorAccessForm => ({
  ...{ vendor: 'sim-agent', address, allowPlainHttp, by: null, id: '1001', secret: 'geheim' },
});
const lookup = (address: string | null, allowPlainHttp = false): VendorAccessForm => ({
  ...{ vendor: 'dakashi', address, allowPlainHttp, by: null, clientId: 'iot', clientSecret: 'geheim' },
});
const gifts = (address: string | null, allowPlainHttp = false): VendorAccessForm => ({
  ...{ vendor: 'zvcms', address, allowPlainHttp, by: null, openId: '6d', grantCode: '1', key: 'geheim' },
});
const baseOf = (form: VendorAccessForm): string => {
  const access = enteredAccess(form, undefined);
  return access.ok ? access.value.baseUrl : access.failure.code;
};

describe('an address', () => {
  it.each([
    ['a host', agent('agent.example.com'), 'https://agent.example.com/'],
    [
      'a scheme that only the switch allows',
      agent('http://agent.example.com/'),
      'https://agent.example.com/',
    ],
    ['the switch', agent('https://agent.example.com', true), 'http://agent.example.com/'],
    ['a port and a folder', agent('agent.example.com:8443/shop'), 'https://agent.example.com:8443/shop/'],
    ['the whole call', agent('https://agent.example.com/api/agent/flow'), 'https://agent.example.com/'],
    ['this computer', agent('http://127.0.0.1:8787/sim-agent/'), 'http://127.0.0.1:8787/sim-agent/'],
    ['what dakashi prints', lookup('http://api.qwtong.me/v1/member/info'), 'https://api.qwtong.me/'],
    ['nothing, for dakashi', lookup(null), 'https://api.qwtong.me/'],
    ['nothing and the switch, for zvcms', gifts(null, true), 'http://openapi.zvcms.com/api/'],
    ['what zvcms prints', gifts('http://openapi.zvcms.com/api/v2'), 'https://openapi.zvcms.com/api/'],
    ['nothing, for the agent', agent(null), 'vendor.address-invalid'],
    ['another scheme', agent('ftp://agent.example.com/'), 'vendor.address-invalid'],
    ['a script', agent('javascript:alert(1)'), 'vendor.address-invalid'],
    ['a name and password', agent('https://a:b@agent.example.com/'), 'vendor.address-invalid'],
    ['a query', agent('https://agent.example.com/?a=1'), 'vendor.address-invalid'],
    ['a space', agent('agent example'), 'vendor.address-invalid'],
  ])('%s', (_, form, expected) => {
    expect(baseOf(form)).toBe(expected);
  });
});

describe('credentials', () => {
  const stored = {
    baseUrl: 'https://agent.example.com/',
    plainHttp: false,
    credentials: { id: '1', secret: 'alt' },
  };
  it('that are left out stay as they are', () => {
    expect(enteredAccess({ ...agent(null), id: null } as VendorAccessForm, stored)).toEqual({
      ok: true,
      value: { ...stored, credentials: { id: '1', secret: 'geheim' } },
    });
  });

  it('never go to another address than they were entered for', () => {
    const moved = { ...agent('other.example.com'), secret: null } as VendorAccessForm;
    expect(enteredAccess(moved, stored)).toMatchObject({
      ok: false,
      failure: { code: 'vendor.credentials-incomplete' },
    });
  });
});
