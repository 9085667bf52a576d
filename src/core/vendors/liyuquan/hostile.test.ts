import type net from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { CALLS, connect, MONEY_CALLS } from '../../../../test/contract/support/liyuquan-calls.ts';
import { httpAnswer, startRawServer } from '../../../../test/contract/support/raw-server.ts';

type Hostile = readonly [name: string, answer: string | Uint8Array | ((socket: net.Socket) => void)];

const DETAIL =
  '"userId":7,"phone":"13800000002","nickname":"哈哈","avatar":null,"cardId":3,"title":"卡","cardNo":7919121421128,"type":10,"capital":null,"send":null,"created":null,"eventCards":null';
/** A member's detail (4.5) whose balance is what is given: fit for every other reason. */
const detail = (balance: string, fields = DETAIL) =>
  `{"errCode":0,"time":1577093334533,"data":[{${fields},"balance":${balance}}]}`;
const send = (bytes: string | Uint8Array) => (socket: net.Socket) => socket.end(bytes);
const status = (line: string, body = '{"errCode":0,"data":[]}', headers: readonly string[] = []) =>
  send(httpAnswer(body, line, headers));

/** Whatever a vendor, a proxy or a cable may do to an answer: after a money call nothing of it says anything. */
const NO_ENVELOPE: readonly Hostile[] = [
  ['an empty body', ''],
  ['white space', ' \r\n\t'],
  ['an HTML page', '<!doctype html><title>维护中</title>'],
  ['HTML around an envelope', '<pre>{"errCode":0}</pre>'],
  ['plain text', 'success'],
  ['XML', '<?xml version="1.0"?><errCode>0</errCode>'],
  ['JSONP', 'callback({"errCode":0,"data":[]})'],
  ['JSON cut off', '{"errCode":0,"data":[{"userId":7'],
  ['JSON cut off before its last brace', '{"errCode":0,"data":[]'],
  ['a second document behind the first', '{"errCode":0,"data":[]}{"errCode":1}'],
  ['garbage behind the document', '{"errCode":0,"data":[]}\0'],
  ['a byte order mark', '\ufeff{"errCode":0,"data":[]}'],
  ['UTF-16', Buffer.from('{"errCode":0,"data":[]}', 'utf16le')],
  ['GBK bytes', Buffer.from('{"errCode":1,"msg":"\xca\xa7\xb0\xdc","data":[]}', 'latin1')],
  ['a cut-off UTF-8 character', Buffer.from('{"errCode":1,"msg":"\xe5\xa4"}', 'latin1')],
  ['single quotes', "{'errCode':0,'data':[]}"],
  ['bare keys', '{errCode:0,data:[]}'],
  ['comments', '{"errCode":0,"data":[] /* ok */}'],
  ['a trailing comma', '{"errCode":0,"data":[],}'],
  ['NaN', '{"errCode":NaN,"data":[]}'],
  ['Infinity', '{"errCode":0,"time":Infinity,"data":[]}'],
  ['a leading zero', '{"errCode":00,"data":[]}'],
  ['a leading plus', '{"errCode":+0,"data":[]}'],
  ['hex', '{"errCode":0x0,"data":[]}'],
  ['a raw line end in a string', '{"errCode":1,"msg":"a\nb"}'],
  ['null', 'null'],
  ['a bare number', '0'],
  ['a bare string', '"errCode"'],
  ['a list', '[{"errCode":0,"data":[]}]'],
  ['an empty object', '{}'],
  ['no errCode', '{"result":0,"data":[],"time":1577093334533}'],
  ['another case of errCode', '{"errcode":0,"ERRCODE":1,"data":[]}'],
  ['errCode null', '{"errCode":null,"data":[]}'],
  ['errCode true', '{"errCode":true,"data":[]}'],
  ['errCode as text 0', '{"errCode":"0","data":[]}'],
  ['errCode as text 1', '{"errCode":"1"}'],
  ['errCode in a list', '{"errCode":[0],"data":[]}'],
  ['errCode -0', '{"errCode":-0,"data":[]}'],
  ['errCode 0.0', '{"errCode":0.0,"data":[]}'],
  ['errCode 1.0', '{"errCode":1.0}'],
  ['errCode 0e0', '{"errCode":0e0,"data":[]}'],
  ['errCode 1e0', '{"errCode":1e0}'],
  ['errCode that a float would round to 1', '{"errCode":1.0000000000000000001}'],
  ['an enormous errCode', `{"errCode":1${'0'.repeat(400)}}`],
  ['errCode twice, first success', '{"errCode":0,"errCode":1,"data":[]}'],
  ['errCode twice, last success', '{"errCode":1,"errCode":0,"data":[]}'],
  ['errCode twice, the same', '{"errCode":1,"errCode":1}'],
  ['errCode twice, once escaped', '{"errCode":1,"err\\u0043ode":0,"data":[]}'],
  ['a prototype', '{"__proto__":{"errCode":0,"data":[]}}'],
  ['a prototype beside', '{"errCode":1,"__proto__":{"errCode":0}}'],
  ['an escaped prototype', '{"errCode":1,"\\u005f_proto__":{}}'],
  ['an errCode only in data', '{"data":{"errCode":0}}'],
  ['a depth bomb of lists', `{"errCode":0,"data":${'['.repeat(100_000)}`],
  ['a depth bomb that closes', `{"errCode":0,"data":${'['.repeat(50_000)}${']'.repeat(50_000)}}`],
  ['a depth bomb of objects', `{"errCode":1,"x":${'{"a":'.repeat(100)}1${'}'.repeat(100)}}`],
  ['a string that never ends', `{"errCode":1,"msg":"${'\\"'.repeat(200_000)}`],
  ['a body over the limit', `{"errCode":0,"data":[]${' '.repeat(1_048_576)}}`],
  ['an unannounced gzip', gzipSync('{"errCode":0,"data":[]}')],
  ['gzip', status('200 OK', gzipSync('{"errCode":0}').toString('latin1'), ['content-encoding: gzip'])],
  ['gzip that is none', status('200 OK', '{"errCode":0,"data":[]}', ['content-encoding: gzip'])],
  ['br', send(httpAnswer(brotliCompressSync('{"errCode":1}'), '200 OK', ['content-encoding: br']))],
  ['a redirect 301', status('301 Moved', '{"errCode":0,"data":[]}', ['location: /web/x'])],
  ['a redirect 302', status('302 Found', '', ['location: /web/x'])],
  ['a redirect 307', status('307 Temporary', '{"errCode":1}', ['location: /web/x'])],
  ['a redirect 308', status('308 Permanent', '', ['location: https://liyuquan.cn/'])],
  ['a redirect to nowhere', status('302 Found')],
  ['status 201', status('201 Created')],
  ['status 202', status('202 Accepted', '{"errCode":1}')],
  ['status 204', send('HTTP/1.1 204 No Content\r\n\r\n')],
  ['status 206', status('206 Partial Content')],
  ['status 304', send('HTTP/1.1 304 Not Modified\r\n\r\n')],
  ['status 403 with a success', status('403 Forbidden')],
  ['status 429', status('429 Too Many Requests', 'slow down')],
  ['status 502 with a refusal', status('502 Bad Gateway', '{"errCode":1}')],
  ['status 503 with a success', status('503 Unavailable')],
  ['status 504', status('504 Gateway Timeout', '<html>')],
  ['status 999', status('999 Odd', '{"errCode":1}')],
  [
    'too short a content-length',
    send('HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\n{"errCode":0,"data":[]}'),
  ],
  ['too long a content-length', send('HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\n{"errCode":0,"data":[]}')],
  [
    'two content-lengths',
    send('HTTP/1.1 200 OK\r\ncontent-length: 13\r\ncontent-length: 2\r\n\r\n{"errCode":1}'),
  ],
  ['an unfinished chunk', send('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nd\r\n{"errCode":1}')],
  [
    'a chunk size that lies',
    send('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\n{"errCode":1}\r\n0\r\n\r\n'),
  ],
  ['HTTP 0.9', send('{"errCode":0,"data":[]}')],
  ['endless headers', send(`HTTP/1.1 200 OK\r\n${'x: y\r\n'.repeat(20_000)}\r\n{"errCode":0}`)],
  ['a hundred, then nothing', send('HTTP/1.1 100 Continue\r\n\r\n')],
  ['silence', () => undefined],
  ['a slow drip', drip],
  ['a drop', (socket) => socket.destroy()],
  ['a reset', (socket) => socket.resetAndDestroy()],
];

/** A money call needs no data; a read must not take any of these for a member's balance. */
const NO_DETAIL: readonly Hostile[] = [
  ['no data', '{"errCode":0}'],
  ['data null', '{"errCode":0,"data":null}'],
  ['data an object', '{"errCode":0,"data":{}}'],
  ['data a text', '{"errCode":0,"data":"[]"}'],
  ['data keyed like a list', '{"errCode":0,"data":{"0":{},"length":1}}'],
  ['a row null', '{"errCode":0,"data":[null]}'],
  ['a row without a balance', `{"errCode":0,"data":[{${DETAIL}}]}`],
  ['a balance null', detail('null')],
  ['a balance true', detail('true')],
  ['a balance empty', detail('""')],
  ['a balance with an exponent', detail('1E+3')],
  ['a balance with a small exponent', detail('9000e-2')],
  ['a balance of three decimals', detail('90.001')],
  ['a balance beyond all bounds', detail('99999999999999999999.00')],
  ['a balance that a float would round', detail('90071992547409.93')],
  ['a balance with a comma', detail('"1,000.00"')],
  ['a balance with a sign of yuan', detail('"¥90"')],
  ['a balance of full-width digits', detail('"９０"')],
  ['a balance in a list', detail('[90]')],
  ['a balance twice', detail('90,"balance":91')],
  ['a user id with a fraction', detail('90', DETAIL.replace('"userId":7', '"userId":7.5'))],
  ['a user id with an exponent', detail('90', DETAIL.replace('"userId":7', '"userId":7e3'))],
  ['a negative card id', detail('90', DETAIL.replace('"cardId":3', '"cardId":-3'))],
  ['no card number', detail('90', DETAIL.replace('"cardNo":7919121421128', '"cardNo":null'))],
  ['a gift that is no number', detail('90', DETAIL.replace('"send":null', '"send":{}'))],
  ['event cards that are no list', detail('90', DETAIL.replace('"eventCards":null', '"eventCards":{}'))],
  [
    'an event card without money',
    detail('90', DETAIL.replace('"eventCards":null', '"eventCards":[{"storeMemberEventId":1}]')),
  ],
];

/** Those that never end; for them 250 ms of patience are enough. */
const ENDLESS = ['silence', 'a slow drip', 'a hundred, then nothing'];

async function meet(name: string, [title, answer]: Hostile) {
  const behaviour = typeof answer === 'function' ? answer : send(httpAnswer(answer));
  const server = await startRawServer(behaviour);
  try {
    const outcome = await CALLS[name]?.(connect(server.base, ENDLESS.includes(title) ? 250 : 10_000));
    return { outcome, arrivals: server.requests.length };
  } finally {
    await server.close();
  }
}

describe.concurrent('a hostile answer to a money call is unclear, and the call arrived once', () => {
  it.each(NO_ENVELOPE)('%s', async (...hostile) => {
    const { outcome, arrivals } = await meet('expense', hostile);
    expect(outcome).toMatchObject({ kind: 'unclear', failure: { money: 'undecided' } });
    expect(arrivals).toBe(1);
  });
});

describe.concurrent('a hostile answer to a read is unclear', () => {
  it.each([...NO_ENVELOPE, ...NO_DETAIL])('%s', async (...hostile) => {
    const { outcome } = await meet('userCardDetail', hostile);
    expect(outcome).toMatchObject({ kind: 'unclear', failure: { money: 'not-involved' } });
  });

  it('while the same detail with a right balance is read', async () => {
    const { outcome } = await meet('userCardDetail', ['right', detail('90.00')]);
    expect(outcome).toMatchObject({
      kind: 'done',
      value: { cards: [{ balance: 90_00, cardNo: '7919121421128' }] },
    });
  });
});

describe.concurrent('every money call takes the worst of them for unclear', () => {
  const worst = [
    'a drop',
    'errCode twice, last success',
    'JSON cut off',
    'a redirect 307',
    'status 503 with a success',
  ];
  const pairs = MONEY_CALLS.flatMap((call) =>
    NO_ENVELOPE.filter(([name]) => worst.includes(name)).map((h) => [call, h] as const),
  );

  it.each(pairs)('%s: %s', async (call, hostile) => {
    const { outcome, arrivals } = await meet(call, hostile);
    expect(outcome).toMatchObject({ kind: 'unclear', failure: { money: 'undecided' } });
    expect(arrivals).toBe(1);
  });
});

function drip(socket: net.Socket): void {
  socket.write('HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\n{"errCode":0,');
  const timer = setInterval(() => socket.write(' '), 20);
  socket.on('close', () => clearInterval(timer));
}

it('are sixty different ones at the least', () => {
  expect(new Set(NO_ENVELOPE.map(([name]) => name)).size).toBeGreaterThanOrEqual(60);
});
