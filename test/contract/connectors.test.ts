import type net from 'node:net';
import { describe, expect, it } from 'vitest';
import type { EndpointFacts } from '#core/vendors/endpoint.ts';
import { CONNECTORS, type ConnectorUnderTest } from './support/connectors.ts';
import { endingOf } from './support/counter.ts';
import { type Behaviour, closedPort, httpAnswer, startRawServer } from './support/raw-server.ts';

/** What every connector owes the counter for every call, whoever the vendor is and whatever it answers. */
const CALLS = CONNECTORS.flatMap((connector) =>
  connector.endpoints.map((endpoint) => ({
    vendor: connector.name,
    name: endpoint.name,
    connector,
    endpoint,
  })),
);
type Case = { readonly connector: ConnectorUnderTest; readonly endpoint: EndpointFacts };

it('there are 27 calls, each with a name and a section of its own and a way to make it', () => {
  expect(CALLS).toHaveLength(27);
  for (const { name, endpoints, calls } of CONNECTORS) {
    expect(new Set(endpoints.map((endpoint) => endpoint.section)).size, name).toBe(endpoints.length);
    expect(Object.keys(calls).toSorted()).toEqual(endpoints.map((endpoint) => endpoint.name).toSorted());
  }
});

it('seven of them move money', () => {
  const money = CALLS.filter(({ endpoint }) => endpoint.movesMoney);
  expect(money.map(({ vendor, endpoint }) => `${vendor} ${endpoint.section}`)).toEqual([
    'liyuquan 3.3',
    'liyuquan 3.5',
    'liyuquan 3.6',
    'liyuquan 3.7',
    'liyuquan 3.9',
    'liyuquan 4.6',
    'sim-agent 3',
  ]);
});

describe.concurrent.each(CALLS)('$vendor $name', ({ connector, endpoint }) => {
  const left = (money: 'not-moved' | 'undecided') => (endpoint.movesMoney ? money : 'not-involved');

  it('is done by the document’s example, with one request to its path', async () => {
    const { ending, requests } = await meet({ connector, endpoint }, connector.success(endpoint));
    expect(ending).toBe('done');
    expect(requests).toHaveLength(1);
    expect(requests[0]).toMatch(new RegExp(`^POST /web/${endpoint.path} HTTP/1\\.1\r\n`));
  });

  it('is refused in the documented form, in the vendor’s words, on HTTP 200 and 4xx', async () => {
    for (const status of ['200 OK', '400 Bad Request']) {
      const body = httpAnswer(connector.refusal('卡号不存在'), status);
      const { outcome } = await meet({ connector, endpoint }, body);
      expect(outcome).toMatchObject({
        kind: 'refused',
        failure: { money: left('not-moved'), vendorMessage: '卡号不存在' },
      });
    }
  });

  it('is unclear where the code is not documented', async () => {
    for (const body of connector.undocumented) {
      const { outcome } = await meet({ connector, endpoint }, body);
      expect(outcome).toMatchObject({ kind: 'unclear', failure: { money: left('undecided') } });
    }
  });

  it('is unreachable where nobody listens: nothing was sent', async () => {
    const baseUrl = `http://127.0.0.1:${await closedPort()}/web/`;
    const outcome = await connector.calls[endpoint.name]?.({ baseUrl });
    expect(outcome && endingOf(outcome)).toBe(`unreachable vendor.unreachable ${left('not-moved')}`);
  });

  it.each(HOSTILE)('takes $what for unclear', async ({ spoil, patienceMs }) => {
    const behaviour = spoil(connector.success(endpoint));
    const { outcome, requests } = await meet({ connector, endpoint }, behaviour, patienceMs);
    expect(outcome).toMatchObject({ kind: 'unclear', failure: { money: left('undecided') } });
    expect(requests).toHaveLength(1);
  });

  it('keeps nothing secret of an answer that says everything back', async () => {
    const echo: Behaviour = (socket, text) => socket.end(httpAnswer(connector.refusal(text)));
    const { outcome, requests } = await meet({ connector, endpoint }, echo);
    const signatures = signaturesIn(requests[0] ?? '');
    expect(signatures).toHaveLength(connector.name === 'liyuquan' ? 0 : 1);
    const secrets = [...connector.secrets, ...signatures];
    for (const secret of secrets) expect(JSON.stringify(outcome)).not.toContain(secret);
  });
});

type Spoil = (success: string) => string | Buffer | Behaviour;

/** What a vendor, a proxy or a cable may do to an answer that would be a success. */
const SPOILT: Readonly<Record<string, Spoil>> = {
  'an empty body': () => '',
  'an HTML page': () => '<!doctype html><title>维护中</title>',
  'plain text': () => 'success',
  'a comma before the last brace': (body) => body.replace(/\}\s*$/, ',}'),
  'a success cut off': (body) => body.trimEnd().slice(0, -1),
  'a success and something behind it': (body) => `${body}{"code":0}`,
  'a byte order mark': (body) => `\ufeff${body}`,
  'GBK bytes': (body) => Buffer.from(body.replace(/\}\s*$/, ',"note":"\xb6\xa9\xb9\xba"}'), 'latin1'),
  'UTF-16': (body) => Buffer.from(body, 'utf16le'),
  'a list around it': (body) => `[${body}]`,
  'a text around it': (body) => JSON.stringify(body),
  null: () => 'null',
  'an empty object': () => '{}',
  'a key twice': (body) => body.replace('{', '{"note":1,"note":2,'),
  'a prototype': (body) => body.replace('{', '{"__proto__":{},'),
  'a depth bomb': (body) => body.replace('{', `{"x":${'['.repeat(40)}${']'.repeat(40)},`),
  'a body over the limit': (body) => body + ' '.repeat(1_048_577),
  'a success on HTTP 201': (body) => httpAnswer(body, '201 Created'),
  'a success on HTTP 302': (body) => httpAnswer(body, '302 Found', ['location: /web/x']),
  'a success on HTTP 403': (body) => httpAnswer(body, '403 Forbidden'),
  'a success on HTTP 500': (body) => httpAnswer(body, '500 Internal Server Error'),
  'a success on HTTP 502': (body) => httpAnswer(body, '502 Bad Gateway'),
  'a gzip': (body) => httpAnswer(body, '200 OK', ['content-encoding: gzip']),
  'too short a body': (body) => send(`HTTP/1.1 200 OK\r\ncontent-length: 99999\r\n\r\n${body}`),
  'an unfinished chunk': () => send('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\n{"co'),
  'no HTTP': () => send('SSH-2.0-OpenSSH_9.9\r\n'),
  'a drop': () => (socket) => socket.destroy(),
  'a reset': () => (socket) => socket.resetAndDestroy(),
  silence: () => () => undefined,
};

const HOSTILE = Object.entries(SPOILT).map(([what, spoil]) => ({
  what,
  spoil,
  patienceMs: what === 'silence' ? 250 : 10_000,
}));

function send(bytes: string): Behaviour {
  return (socket: net.Socket) => socket.end(bytes);
}

async function meet({ connector, endpoint }: Case, answer: string | Buffer | Behaviour, timeoutMs = 10_000) {
  const server = await startRawServer(
    typeof answer === 'function'
      ? answer
      : (socket) => socket.end(Buffer.isBuffer(answer) && isHttp(answer) ? answer : httpAnswer(answer)),
  );
  try {
    const call = connector.calls[endpoint.name];
    if (!call) throw new Error(`${connector.name} has no call ${endpoint.name}`);
    const outcome = await call({ baseUrl: server.base, timeoutMs });
    return { outcome, ending: endingOf(outcome), requests: server.requests };
  } finally {
    await server.close();
  }
}

const isHttp = (bytes: Buffer) => bytes.subarray(0, 5).toString('latin1') === 'HTTP/';

/** What signs a request, in the three ways that it is written there. */
function signaturesIn(request: string): readonly string[] {
  return [...request.matchAll(/(?:[&"]sign"?[=:]"?|"Token":")([\w%]{20,})/g)].map(([, value = '']) => value);
}
