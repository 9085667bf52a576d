import type net from 'node:net';
import tls from 'node:tls';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import {
  closedPort,
  httpAnswer,
  type RawServer,
  startRawServer,
} from '../../../test/contract/support/raw-server.ts';
import { realClock } from '../../../test/contract/support/real-clock.ts';
import { selfSigned } from '../../../test/contract/support/self-signed.ts';
import { handClock } from '../../../test/support/ports.ts';
import { createHttp, createKnock, type HttpOutcome } from './http.ts';

const http = createHttp({ clock: realClock });
const open: { readonly close: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

async function raw(...parameters: Parameters<typeof startRawServer>): Promise<RawServer> {
  const server = await startRawServer(...parameters);
  open.push(server);
  return server;
}

function post(base: string, more: { readonly timeoutMs?: number; readonly maxBytes?: number } = {}) {
  const body = Buffer.from('a=1&b=2');
  return http.post({ url: new URL('pay', base), body, timeoutMs: 5_000, maxBytes: 10_000, ...more });
}

function codeOf(outcome: HttpOutcome): string {
  return outcome.kind === 'answer' ? 'answer' : `${outcome.kind} ${outcome.failure.code}`;
}

describe('an answer', () => {
  it('is passed on as it came, whatever its status', async () => {
    const server = await raw((socket) => socket.end(httpAnswer('{"a":1}', '404 Not Found', ['x-test: yes'])));
    const outcome = await post(server.base);
    expect(outcome).toMatchObject({ kind: 'answer', status: 404, headers: { 'x-test': 'yes' } });
    expect(outcome.kind === 'answer' && Buffer.from(outcome.body).toString()).toBe('{"a":1}');
  });

  it('is asked for in one plain request', async () => {
    const server = await raw((socket) => socket.end(httpAnswer('')));
    await post(server.base);
    const [head = '', body] = server.requests.join('').split('\r\n\r\n');
    expect(server.requests).toHaveLength(1);
    expect(head).toMatch(/^POST \/web\/pay HTTP\/1\.1\r\n/);
    expect(head).toMatch(/^accept-encoding: identity\r?$/im);
    expect(head).toMatch(/^connection: close\r?$/im);
    expect(head).toMatch(new RegExp(`^host: 127\\.0\\.0\\.1:${server.port}\\r?$`, 'im'));
    expect(body).toBe('a=1&b=2');
  });

  it('may be of exactly the greatest length', async () => {
    const server = await raw((socket) => socket.end(httpAnswer('x'.repeat(100))));
    expect(codeOf(await post(server.base, { maxBytes: 100 }))).toBe('answer');
    expect(codeOf(await post(server.base, { maxBytes: 99 }))).toBe('unclear vendor.too-large');
  });

  it.each([301, 302, 303, 307, 308])('of %i is not followed', async (status) => {
    const elsewhere = await raw((socket) => socket.end(httpAnswer('{}')));
    const server = await raw((socket) =>
      socket.end(httpAnswer('', `${status} Moved`, [`location: ${elsewhere.base}`])),
    );
    expect(await post(server.base)).toMatchObject({ kind: 'answer', status });
    expect([server.requests.length, elsewhere.connections()]).toEqual([1, 0]);
  });
});

describe('a request whose connection is dropped after it was read', () => {
  const drops = {
    closed: (socket: net.Socket) => socket.destroy(),
    reset: (socket: net.Socket) => socket.resetAndDestroy(),
    'half closed': (socket: net.Socket) => socket.end(),
  };

  it.each(Object.entries(drops))('arrives exactly once (fresh server, %s)', async (_, drop) => {
    const server = await raw(drop);
    expect(codeOf(await post(server.base))).toBe('unclear vendor.connection-lost');
    expect([server.requests.length, server.connections()]).toEqual([1, 1]);
  });

  it.each(Object.entries(drops))('arrives exactly once (server used before, %s)', async (_, drop) => {
    let answered = 0;
    const server = await raw((socket) => {
      if (answered < 3) socket.write(httpAnswer('{}', '200 OK', ['connection: keep-alive']));
      else drop(socket);
      answered += 1;
    });
    for (let warm = 0; warm < 3; warm += 1) expect(codeOf(await post(server.base))).toBe('answer');
    expect(codeOf(await post(server.base))).toBe('unclear vendor.connection-lost');
    expect([server.requests.length, server.connections()]).toEqual([4, 4]);
  });

  it('is no answer when the connection is reset at once, and unreachable only if nothing arrived', async () => {
    const server = await raw(
      () => undefined,
      (socket) => socket.resetAndDestroy(),
    );
    for (let attempt = 0; attempt < 50; attempt += 1) {
      expect((await post(server.base)).kind).toMatch(/^un(clear|reachable)$/);
    }
    expect(server.requests).toEqual([]);
  });
});

describe('no whole answer is unclear', () => {
  const cases: Readonly<Record<string, readonly [string, (socket: net.Socket) => void]>> = {
    'nothing comes': ['vendor.timeout', () => undefined],
    'a body that drips past the deadline': ['vendor.timeout', drip],
    'headers that never end': ['vendor.timeout', (socket) => socket.write('HTTP/1.1 200 OK\r\nx: 1\r\n')],
    'less than the content-length': [
      'vendor.truncated',
      (socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{"errCode":0}'),
    ],
    'a chunked body without its end': [
      'vendor.truncated',
      (socket) => socket.end('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nd\r\n{"errCode":0}\r\n'),
    ],
    'a reset within the body': [
      'vendor.truncated',
      (socket) =>
        socket.write('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{', () =>
          setTimeout(() => socket.resetAndDestroy(), 20),
        ),
    ],
    'more than the limit': ['vendor.too-large', (socket) => socket.end(httpAnswer('x'.repeat(10_001)))],
    'more than the limit without a length': [
      'vendor.too-large',
      (socket) => socket.end(`HTTP/1.1 200 OK\r\n\r\n${'x'.repeat(20_000)}`),
    ],
    'a compressed body': [
      'vendor.not-json',
      (socket) => socket.end(httpAnswer(gzipSync('{"errCode":0}'), '200 OK', ['content-encoding: gzip'])),
    ],
    'no HTTP at all': ['vendor.unexpected-shape', (socket) => socket.end('SSH-2.0-OpenSSH_9.9\r\n')],
    'both a length and chunks': [
      'vendor.unexpected-shape',
      (socket) =>
        socket.end('HTTP/1.1 200 OK\r\ncontent-length: 3\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n'),
    ],
    'another protocol': [
      'vendor.unexpected-shape',
      (socket) => socket.end('HTTP/1.1 101 Switching\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n'),
    ],
  };

  it.each(Object.entries(cases))('%s', async (_, [code, behaviour]) => {
    const server = await raw(behaviour);
    expect(codeOf(await post(server.base, { timeoutMs: 400 }))).toBe(`unclear ${code}`);
    expect(server.requests).toHaveLength(1);
  });
});

/** A byte now and then: each read is quick, the whole never ends. */
function drip(socket: net.Socket): void {
  socket.write('HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\n');
  const timer = setInterval(() => socket.write(' '), 20);
  socket.on('close', () => clearInterval(timer));
}

describe('unreachable is proved', () => {
  it('when nobody listens', async () => {
    expect(await post(`http://127.0.0.1:${await closedPort()}/`)).toEqual({
      kind: 'unreachable',
      failure: { code: 'vendor.unreachable', cause: 'ECONNREFUSED' },
    });
  });

  it('when the name cannot be resolved', async () => {
    // A label of more than 63 characters fails without asking any name server.
    const outcome = await post(`http://${'x'.repeat(70)}.localhost/`);
    expect(codeOf(outcome)).toBe('unreachable vendor.unreachable');
  });

  it('when the other side does not speak TLS, and none of the request was written', async () => {
    const received: Buffer[] = [];
    const server = await raw(
      () => undefined,
      (socket) => {
        socket.on('data', (chunk) => received.push(chunk));
        socket.write('220 mail ready\r\n');
      },
    );
    const outcome = await post(`https://127.0.0.1:${server.port}/web/`);
    expect(codeOf(outcome)).toBe('unreachable vendor.unreachable');
    expect(Buffer.concat(received).toString('latin1')).not.toContain('POST');
  });

  it('when the handshake does not end before the deadline', async () => {
    const server = await raw(() => undefined);
    const outcome = await post(`https://127.0.0.1:${server.port}/web/`, { timeoutMs: 200 });
    expect(outcome).toEqual({
      kind: 'unreachable',
      failure: { code: 'vendor.unreachable', cause: 'connect-timeout' },
    });
  });
});

describe('https', () => {
  async function tlsServer(hostname: string) {
    const received: string[] = [];
    const identity = selfSigned(hostname);
    const server = tls.createServer(identity, (socket) => {
      socket.on('error', () => undefined);
      socket.on('data', (chunk) => {
        received.push(chunk.toString('latin1'));
        socket.end(httpAnswer('{}'));
      });
    });
    server.on('tlsClientError', () => undefined);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    open.push({ close: () => new Promise((resolve) => server.close(() => resolve())) });
    const { port } = server.address() as net.AddressInfo;
    return { received, base: `https://localhost:${port}/web/`, cert: identity.cert };
  }

  async function trusting<T>(cert: string, act: () => Promise<T>): Promise<T> {
    const before = tls.getCACertificates('default');
    tls.setDefaultCACertificates([...before, cert]);
    try {
      return await act();
    } finally {
      tls.setDefaultCACertificates(before);
    }
  }

  it('works with a trusted certificate', async () => {
    const server = await tlsServer('localhost');
    expect(codeOf(await trusting(server.cert, () => post(server.base)))).toBe('answer');
    expect(server.received.join('')).toMatch(/^POST \/web\/pay /);
  });

  it('sends nothing to a certificate that nobody vouches for', async () => {
    const server = await tlsServer('localhost');
    expect(codeOf(await post(server.base))).toBe('unreachable vendor.unreachable');
    expect(server.received).toEqual([]);
  });

  it('sends nothing to a certificate of another name', async () => {
    const server = await tlsServer('other.example');
    const outcome = await trusting(server.cert, () => post(server.base));
    expect(outcome).toMatchObject({
      kind: 'unreachable',
      failure: { cause: 'ERR_TLS_CERT_ALTNAME_INVALID' },
    });
    expect(server.received).toEqual([]);
  });

  it('cannot be weakened by the environment', async () => {
    const server = await tlsServer('localhost');
    const before = process.env.NODE_TLS_REJECT_UNAUTHORIZED;
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
    try {
      expect(codeOf(await post(server.base))).toBe('unreachable vendor.unreachable');
    } finally {
      if (before === undefined) delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
      else process.env.NODE_TLS_REJECT_UNAUTHORIZED = before;
    }
    expect(server.received).toEqual([]);
  });
});

describe('only public hosts', () => {
  it.each([
    '127.0.0.1',
    'localhost',
    '0x7f.1',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '10.1.2.3',
    '172.31.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '[fe80::1]',
    '[fd00::1]',
    '0.0.0.0',
  ])('%s is refused', async (host) => {
    const server = await raw((socket) => socket.end(httpAnswer('{}')));
    const outcome = await http.get({
      url: new URL(`http://${host}:${server.port}/`),
      timeoutMs: 2_000,
      maxBytes: 10,
      publicHostsOnly: true,
    });
    expect(outcome).toEqual({
      kind: 'unreachable',
      failure: { code: 'vendor.unreachable', cause: 'private-address' },
    });
    expect(server.connections()).toBe(0);
  });
});

describe('the deadline', () => {
  it('is taken back when the call ends', async () => {
    let cancelled = 0;
    const counting = createHttp({
      clock: {
        ...realClock,
        after: (delayMs, call) => {
          const cancel = realClock.after(delayMs, call);
          return () => {
            cancelled += 1;
            cancel();
          };
        },
      },
    });
    const server = await raw((socket) => socket.end(httpAnswer('{}')));
    const request = { body: Buffer.from(''), timeoutMs: 60_000, maxBytes: 10 };
    await counting.post({ ...request, url: new URL(server.base) });
    await counting.post({ ...request, url: new URL(`http://127.0.0.1:${await closedPort()}/`) });
    expect(cancelled).toBe(2);
  });
});

describe('a knock', () => {
  const knock = createKnock({ clock: realClock });

  it('finds out that somebody is there, and writes nothing', async () => {
    const received: Buffer[] = [];
    const server = await raw(
      () => undefined,
      (socket) => socket.on('data', (chunk) => received.push(chunk)),
    );
    const url = new URL(server.base);
    expect(await knock({ url, at: 'door', timeoutMs: 5_000 })).toBeNull();
    expect(received).toEqual([]);
  });

  it('says why nobody is', async () => {
    const url = new URL(`https://127.0.0.1:${await closedPort()}/`);
    const failure = { code: 'vendor.unreachable', cause: 'ECONNREFUSED' };
    expect(await knock({ url, at: 'line', timeoutMs: 5_000 })).toEqual(failure);
    expect(await knock({ url, at: 'door', timeoutMs: 5_000 })).toEqual(failure);
  });

  it('at the line is content with a socket, at the door it wants the certificate', async () => {
    const server = await raw(() => undefined);
    const url = new URL(`https://127.0.0.1:${server.port}/`);
    expect(await knock({ url, at: 'line', timeoutMs: 5_000 })).toBeNull();
    expect(await knock({ url, at: 'door', timeoutMs: 100 })).toMatchObject({ cause: 'connect-timeout' });
  });

  it('holds no more than two threads with a name that nobody resolves', async () => {
    const clock = handClock(0);
    const asked: string[] = [];
    const patient = createKnock({ clock, resolveName: (hostname) => asked.push(hostname) });
    const url = new URL('http://vendor.test/');
    for (let second = 0; second < 20; second += 1) {
      void patient({ url, at: 'line', timeoutMs: 2_500 });
      clock.advance(1_000);
    }
    expect(asked).toEqual(['vendor.test', 'vendor.test']);
  });

  it('asks for the name again once it was answered', async () => {
    const server = await raw(() => undefined);
    let asked = 0;
    const careful = createKnock({
      clock: realClock,
      resolveName: (_, __, callback) => {
        asked += 1;
        callback(null, [{ address: '127.0.0.1', family: 4 }]);
      },
    });
    const url = new URL(`http://vendor.test:${server.port}/`);
    expect(await careful({ url, at: 'line', timeoutMs: 5_000 })).toBeNull();
    expect(await careful({ url, at: 'line', timeoutMs: 5_000 })).toBeNull();
    expect(asked).toBe(2);
  });
});
