import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FAILURE_CODES } from '#shared/contract/failure.ts';
import { CALLS, connect, MONEY_CALLS } from '../../../../test/contract/support/liyuquan-calls.ts';
import { httpAnswer, type RawServer, startRawServer } from '../../../../test/contract/support/raw-server.ts';
import { Secret } from '../../secret.ts';

/** The tables of section 1.3, by the failure that the cashier sees. */
const CODES = [
  [1, 'vendor.operation-failed'],
  [4, 'vendor.missing-parameter'],
  [5, 'vendor.signature'],
  [1002, 'session.required'],
  [1003, 'session.denied'],
  [1004, 'vendor.phone-binding-required'],
  [1005, 'vendor.user-not-found'],
  [1006, 'vendor.wrong-sms-code'],
  [1007, 'vendor.phone-registered'],
  [1008, 'vendor.app-id-unknown'],
  [1009, 'vendor.refresh-token-invalid'],
  [1012, 'vendor.team-joined'],
] as const;
const HTTP_CODES = [
  [400, 'vendor.http-400'],
  [401, 'vendor.http-401'],
  [404, 'vendor.http-404'],
  [405, 'vendor.http-405'],
] as const;

let server: RawServer;
let answer: Buffer;
beforeAll(async () => {
  server = await startRawServer((socket) => socket.end(answer));
});
afterAll(() => server.close());

/** What a money call (3.6) and a read (4.5) make of the same answer. */
async function bothOf(status: string, body: string) {
  answer = httpAnswer(body, status, ['content-type: application/json']);
  const vendor = connect(server.base);
  const [money, read] = [await CALLS.expense?.(vendor), await CALLS.userCardDetail?.(vendor)];
  return [money, read].map((outcome) =>
    outcome && outcome.kind !== 'done'
      ? [outcome.kind, outcome.failure.code, outcome.failure.money]
      : [outcome?.kind],
  );
}
const envelope = (errCode: number | string, msg = '失败') =>
  JSON.stringify({ errCode, result: 1, msg, time: 1_576_829_251_319 });

describe('a documented code is a refusal', () => {
  it.each(CODES)('%i: %s', async (errCode, code) => {
    for (const status of [
      '200 OK',
      '400 Bad Request',
      '401 Unauthorized',
      '403 Forbidden',
      '404 Not Found',
    ]) {
      expect(await bothOf(status, envelope(errCode))).toEqual([
        ['refused', code, 'not-moved'],
        ['refused', code, 'not-involved'],
      ]);
    }
  });

  it.each(CODES)('%i under a server error or a redirect stays unclear', async (errCode) => {
    for (const status of [
      '500 Oops',
      '502 Bad Gateway',
      '503 Busy',
      '302 Found',
      '201 Created',
      '204 None',
    ]) {
      const [money, read] = await bothOf(status, envelope(errCode));
      expect([money?.[0], money?.[2], read?.[0], read?.[2]]).toEqual([
        'unclear',
        'undecided',
        'unclear',
        'not-involved',
      ]);
    }
  });

  it('is the same whatever `result` says', async () => {
    expect(await bothOf('200 OK', '{"errCode":1006,"result":0,"time":1576829251319}')).toEqual([
      ['refused', 'vendor.wrong-sms-code', 'not-moved'],
      ['refused', 'vendor.wrong-sms-code', 'not-involved'],
    ]);
    expect(
      (await bothOf('200 OK', '{"errCode":0,"result":1,"time":1576829251319,"data":[]}')).flat(),
    ).toEqual(['done', 'done']);
  });
});

describe('a documented HTTP code', () => {
  it.each(HTTP_CODES)(
    '%i without an envelope is unclear, with one that repeats it a refusal',
    async (status, code) => {
      const unclear = [
        ['unclear', code, 'undecided'],
        ['unclear', code, 'not-involved'],
      ];
      for (const body of ['', '<html>nginx</html>', 'null', envelope(0), envelope(77), envelope(500)]) {
        expect(await bothOf(`${status} X`, body)).toEqual(unclear);
      }
      expect(await bothOf(`${status} X`, envelope(status))).toEqual([
        ['refused', code, 'not-moved'],
        ['refused', code, 'not-involved'],
      ]);
    },
  );

  it('500 is unclear whatever it carries', async () => {
    for (const body of ['', '<html>', envelope(0), envelope(1), envelope(500)]) {
      expect(await bothOf('500 Internal Server Error', body)).toEqual([
        ['unclear', 'vendor.http-500', 'undecided'],
        ['unclear', 'vendor.http-500', 'not-involved'],
      ]);
    }
  });
});

describe('a code that is not documented', () => {
  it.each([-1, 2, 3, 6, 401, 500, 999, 1001, 1010, 1011, 1013, 999_999_999])(
    '%i is unclear',
    async (errCode) => {
      expect(await bothOf('200 OK', envelope(errCode))).toEqual([
        ['unclear', 'vendor.unknown-code', 'undecided'],
        ['unclear', 'vendor.unknown-code', 'not-involved'],
      ]);
      answer = httpAnswer(envelope(errCode));
      expect(await CALLS.scan?.(connect(server.base))).toMatchObject({
        failure: { params: { code: String(errCode) } },
      });
    },
  );
});

describe('signing in', () => {
  it.each([
    [1, 'session.wrong-credentials'],
    [1005, 'session.wrong-credentials'],
    [1003, 'session.denied'],
  ])('%i is %s', async (errCode, code) => {
    answer = httpAnswer(envelope(errCode, '用户名或密码错误'));
    expect(await CALLS.login?.(connect(server.base))).toMatchObject({
      kind: 'refused',
      failure: { code, money: 'not-involved', vendorMessage: '用户名或密码错误' },
    });
  });

  it('gives the token as a secret and keeps it out of the record', async () => {
    answer = httpAnswer('{"errCode":0,"time":1576822926326,"data":"7171d718-token"}');
    const outcome = await connect(server.base).signIn('cashier', new Secret('geheim-1'));
    expect(outcome.kind === 'done' && outcome.value.reveal()).toBe('7171d718-token');
    expect(JSON.stringify(outcome)).not.toContain('7171d718');
  });
});

describe('every call', () => {
  it.each(Object.keys(CALLS))('%s says what is known about the money', async (name) => {
    const vendor = connect(server.base);
    const money = MONEY_CALLS.includes(name);
    answer = httpAnswer(envelope(1003));
    expect(await CALLS[name]?.(vendor)).toMatchObject({
      kind: 'refused',
      failure: { code: 'session.denied', money: money ? 'not-moved' : 'not-involved' },
      answer: { status: 200, vendorTimeMs: 1_576_829_251_319 },
    });
    answer = httpAnswer('<html>');
    expect(await CALLS[name]?.(vendor)).toMatchObject({
      kind: 'unclear',
      failure: { code: 'vendor.not-json', money: money ? 'undecided' : 'not-involved' },
    });
    const nowhere = connect('http://127.0.0.1:1/web/');
    expect(await CALLS[name]?.(nowhere)).toMatchObject({
      kind: 'unreachable',
      failure: { code: 'vendor.unreachable', money: money ? 'not-moved' : 'not-involved' },
    });
  });

  it.each(Object.keys(CALLS))(
    '%s keeps what it sent in secret out of the record, if the vendor repeats it',
    async (name) => {
      const echo = await startRawServer((socket, text) => {
        const sent = new URLSearchParams(text.slice(text.indexOf('\r\n\r\n') + 4));
        const secrets = ['token', 'password', 'code'].map(
          (field) => `${field}=${sent.get(field)?.toUpperCase()}`,
        );
        socket.end(
          httpAnswer(JSON.stringify({ errCode: 1, msg: secrets.join(' '), time: 1_576_829_251_319 })),
        );
      });
      try {
        const outcome = await CALLS[name]?.(connect(echo.base));
        const [sent = ''] = echo.requests;
        const record = JSON.stringify(outcome).toLowerCase();
        for (const [, value = ''] of sent.matchAll(/(?:token|password|code)=([0-9a-f-]+)/g)) {
          expect(record).not.toContain(value);
        }
        expect(record).toContain('token=');
      } finally {
        await echo.close();
      }
    },
  );

  it('uses only codes that have a message', () => {
    for (const [, code] of [...CODES, ...HTTP_CODES]) expect(FAILURE_CODES).toContain(code);
  });
});
