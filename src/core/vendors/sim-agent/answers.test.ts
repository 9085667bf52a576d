import { describe, expect, it } from 'vitest';
import { vendorExamples } from '../../../../test/contract/support/examples.ts';
import { SIM_AGENT_ENDPOINTS } from './endpoints.ts';
import { judge } from './judge.ts';

/** What the connector makes of a body in reply to the call of a section. */
function read(section: string, body: string | Buffer, status = 200) {
  const endpoint = SIM_AGENT_ENDPOINTS.find((candidate) => candidate.section === section);
  if (!endpoint) throw new Error(`no call ${section}`);
  return judge(endpoint, { status, body: Buffer.from(body) });
}
const done = (value: unknown) => ({ kind: 'done', value });
const unclear = (code: string) => ({ kind: 'unclear', code });
const data = (text: string) => `{"code":1,"msg":"查询成功","time":1583560304,"data":${text}}`;

describe('the examples of the document', () => {
  const VALUES: Readonly<Record<string, unknown>> = {
    '1': {
      cardNo: '8742999',
      iccid: '8742999',
      totalMb: 1024,
      usedMb: 0,
      remainingMb: null,
      expires: null,
    },
    '2': [{ packageId: '4', name: '流量300G', price: 88_50 }],
    '3': '201511181328427155909265',
    '4': 0,
    '5': { cardNo: '8742999', realName: true, active: false },
    '6': { state: 'done', link: null },
  };

  it.each(vendorExamples('sim-agent'))('$section', ({ section, json }) => {
    expect(read(section, json).verdict).toEqual(done(VALUES[section]));
  });

  it('give the vendor’s time, be it a number, text or missing', () => {
    const times = vendorExamples('sim-agent').map(({ section, json }) => read(section, json).vendorTimeMs);
    expect(times).toEqual([
      1_583_560_304_000,
      1_583_561_679_000,
      null,
      1_583_561_679_000,
      1_583_561_459_000,
      1_620_962_192_000,
    ]);
  });
});

describe('1 the data of a card', () => {
  const flow = (fields: string) =>
    read('1', data(`{"cardno":"8742999","iccid":"89860012345678901234",${fields}}`)).verdict;

  it('keeps numbers as text or not, fractions, and what nobody knows', () => {
    expect(
      flow('"flow":"2048.5","usedflow":null,"remainflow":"-1","delete_on":"2026-12-31 23:59:59"'),
    ).toEqual(
      done({
        cardNo: '8742999',
        iccid: '89860012345678901234',
        totalMb: 2048.5,
        usedMb: null,
        remainingMb: null,
        expires: { text: '2026-12-31 23:59:59', atMs: Date.UTC(2026, 11, 31, 15, 59, 59) },
      }),
    );
  });

  it('keeps a card number beyond 2^53 that came as a number', () => {
    const body = data('{"cardno":89860012345678901234,"flow":1,"remainflow":1,"usedflow":1}');
    expect(read('1', body).verdict).toMatchObject({ value: { cardNo: '89860012345678901234', iccid: '' } });
  });

  it.each([
    ['a negative amount', '"flow":-2,"usedflow":0,"remainflow":0'],
    ['an exponent', '"flow":1e3,"usedflow":0,"remainflow":0'],
    ['a missing amount', '"flow":1,"usedflow":0'],
    ['an amount with a unit', '"flow":"1024MB","usedflow":0,"remainflow":0'],
    ['an amount true', '"flow":true,"usedflow":0,"remainflow":0'],
  ])('%s is unreadable', (_, fields) => {
    expect(flow(fields)).toMatchObject(unclear('vendor.unexpected-shape'));
  });

  it.each(['[]', '[{"cardno":"8742999","flow":1,"remainflow":1,"usedflow":1}]', 'null', '"{}"'])(
    'data %s instead of an object is unreadable',
    (text) => {
      expect(read('1', data(text)).verdict).toMatchObject(unclear('vendor.unexpected-shape'));
    },
  );

  it('that answers for another card is not taken', () => {
    const endpoint = SIM_AGENT_ENDPOINTS[0];
    const body = Buffer.from(data('{"cardno":"1","flow":1,"remainflow":1,"usedflow":1}'));
    const about = endpoint && judge(endpoint, { status: 200, body }, () => false).verdict;
    expect(about).toMatchObject(unclear('vendor.other-subject'));
  });
});

describe('2 packages', () => {
  const row = (id: string, price: string) => `{"packagelist_id":${id},"name":"包","price":${price}}`;
  const packages = (...rows: readonly string[]) => read('2', data(`[${rows.join()}]`)).verdict;

  it('may be none', () => {
    expect(packages()).toEqual(done([]));
  });

  it('have exact prices, quoted or not', () => {
    expect(packages(row('4', '"88.50"'), row('"5"', '19.9'), row('6', '"0.00"'))).toMatchObject(
      done([{ price: 88_50 }, { packageId: '5', price: 19_90 }, { price: 0 }]),
    );
  });

  it.each([
    ['a price of three decimals', row('4', '"88.505"')],
    ['a negative price', row('4', '"-1"')],
    ['no price', row('4', 'null')],
    ['a price with a sign', row('4', '"¥88"')],
    ['no id', row('null', '"1"')],
  ])('with %s are unreadable', (_, one) => {
    expect(packages(one)).toMatchObject(unclear('vendor.unexpected-shape'));
  });

  it('with one id twice are unreadable', () => {
    expect(packages(row('4', '1'), row('4', '2'))).toMatchObject(unclear('vendor.unexpected-shape'));
  });

  it('in an object are unreadable', () => {
    expect(read('2', data('{}')).verdict).toMatchObject(unclear('vendor.unexpected-shape'));
  });
});

describe('3 an order', () => {
  it.each([
    ['without a number', '{}'],
    ['with an empty number', '{"orderno":""}'],
    ['in a list', '[{"orderno":"1"}]'],
    ['nothing', 'null'],
  ])('accepted %s is no success', (_, text) => {
    expect(read('3', data(text)).verdict).toMatchObject(unclear('vendor.unexpected-shape'));
  });

  it('is refused by code 0 alone', () => {
    const refusal = read('3', '{"code":0,"msg":"余额不足","data":{}}');
    expect(refusal).toMatchObject({
      verdict: { kind: 'refused', code: 'data-sim.order-refused' },
      message: '余额不足',
    });
    for (const code of ['"0"', '0.0', '-0', 'null', 'false', '2', '"1"', '1.0', 'true']) {
      const body = `{"code":${code},"data":{"orderno":"201511181328427155909265"}}`;
      expect(read('3', body).verdict.kind, code).toBe('unclear');
    }
  });
});

describe('4 the balance', () => {
  it.each([
    ['a list of one', '[{"rebate":1280.5}]', 1280_50],
    ['an object', '{"rebate":"1280.50"}', 1280_50],
    ['less than nothing', '{"rebate":-3}', -3_00],
  ])('of %s', (_, text, fen) => {
    expect(read('4', data(text)).verdict).toEqual(done(fen));
  });

  it.each(['[]', '[{"rebate":1},{"rebate":2}]', '{"rebate":null}', '{"rebate":"1,280.00"}', '{}'])(
    'of %s is unreadable',
    (text) => {
      expect(read('4', data(text)).verdict).toMatchObject(unclear('vendor.unexpected-shape'));
    },
  );

  it('refused means that the shop is not known', () => {
    expect(read('4', '{"code":0,"msg":"签名错误"}').verdict).toEqual({
      kind: 'refused',
      code: 'vendor.credentials',
    });
  });
});

describe('5 and 6, the state of a card', () => {
  it('is unknown where the vendor says nothing documented', () => {
    expect(read('5', data('{"cardno":"1","certification":2,"isactive":null}')).verdict).toEqual(
      done({ cardNo: '1', realName: null, active: null }),
    );
  });

  it('keeps the inner code apart from the outer one', () => {
    const required = data('{"code":"1","url":" https://example.com/real-name?card=1 "}');
    expect(read('6', required).verdict).toEqual(
      done({ state: 'required', link: 'https://example.com/real-name?card=1' }),
    );
    expect(read('6', data('{"code":0,"url":""}')).verdict).toMatchObject(unclear('vendor.unexpected-shape'));
    expect(read('6', '{"code":0,"msg":"x","data":{"code":2,"url":""}}').verdict.kind).toBe('refused');
  });

  it.each(['javascript:alert(1)', 'weixin://dl/x', 'file:///etc/passwd', 'example.com'])(
    'gives %s for no link',
    (url) => {
      expect(read('6', data(`{"code":1,"url":"${url}"}`)).verdict).toEqual(
        done({ state: 'required', link: null }),
      );
    },
  );
});

describe('a reply of another kind has a sentence of its own', () => {
  it.each([
    ['a page', '<html>', 'vendor.not-json'],
    ['a comma too many', '{"code":1,"data":[],}', 'vendor.broken-json'],
    ['PHP', '{"code" => 1}', 'vendor.broken-json'],
    ['GBK', Buffer.from('{"code":0,"msg":"\xd3\xe0\xb6\xee"}', 'latin1'), 'vendor.encoding'],
    ['a list', '[]', 'vendor.unexpected-shape'],
    ['code as text', '{"code":"1","data":[]}', 'vendor.unexpected-shape'],
  ])('%s', (_, body, code) => {
    expect(read('4', body).verdict).toMatchObject(unclear(code));
  });
});
