import { spawnSync } from 'node:child_process';
import { request } from 'node:http';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { redeemAddress } from '../support/core-connection.ts';
import { BUILT_HOST, type HostProcess, startHost } from '../support/node-host.ts';
import { createTempDir } from '../support/temp-dir.ts';

/** The built host's door, as any other program or web page on the same machine meets it. */
describe('the door of the node host', () => {
  const temp = createTempDir();
  let host: HostProcess;
  let origin: string;
  let cookie: string;

  beforeAll(async () => {
    host = await startHost({ dataDir: join(temp.path, 'data') });
    origin = new URL(host.url).origin;
    cookie = await redeemAddress(host.url);
  });

  afterAll(async () => {
    await host?.stop();
    temp.remove();
  });

  it('opens its address once, and says so the second time', async () => {
    const again = await fetch(host.url, { redirect: 'manual' });
    expect(again.status).toBe(403);
    expect(again.headers.getSetCookie()).toEqual([]);
    expect(await again.text()).toContain('只能打开一次');
  });

  it('shows the page, the script and nothing else to whoever holds the cookie', async () => {
    const page = await fetch(origin, { headers: { cookie } });
    expect(page.status).toBe(200);
    const script = new URL(/<script[^>]+src="([^"]+)"/.exec(await page.text())?.[1] ?? '', origin);
    expect((await fetch(script, { headers: { cookie } })).status).toBe(200);
    expect((await fetch(script)).status).toBe(403);
    for (const path of ['/../package.json', '/%2e%2e/package.json', '/..%5cpackage.json', '/etc/passwd']) {
      expect(await rawStatus(origin, path, { cookie })).toBe(404);
    }
  });

  it('keeps the cookie from scripts and from other sites', async () => {
    expect(cookie).toMatch(/^guitai-\d+=/);
    const answer = await fetch(origin, { headers: { cookie } });
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|\*|http:/);
  });

  it('puts the policy on every answer, refusals included', async () => {
    const answers = await Promise.all([
      fetch(origin),
      fetch(origin, { headers: { cookie } }),
      fetch(`${origin}/no-such-file.js`, { headers: { cookie } }),
      fetch(`${origin}/`, { method: 'POST', headers: { cookie } }),
    ]);
    for (const answer of answers) {
      expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  it.each([
    ['a name that was bound to this address', { host: 'counter.example.test' }, 421],
    ['another page’s request', { origin: 'https://shop.example.test' }, 403],
    ['a sandboxed frame’s request', { origin: 'null' }, 403],
    ['nobody’s request', { cookie: '' }, 403],
    ['a guessed cookie', { cookie: 'guitai-1=AAAA' }, 403],
  ])('refuses %s', async (_, headers, status) => {
    expect(await rawStatus(origin, '/', { cookie, ...headers })).toBe(status);
  });

  it.each([
    ['another page', { origin: 'https://shop.example.test' }],
    ['a page on another port of this machine', { origin: 'http://127.0.0.1:1' }],
    ['a program that names no origin', { origin: undefined }],
    ['a page without the cookie', { cookie: '' }],
    ['another path', { path: '/rpc/' }],
  ])('does not let %s speak to the core', async (_, change) => {
    expect(await upgradeStatus({ origin, cookie, path: '/rpc', ...change })).toBe(403);
  });

  it('lets its own page speak to the core', async () => {
    expect(await upgradeStatus({ origin, cookie, path: '/rpc' })).toBe(101);
  });

  it.each([
    ['its port is taken', () => ['--port', new URL(origin).port], /端口 \d+ 已被占用.+Port \d+ is taken/],
    [
      'its folder is a file',
      () => ['--port', '0', '--data', process.execPath],
      /不是文件夹.+is not a folder/,
    ],
  ])('does not start where %s, and says so in a sentence', (_, args, sentence) => {
    const data = ['--data', join(temp.path, 'other')];
    const late = spawnSync(process.execPath, [BUILT_HOST, ...data, ...args()], { encoding: 'utf8' });
    expect(late.status).toBe(1);
    expect(late.stderr).toMatch(sentence);
    expect(late.stderr).not.toContain(' at ');
  });

  it('listens on the loopback address only', async () => {
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4');
    for (const { address } of others) {
      await expect(fetch(`http://${address}:${new URL(origin).port}/`)).rejects.toThrow();
    }
  });

  /** With headers and paths that `fetch` would not send. */
  function rawStatus(base: string, path: string, headers: Record<string, string>): Promise<number> {
    return new Promise((resolve, reject) => {
      const { hostname, port } = new URL(base);
      request({ hostname, port, path, headers: { host: `${hostname}:${port}`, ...headers } }, (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      })
        .on('error', reject)
        .end();
    });
  }

  function upgradeStatus(how: { origin?: string; cookie: string; path: string }): Promise<number> {
    return new Promise((resolve, reject) => {
      const socket = new WebSocket(`ws://${new URL(origin).host}${how.path}`, {
        headers: how.cookie ? { cookie: how.cookie } : {},
        ...(how.origin ? { origin: how.origin } : {}),
      });
      socket.once('open', () => {
        socket.close();
        resolve(101);
      });
      socket.once('unexpected-response', (_request, answer) => resolve(answer.statusCode ?? 0));
      socket.once('error', reject);
    });
  }
});
