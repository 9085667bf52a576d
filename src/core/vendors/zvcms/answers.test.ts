import { describe, expect, it } from 'vitest';
import { GIFT_CARD_STATES, GIFT_CARD_VALIDITIES } from '#shared/contract/gift-card.ts';
import { vendorExamples } from '../../../../test/contract/support/examples.ts';
import { myCards } from './endpoints.ts';
import { judge } from './judge.ts';

const read = (body: string, status = 200) => judge(myCards, { status, body: Buffer.from(body) }).verdict;
const reply = (rows: string, status = 'true', code = '0') =>
  `{"status":${status},"code":${code},"message":"","data":${rows}}`;
const card = (fields: string) => {
  const verdict = read(reply(`[{${fields}}]`));
  return verdict.kind === 'done' ? verdict.value[0] : verdict;
};

it('reads the document’s example, in which every field is empty', () => {
  const [example] = vendorExamples('zvcms');
  expect(read(example?.json ?? '')).toEqual({
    kind: 'done',
    value: [
      {
        cardNo: '',
        templateId: '',
        title: '',
        balance: null,
        parValue: null,
        cover: null,
        state: 'unknown',
        stateWords: '',
        validity: 'unknown',
        validityWords: '',
        bound: null,
        begins: null,
        ends: null,
        created: null,
        fromErp: false,
      },
    ],
  });
});

describe('a gift card', () => {
  it('has its balance in par_value and its face value in deduct_amount, as the table describes them', () => {
    expect(
      card(
        '"id":900719925474099312,"gift_card_id":12,"par_value":"60.5","deduct_amount":100,"bind_status":"1","isErp":"1"',
      ),
    ).toMatchObject({
      cardNo: '900719925474099312',
      templateId: '12',
      balance: 60_50,
      parValue: 100_00,
      bound: true,
      fromErp: true,
    });
  });

  it('has one of eight states and one of four validities, and nothing else', () => {
    expect(GIFT_CARD_STATES.map((_, status) => card(`"status":"${status}"`))).toMatchObject(
      GIFT_CARD_STATES.map((state) => ({ state })),
    );
    expect(GIFT_CARD_VALIDITIES.map((_, validType) => card(`"validType":${validType}`))).toMatchObject(
      GIFT_CARD_VALIDITIES.map((validity) => ({ validity })),
    );
    expect(card('"status":"8","validType":"constructor"')).toMatchObject({
      state: 'unknown',
      validity: 'unknown',
    });
  });

  it.each([
    ['2026-03-16 12:00:00', Date.UTC(2026, 2, 16, 4)],
    ['1773633600', 1_773_633_600_000],
    ['2026-03-16', null],
  ])('keeps the date %s', (text, atMs) => {
    expect(card(`"endAt":"${text}"`)).toMatchObject({ ends: { text, atMs } });
  });

  it.each(['""', '"0"', '0', 'null', '"0000-00-00 00:00:00"'])('has no date %s', (text) => {
    expect(card(`"beginAt":${text}`)).toMatchObject({ begins: null });
  });

  it.each(['"-1"', '"1.005"', '"1,000"', '1e3', '"¥5"'])('with an amount of %s is unreadable', (text) => {
    expect(card(`"par_value":${text}`)).toMatchObject({ kind: 'unclear', code: 'vendor.unexpected-shape' });
  });
});

describe('status and code', () => {
  it.each(['true', '"true"'])('success is status %s and code 0', (status) => {
    for (const code of ['0', '"0"']) expect(read(reply('[]', status, code)).kind).toBe('done');
  });

  it('an exception of the business is refused with its code', () => {
    expect(read(reply('[]', 'true', '"E404"'))).toEqual({
      kind: 'refused',
      code: 'gift-card.refused',
      params: { code: 'E404' },
    });
    expect(read(reply('[]', '"true"', '1'))).toMatchObject({ kind: 'refused', code: 'gift-card.refused' });
  });

  it('an error of the system is refused', () => {
    expect(read('{"status":false,"code":"S500","message":"系统错误"}')).toMatchObject({
      kind: 'refused',
      code: 'vendor.operation-failed',
    });
  });

  it.each([
    ['false beside 0', 'false', '0'],
    ['a number', '1', '0'],
    ['other text', '"TRUE"', '0'],
    ['no code', 'true', 'null'],
    ['an empty code', 'true', '""'],
  ])('%s is unclear', (_, status, code) => {
    expect(read(reply('[]', status, code))).toMatchObject({
      kind: 'unclear',
      code: 'vendor.unexpected-shape',
    });
  });

  it('data that is no list is unreadable', () => {
    for (const data of ['{}', 'null', '{"0":{}}']) expect(read(reply(data)).kind).toBe('unclear');
  });
});
