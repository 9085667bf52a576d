/**
 * What a page of ours may load. WASM needs `wasm-unsafe-eval` (decoding of QR codes), and a worker takes the policy of
 * its own answer, so every answer carries this, errors included. Mantine injects one style element; the nonce allows
 * that one and no other. `null` gives the policy of everything that is not the page itself.
 */
export function contentSecurityPolicy(styleNonce: string | null): string {
  return Object.entries({ ...POLICY, 'style-src': styleSources(styleNonce) })
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');
}

const POLICY = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'media-src': "'self' blob:",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'font-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'object-src': "'none'",
} as const;

const styleSources = (nonce: string | null): string =>
  nonce === null ? "'self'" : `'self' 'nonce-${nonce}'`;
