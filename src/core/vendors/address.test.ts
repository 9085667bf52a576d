import { describe, expect, it } from 'vitest';
import { joinUrl, readBaseUrl } from './address.ts';

describe('a vendor’s base address', () => {
  it.each([
    ['https://liyuquan.cn/web/', 'https://liyuquan.cn/web/'],
    ['https://liyuquan.cn/web', 'https://liyuquan.cn/web/'],
    ['https://liyuquan.cn', 'https://liyuquan.cn/'],
    ['http://127.0.0.1:4000/liyuquan/web/', 'http://127.0.0.1:4000/liyuquan/web/'],
    ['http://localhost:1/', 'http://localhost:1/'],
    ['http://[::1]:1/', 'http://[::1]:1/'],
  ])('%s', (text, address) => {
    expect(readBaseUrl(text).href).toBe(address);
  });

  it.each([
    '',
    'liyuquan.cn/web',
    'http://liyuquan.cn/web/',
    'http://127.0.0.1.example.com/',
    'http://192.168.1.2/',
    'ftp://127.0.0.1/',
    'file:///etc/',
    'https://user:pass@liyuquan.cn/',
    'https://liyuquan.cn/?a=1',
  ])('%j is refused', (text) => {
    expect(() => readBaseUrl(text)).toThrow(TypeError);
  });
});

describe('an address without https, by choice', () => {
  it.each(['http://openapi.example.com/api/', 'http://192.168.1.2/'])('%s', (text) => {
    expect(readBaseUrl(text, true).href).toBe(text);
  });

  it.each(['ftp://127.0.0.1/', 'http://user:pass@example.com/', 'http://example.com/?a=1', 'file:///etc/'])(
    '%s is refused all the same',
    (text) => {
      expect(() => readBaseUrl(text, true)).toThrow(TypeError);
    },
  );
});

describe('joining a path', () => {
  const base = readBaseUrl('https://liyuquan.cn/web/');

  it('goes below the base', () => {
    expect(joinUrl(base, 'manage/user/login').href).toBe('https://liyuquan.cn/web/manage/user/login');
  });

  it.each([
    '/manage',
    '../x',
    '//example.com/web/',
    'https://example.com/web/',
    'a/../../b',
    '\\\\example.com/web/',
  ])('%s is refused', (path) => {
    expect(() => joinUrl(base, path)).toThrow(TypeError);
  });
});
