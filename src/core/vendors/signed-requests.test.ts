import { createHash, createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { httpAnswer, type RawServer, startRawServer } from '../../../test/contract/support/raw-server.ts';
import { realClock } from '../../../test/contract/support/real-clock.ts';
import type { Clock } from '../ports.ts';
import { Secret } from '../secret.ts';
import { createDakashi } from './dakashi/client.ts';
import { createHttp } from './http.ts';
import { createSimAgent } from './sim-agent/client.ts';
import { createZvcms } from './zvcms/client.ts';

/** What the three signed connectors put on the wire, and what they make of a clock that is wrong. */
const SECRET = new Secret('秘密&s=1');
const NOW_MS = 1_773_633_600_000;
const MINUTE_MS = 60_000;

let server: RawServer;
let answer: string | Buffer;
beforeAll(async () => {
  server = await startRawServer((socket) => socket.end(httpAnswer(answer)));
});
afterAll(() => server.close());

/** The system's clock, set so that it shows `nowMs`. */
function clockAt(nowMs: number): Clock {
  const startMs = performance.now();
  return { ...realClock, nowMs: () => nowMs + Math.floor(performance.now() - startMs) };
}

const common = (clock: Clock) => ({ http: createHttp({ clock: realClock }), clock });
const simAgent = (clock = clockAt(NOW_MS)) =>
  createSimAgent({ baseUrl: server.base, id: '17', secret: SECRET, ...common(clock) });
const dakashi = (clock = clockAt(NOW_MS)) =>
  createDakashi({ baseUrl: server.base, clientId: 'iot1', secret: SECRET, ...common(clock) });
const zvcms = (clock = clockAt(NOW_MS)) =>
  createZvcms({
    baseUrl: server.base,
    openId: 'open-1',
    grantCode: 'grant-1',
    key: SECRET,
    ids: { uuid: () => crypto.randomUUID() },
    ...common(clock),
  });

const bodyOf = (request = '') => Buffer.from(request.split('\r\n\r\n')[1] ?? '', 'latin1').toString('utf8');
const lastForm = () => Object.fromEntries(new URLSearchParams(bodyOf(server.requests.at(-1))));
const lastJson = (): Record<string, unknown> => JSON.parse(bodyOf(server.requests.at(-1)));

describe('sim-agent', () => {
  it('sends an order as a signed form, once', async () => {
    answer = '{"code":1,"msg":"订购成功","data":{"orderno":"20260316120000000001"}}';
    const before = server.requests.length;
    const outcome = await simAgent().order({
      cardNo: '89860012345678901234',
      packageId: '4',
      orderNo: '20260316120000000001',
      effective: 'next-month',
    });
    expect(outcome).toMatchObject({ kind: 'done', value: '20260316120000000001' });
    expect(server.requests).toHaveLength(before + 1);
    const { times = '', ...form } = lastForm();
    expect(Math.abs(Number(times) - NOW_MS / 1_000)).toBeLessThan(30);
    const text = `id=17&secret=${SECRET.reveal()}&times=${times}`;
    expect(form).toEqual({
      id: '17',
      sign: createHash('md5').update(text).digest('hex').toUpperCase(),
      cardno: '89860012345678901234',
      packagelist_id: '4',
      orderno: '20260316120000000001',
      iseffect: '1',
    });
  });

  it('takes another order’s number, or another card’s data, for no answer to this', async () => {
    answer = '{"code":1,"data":{"orderno":"20260316120000000002"}}';
    const order = { cardNo: '8742999', packageId: '4', orderNo: '20260316120000000001' };
    expect(await simAgent().order({ ...order, effective: 'this-month' })).toMatchObject({
      kind: 'unclear',
      failure: { code: 'vendor.other-subject', money: 'undecided' },
    });
    answer = '{"code":1,"data":{"cardno":"8742999","iccid":"8986001","flow":1,"remainflow":1,"usedflow":0}}';
    expect((await simAgent().flow('8986001')).kind).toBe('done');
    expect(await simAgent().flow('8742998')).toMatchObject({
      failure: { code: 'vendor.other-subject', money: 'not-involved' },
    });
  });

  it.each([
    [{ cardNo: '', packageId: '4', orderNo: '12345678' }],
    [{ cardNo: '8742999', packageId: 'x', orderNo: '12345678' }],
    [{ cardNo: '8742999', packageId: '4', orderNo: '1' }],
    [{ cardNo: '8742999&secret=x', packageId: '4', orderNo: '12345678' }],
  ])('does not send the order %j', async (order) => {
    const before = server.requests.length;
    expect(await simAgent().order({ ...order, effective: 'this-month' })).toMatchObject({
      kind: 'unreachable',
      failure: { code: 'request.invalid', money: 'not-moved' },
    });
    expect(server.requests).toHaveLength(before);
  });

  it('says that the clock is wrong and by how much, and signs the vendor’s time from then on', async () => {
    const vendor = simAgent(clockAt(NOW_MS + 47 * MINUTE_MS));
    answer = `{"code":0,"msg":"时间错误","time":"${NOW_MS / 1_000}","data":{}}`;
    expect(await vendor.balance()).toMatchObject({
      kind: 'refused',
      failure: { code: 'vendor.clock-ahead', params: { minutes: 47 }, vendorMessage: '时间错误' },
      answer: { vendorTimeMs: NOW_MS },
    });
    expect(await vendor.balance()).toMatchObject({ failure: { code: 'vendor.credentials' } });
    expect(Math.abs(Number(lastForm().times) - NOW_MS / 1_000)).toBeLessThan(30);
  });
});

describe('dakashi', () => {
  it('sends a signed JSON document', async () => {
    answer = '{"errcode":0,"errmsg":"success","data":{"total_data_value":"10"}}';
    expect(await dakashi().monthlyTotal('87000001')).toMatchObject({ kind: 'done', value: 10 });
    const { sign, timestamp, ...rest } = lastJson();
    expect(rest).toEqual({ client_id: 'iot1', serial_no: '87000001' });
    expect(typeof timestamp).toBe('number');
    const text = `client_id=iot1&serial_no=87000001&timestamp=${timestamp}${SECRET.reveal()}`;
    expect(sign).toBe(createHash('sha1').update(text).digest('hex').toUpperCase());
    expect(server.requests.at(-1)).toMatch(/content-type: application\/json\r\n/i);
  });

  it('refused for its time says by how much the clock is wrong, by the answer’s date', async () => {
    const date = `date: ${new Date(NOW_MS).toUTCString()}`;
    const late = dakashi(clockAt(NOW_MS - 6 * MINUTE_MS));
    answer = '{"errcode":40003,"errmsg":"timestamp 超时"}';
    expect(await late.monthlyTotal('87000001')).toMatchObject({ failure: { code: 'vendor.unknown-code' } });
    const dated = await startRawServer((socket) => socket.end(httpAnswer(answer, '200 OK', [date])));
    const vendor = createDakashi({
      baseUrl: dated.base,
      clientId: 'iot1',
      secret: SECRET,
      ...common(clockAt(NOW_MS - 6 * MINUTE_MS)),
    });
    for (const attempt of [1, 2]) {
      expect(await vendor.monthlyTotal('87000001'), `attempt ${attempt}`).toMatchObject({
        kind: 'unclear',
        failure: { code: 'vendor.clock-behind', params: { minutes: 6 }, vendorMessage: 'timestamp 超时' },
      });
    }
    await dated.close();
  });
});

describe('zvcms', () => {
  it('sends the action, its parameters and a token over a fresh nonce', async () => {
    answer = '{"status":"true","code":"0","message":"","data":[]}';
    const vendor = zvcms();
    const nonces = new Set<unknown>();
    for (const recycled of [true, false]) {
      expect(await vendor.cards('900719925474099312', { recycled })).toMatchObject({
        kind: 'done',
        value: [],
      });
      const { Nonce, Timestamp, Token, ...rest } = lastJson();
      expect(rest).toEqual({
        OpenId: 'open-1',
        GrantCode: 'grant-1',
        Action: 'user.my-cards',
        Params: { user_id: '900719925474099312', needCycleCard: recycled ? 1 : 0 },
      });
      const text = `GrantCode=grant-1&Nonce=${Nonce}&OpenId=open-1&Timestamp=${Timestamp}`;
      const digest = createHmac('sha1', SECRET.reveal()).update(text).digest('base64');
      expect(decodeURIComponent(String(Token))).toBe(digest);
      nonces.add(Nonce);
    }
    expect(nonces.size).toBe(2);
    expect(server.requests.at(-1)).toMatch(/^POST \/web\/v2 HTTP/);
  });

  it('fetches a picture without credentials', async () => {
    answer = Buffer.from('\x89PNG\r\n\x1a\n0000', 'latin1');
    expect(await zvcms().fetchCover('/covers/1.png')).toMatchObject({
      kind: 'done',
      value: { mediaType: 'image/png' },
    });
    expect(server.requests.at(-1)).not.toMatch(/token|grant|open/i);
  });
});

describe('an address', () => {
  const address = { baseUrl: 'http://api.example.com/', http: createHttp({ clock: realClock }) };

  it('without https is taken only by choice', () => {
    const create = (plainHttp: boolean) =>
      createDakashi({ ...address, clock: realClock, clientId: 'a', secret: SECRET, plainHttp });
    expect(() => create(false)).toThrow(TypeError);
    expect(create(true).name).toBe('dakashi');
  });
});
