import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRendererFiles, type RendererFiles } from './renderer-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'guitai-files-'));
const root = join(folder, 'renderer');
const FILES: ReadonlyMap<string, string> = new Map([
  ['/index.html', '<meta name="csp-nonce" content="__CSP_NONCE__">'],
  ['/favicon.svg', '<svg/>'],
  ['/assets/main-1a2b.js', 'export {};'],
  ['/assets/worker-3c4d.js', 'onmessage = null;'],
  ['/assets/main-5e6f.css', 'a{}'],
  ['/assets/inter.woff2', 'font'],
]);
let files: RendererFiles;

beforeAll(async () => {
  mkdirSync(join(root, 'assets'), { recursive: true });
  for (const [path, text] of FILES) writeFileSync(join(root, path), text);
  writeFileSync(join(folder, 'secret.html'), 'SECRET');
  writeFileSync(join(root, 'notes.env'), 'SECRET');
  symlinkSync(join(folder, 'secret.html'), join(root, 'link.html'));
  symlinkSync(folder, join(root, 'linked'));
  files = await openRendererFiles(root);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each([...FILES.keys(), '/', '/nothing.js'])('guards the answer to %s', async (path) => {
  const { headers } = await files('GET', path);
  expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self'/);
  expect(headers['x-content-type-options']).toBe('nosniff');
});

it.each([
  ['/assets/main-1a2b.js', 'text/javascript; charset=utf-8'],
  ['/assets/main-5e6f.css', 'text/css; charset=utf-8'],
  ['/assets/inter.woff2', 'font/woff2'],
  ['/favicon.svg', 'image/svg+xml'],
])('gives %s as %s', async (path, mediaType) => {
  const answer = await files('GET', path);
  expect(answer.headers['content-type']).toBe(mediaType);
  expect(Buffer.from(answer.body).toString()).toBe(FILES.get(path));
});

it('puts a fresh nonce into the page, the same as in its policy, and keeps no copy', async () => {
  const [one, other] = [await files('GET', '/'), await files('GET', '/index.html')];
  const nonce = /content="([^"]+)"/.exec(String(one.body))?.[1];
  expect(one.headers['content-security-policy']).toContain(`'nonce-${nonce}'`);
  expect(one.body).not.toBe(other.body);
  expect(one.headers['cache-control']).toBe('no-store');
  expect(nonce).toMatch(/^[A-Za-z0-9+/]{22}==$/);
});

it.each(['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', ''])('refuses %s', async (method) => {
  const answer = await files(method, '/');
  expect([answer.status, answer.headers.allow, answer.body]).toEqual([405, 'GET', 'Only GET']);
});

describe('outside the folder', () => {
  it.each([
    '/../secret.html',
    '/assets/../../secret.html',
    '/%2e%2e/secret.html',
    '/..%2fsecret.html',
    '/..%5csecret.html',
    '/..\\secret.html',
    '//secret.html',
    '/link.html',
    '/linked/secret.html',
    '/notes.env',
    '/index.html%00.js',
    '/index.html\0',
    '/assets',
    '/assets/',
    '/INDEX.HTML',
    '',
    '/constructor',
    '/__proto__',
    `${realpathSync(tmpdir())}/secret.html`,
  ])('%j is not there', async (path) => {
    expect((await files('GET', path)).status).toBe(404);
  });

  it('nothing is found by any combination of pieces', async () => {
    const piece = fc.constantFrom(
      ...['..', '.', '%2e%2e', '%2E', '%5c', '%2f', '\\', '/', '\0', '%00', folder, 'renderer', 'assets'],
      ...['secret.html', 'link.html', 'linked', 'index.html', 'notes.env', 'file:', '?', '#', '~', 'C:'],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (pieces) => {
        for (const path of [`/${pieces.join('/')}`, `/${pieces.join('')}`]) {
          const answer = await files('GET', path);
          expect(Buffer.from(answer.body).toString()).not.toContain('SECRET');
          if (answer.status === 200) expect(path === '/' || FILES.has(path)).toBe(true);
        }
      }),
    );
  });
});

it('says so where the renderer is not built', async () => {
  await expect(openRendererFiles(join(root, 'assets'))).rejects.toThrow('no index.html');
});
