import { expect, it } from 'vitest';
import { contentSecurityPolicy } from './csp.ts';
import { securityHeaders } from './headers.ts';

it('is exactly this for a file', () => {
  expect(contentSecurityPolicy(null)).toBe(
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; " +
      "media-src 'self' blob:; connect-src 'self'; worker-src 'self'; font-src 'self'; base-uri 'none'; " +
      "form-action 'none'; frame-ancestors 'none'; object-src 'none'",
  );
});

it('allows one style element by nonce on the page, and no script by it', () => {
  const policy = directives(contentSecurityPolicy('bm9uY2U='));
  expect(policy.get('style-src')).toEqual(["'self'", "'nonce-bm9uY2U='"]);
  expect(policy.get('script-src')).toEqual(["'self'", "'wasm-unsafe-eval'"]);
});

it.each([null, 'bm9uY2U='])('holds nothing that opens the page (nonce %s)', (nonce) => {
  const sources = [...directives(contentSecurityPolicy(nonce)).values()].flat();
  for (const source of sources) {
    expect(source).not.toMatch(/^'unsafe-|^\*|^https?:|^wss?:|^'strict-dynamic'/);
  }
});

it('comes with headers that switch off what the counter does not need', () => {
  expect(securityHeaders(null)).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': expect.stringMatching(
      /^camera=\(self\), hid=\(self\), .*microphone=\(\).*usb=\(\)/,
    ),
  });
});

const directives = (policy: string): Map<string, string[]> =>
  new Map(
    policy.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources];
    }),
  );
