import { describe, expect, it } from 'vitest';
import { mayOpenOutside } from './external.ts';
import { isOwnUrl } from './origin.ts';

describe('our own origin', () => {
  it.each(['guitai://app/', 'guitai://app/index.html', 'guitai://app/?a#b', 'guitai://app'])(
    'is %s',
    (url) => {
      expect(isOwnUrl(url)).toBe(true);
    },
  );

  it.each([
    'guitai://app.evil.test/',
    'guitai://app@evil.test/',
    'guitai://evil.test/app/',
    'guitai://user@app/',
    'guitai://:word@app/',
    'guitai://app:1/',
    'guitai://APP/',
    'guitai:app/',
    'guitai:/app/',
    'guitai:///app/',
    'guitai2://app/',
    'https://app/',
    'https://guitai/',
    'file:///app/index.html',
    'about:blank',
    'data:text/html,x',
    'blob:guitai://app/1',
    'javascript:alert(1)',
    'chrome://gpu',
    'devtools://devtools/',
    'view-source:guitai://app/',
    ' ',
    '',
  ])('is not %j', (url) => {
    expect(isOwnUrl(url)).toBe(false);
  });
});

describe('addresses that open in the user’s browser', () => {
  it('are the page of the simulator', () => {
    expect(mayOpenOutside('http://127.0.0.1:41363/')).toBe(true);
  });

  it.each([
    'http://127.0.0.1/',
    'http://127.0.0.1:41363/other',
    'http://user@127.0.0.1:41363/',
    'http://127.0.0.1:1@evil.test/',
    'http://127.0.0.1.evil.test:1/',
    'http://localhost:1/',
    'https://127.0.0.1:1/',
    'https://liyuquan.cn/',
    'file:///etc/passwd',
    'ms-msdt:/id',
    'smb://evil.test/x',
    'javascript:alert(1)',
    'guitai://app/',
    'x',
    '',
  ])('are never %j', (url) => {
    expect(mayOpenOutside(url)).toBe(false);
  });
});
