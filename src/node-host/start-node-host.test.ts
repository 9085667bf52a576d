import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { Contract } from '#shared/contract/contract.ts';
import { type NodeHost, startNodeHost } from './start-node-host.ts';

const folder = mkdtempSync(join(tmpdir(), 'guitai-node-host-'));
const rendererDir = join(folder, 'renderer');
let host: NodeHost;

beforeAll(async () => {
  mkdirSync(rendererDir);
  writeFileSync(join(rendererDir, 'index.html'), '<title>counter</title>');
  writeFileSync(join(rendererDir, 'worker.js'), 'postMessage(1)');
  host = await startNodeHost({
    port: 0,
    dataDir: join(folder, 'data'),
    mode: 'training',
    simulatorState: 'memory',
    rendererDir,
    env: {},
  });
});
afterAll(async () => {
  await host.close();
  rmSync(folder, { recursive: true, force: true });
});

type Answer = { readonly status: number; readonly headers: Record<string, unknown>; readonly body: string };

/** Node's own client, because `fetch` does not let a test lie about Host. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const { hostname, port } = new URL(host.origin);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers, agent: false }, (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (text) => {
        body += text;
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }));
    });
    sent.once('error', reject);
    sent.end();
  });
}

async function enter(url = host.newUrl()): Promise<string> {
  const { pathname, search } = new URL(url);
  const { headers } = await ask(pathname + search);
  const [cookie = ''] = Array.isArray(headers['set-cookie']) ? headers['set-cookie'] : [];
  return String(cookie).split(';')[0] ?? '';
}

describe('the one-time address', () => {
  it('is exchanged for a cookie that scripts and other sites never see', async () => {
    const answer = await ask(new URL(host.newUrl()).pathname + new URL(host.newUrl()).search);
    expect(answer).toMatchObject({ status: 303, headers: { location: '/' } });
    expect(String(answer.headers['set-cookie'])).toMatch(
      /^guitai-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/,
    );
  });

  it('opens the page, also when it is loaded again', async () => {
    const cookie = await enter();
    for (const _time of [1, 2]) {
      expect(await ask('/', { cookie })).toMatchObject({ status: 200, body: '<title>counter</title>' });
    }
    expect((await ask('/worker.js', { cookie })).body).toBe('postMessage(1)');
  });

  it('opens nothing a second time, and says what to do', async () => {
    const url = host.newUrl();
    await enter(url);
    const again = await ask(new URL(url).pathname + new URL(url).search);
    expect(again.status).toBe(403);
    expect(again.body).toContain('npm start');
    expect(again.headers['set-cookie']).toBeUndefined();
  });

  it('leads the window that has used it back to the page', async () => {
    const url = host.newUrl();
    const cookie = await enter(url);
    expect(await ask(`/${new URL(url).search}`, { cookie })).toMatchObject({
      status: 303,
      headers: { location: '/' },
    });
  });

  it.each(['/', '/worker.js', '/?ticket=', '/?ticket=guess', '/index.html', '/rpc'])(
    'is needed for %s',
    async (path) => {
      expect((await ask(path)).status).toBe(403);
      expect((await ask(path, { cookie: 'guitai-1=x; other=y' })).status).toBe(403);
    },
  );
});

describe('requests of others', () => {
  it('under another name for this address are refused', async () => {
    const cookie = await enter();
    for (const name of ['evil.test', `evil.test:${new URL(host.origin).port}`, 'localhost', '127.0.0.1']) {
      expect((await ask('/', { cookie, host: name })).status).toBe(421);
    }
  });

  it('from another page are refused, even with the cookie', async () => {
    const cookie = await enter();
    for (const origin of ['https://evil.test', 'null', host.origin.replace('127.0.0.1', 'localhost')]) {
      expect((await ask('/', { cookie, origin })).status).toBe(403);
    }
  });

  it('that want more than to read are refused', async () => {
    const cookie = await enter();
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PATCH']) {
      expect((await ask('/', { cookie }, method)).status).toBe(405);
    }
  });

  it('that name another server in full are refused', async () => {
    const cookie = await enter();
    expect((await ask('http://evil.test/', { cookie })).status).toBe(421);
    expect((await ask('//evil.test/', { cookie })).status).toBe(421);
  });
});

it('guards every answer alike', async () => {
  const cookie = await enter();
  const answers = await Promise.all([
    ask('/', { cookie }),
    ask('/worker.js', { cookie }),
    ask('/nothing', { cookie }),
    ask('/', { cookie }, 'POST'),
    ask('/'),
    ask('/', { host: 'evil.test' }),
    ask(new URL(host.newUrl()).pathname + new URL(host.newUrl()).search),
  ]);
  for (const { headers } of answers) {
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self' 'wasm-/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
  }
});

describe('the procedures over WebSocket', () => {
  const open = (headers: Record<string, string>, path = '/rpc'): Promise<number | WebSocket> => {
    const socket = new WebSocket(`${host.origin.replace('http', 'ws')}${path}`, { headers });
    return new Promise((resolve, reject) => {
      socket.once('open', () => resolve(socket));
      socket.once('unexpected-response', (_request, answer) => {
        resolve(answer.statusCode ?? 0);
        answer.destroy();
      });
      socket.once('error', reject);
    });
  };

  it('answer our own page', async () => {
    const socket = await open({ cookie: await enter(), origin: host.origin });
    if (!(socket instanceof WebSocket)) throw new Error(`refused: ${socket}`);
    const core: ContractRouterClient<Contract> = createORPCClient(new RPCLink({ websocket: socket }));
    expect(await core.app.info({})).toMatchObject({
      ok: true,
      value: { host: 'node', mode: 'training', secretStore: 'file' },
    });
    expect(host.connections()).toBe(1);
    socket.close();
  });

  it('answer nobody else', async () => {
    const cookie = await enter();
    expect(await open({ origin: host.origin })).toBe(403);
    expect(await open({ cookie })).toBe(403);
    expect(await open({ cookie, origin: 'https://evil.test' })).toBe(403);
    expect(await open({ cookie, origin: 'null' })).toBe(403);
    expect(await open({ cookie, origin: host.origin, host: 'evil.test' })).toBe(403);
    expect(await open({ cookie, origin: host.origin }, '/other')).toBe(403);
  });

  it('hang up on a message that is larger than any of ours', async () => {
    const socket = await open({ cookie: await enter(), origin: host.origin });
    if (!(socket instanceof WebSocket)) throw new Error(`refused: ${socket}`);
    socket.send('x'.repeat(12_000_001));
    expect(await new Promise((resolve) => socket.once('close', resolve))).toBe(1009);
  });

  it.each([Buffer.from('{}'), '', 'x', '{}', '[]', '7', 'null', '{"i":"1"}'])(
    'hang up on %j, and answer the next',
    async (message) => {
      const headers = { cookie: await enter(), origin: host.origin };
      const bad = await open(headers);
      if (!(bad instanceof WebSocket)) throw new Error(`refused: ${bad}`);
      bad.send(message);
      expect(await new Promise((resolve) => bad.once('close', resolve))).toBe(1008);
      const good = await open(headers);
      if (!(good instanceof WebSocket)) throw new Error(`refused: ${good}`);
      const core: ContractRouterClient<Contract> = createORPCClient(new RPCLink({ websocket: good }));
      expect(await core.app.info({})).toMatchObject({ ok: true });
      good.close();
    },
  );
});

it('keeps data of a mode in a folder of its own, and no ticket on the disk', () => {
  expect(readdirSync(join(folder, 'data'))).toEqual(expect.arrayContaining(['secret.key', 'training']));
  expect(existsSync(join(folder, 'data', 'live'))).toBe(false);
  expect(readFileSync(join(host.folder, 'log', 'guitai.log'), 'utf8')).not.toContain('ticket');
});

it('closes with a window open, and is gone then', async () => {
  const short = await startNodeHost({
    port: 0,
    dataDir: join(folder, 'short'),
    mode: 'training',
    simulatorState: 'memory',
    rendererDir,
    env: {},
  });
  const socket = new WebSocket(`${short.origin.replace('http', 'ws')}/rpc`);
  socket.on('error', () => {});
  const keepAlive = await fetch(short.origin);
  expect(keepAlive.status).toBe(403);
  await short.close();
  await expect(fetch(short.origin)).rejects.toThrow();
});

it('takes the next port where one is taken', async () => {
  const taken = Number(new URL(host.origin).port);
  const other = await startNodeHost({
    port: [taken, 0],
    dataDir: join(folder, 'other'),
    mode: 'training',
    simulatorState: 'memory',
    rendererDir,
    env: {},
  });
  expect(Number(new URL(other.origin).port)).not.toBe(taken);
  await other.close();
});
