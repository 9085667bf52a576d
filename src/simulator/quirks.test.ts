import { describe, expect, it } from 'vitest';
import { type FaultKind, strike } from './faults.ts';
import { dress, withTrailingCommas } from './quirks.ts';

const REPLY =
  '{"code":1,"time":1583560304,"data":{"cardno":"89860012345678901234","price":"88.50","flow":-1}}';

/** The body that a fault makes of a reply. */
function odd(kind: FaultKind, text = REPLY): string {
  return new TextDecoder().decode(dress(text, strike([{ kind, value: 0 }])).bytes);
}

describe('dress', () => {
  it('leaves a reply alone without a fault', () => {
    const { bytes, contentType } = dress(REPLY, strike([]));
    expect([new TextDecoder().decode(bytes), contentType]).toEqual([REPLY, 'application/json;charset=UTF-8']);
  });

  it.each<[FaultKind, string, string]>([
    ['data-as-list', '{"data":{"a":1}}', '{"data":[{"a":1}]}'],
    ['data-as-list', '{"data":{}}', '{"data":[]}'],
    ['data-as-list', '{"data":[1]}', '{"data":[1]}'],
    ['data-as-object', '{"data":[{"rebate":0.0}]}', '{"data":{"rebate":0.0}}'],
    ['data-as-object', '{"data":[1,2]}', '{"data":[1,2]}'],
    ['status-as-text', '{"status":true,"code":0}', '{"status":"true","code":"0"}'],
    ['numbers-as-text', '{"a":[1,2.50],"b":null}', '{"a":["1","2.50"],"b":null}'],
    ['trailing-commas', '{"a":[{"b":"}]"}],"c":{}}', '{"a":[{"b":"}]",},],"c":{},}'],
  ])('%s makes of %s', (kind, text, expected) => {
    expect(odd(kind, text)).toBe(expected);
  });

  it('turns texts into numbers digit by digit, but not those with leading zeros', () => {
    expect(odd('texts-as-numbers', '{"a":"89860012345678901234","b":"88.50","c":"00123","d":""}')).toBe(
      '{"a":89860012345678901234,"b":88.50,"c":"00123","d":""}',
    );
  });

  it('writes GBK, and says so unless told not to', () => {
    const named = dress('{"msg":"成功"}', strike([{ kind: 'gbk-body', value: 0 }]));
    expect([new TextDecoder('gbk').decode(named.bytes), named.contentType]).toEqual([
      '{"msg":"成功"}',
      'application/json;charset=GBK',
    ]);
    const unnamed = dress('{}', strike([{ kind: 'gbk-body', value: 1 }]));
    expect(unnamed.contentType).toBe('application/json');
  });
});

it('withTrailingCommas leaves JSON that is no JSON any more', () => {
  expect(() => JSON.parse(withTrailingCommas(REPLY))).toThrow();
});
