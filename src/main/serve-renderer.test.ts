import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openRendererFiles } from '#host/renderer-files/renderer-files.ts';
import { createRendererHandler } from './serve-renderer.ts';

const folder = mkdtempSync(join(tmpdir(), 'guitai-scheme-'));
let handle: (request: Request) => Promise<Response>;

beforeAll(async () => {
  mkdirSync(join(folder, 'renderer', 'assets'), { recursive: true });
  writeFileSync(join(folder, 'renderer', 'index.html'), 'page');
  writeFileSync(join(folder, 'renderer', 'assets', 'worker.js'), 'worker');
  writeFileSync(join(folder, 'secret.html'), 'SECRET');
  handle = createRendererHandler(await openRendererFiles(join(folder, 'renderer')));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each([
  ['guitai://app/', 200, 'page'],
  ['guitai://app/index.html?x#y', 200, 'page'],
  ['guitai://app/assets/worker.js', 200, 'worker'],
  ['guitai://app/nothing.js', 404, 'Not found'],
  ['guitai://other/index.html', 404, 'Not found'],
  ['guitai://app:1/index.html', 404, 'Not found'],
  ['https://app/index.html', 404, 'Not found'],
])('answers %s with %i', async (url, status, body) => {
  const response = await handle(new Request(url));
  expect([response.status, await response.text()]).toEqual([status, body]);
  expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
});

it('only lets read', async () => {
  expect((await handle(new Request('guitai://app/', { method: 'POST' }))).status).toBe(405);
});

it('leads nowhere else by any address', async () => {
  const piece = fc.constantFrom(
    '..',
    '%2e%2e',
    '%5c',
    '\\',
    '%00',
    '/',
    '//',
    'secret.html',
    'assets',
    folder,
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (pieces) => {
      const url = URL.parse(`guitai://app/${pieces.join('/')}`);
      if (url === null) return;
      expect(await (await handle(new Request(url))).text()).not.toContain('SECRET');
    }),
  );
});
