import { describe, expect, it } from 'vitest';
import { vendorExamples } from '../../../../test/contract/support/examples.ts';
import { memberInfo } from './endpoints.ts';
import { judge } from './judge.ts';

const read = (body: string | Buffer, status = 200) =>
  judge(memberInfo, { status, body: Buffer.from(body) }).verdict;
const total = (value: string) =>
  read(`{"errcode":0,"errmsg":"success","data":{"total_data_value":${value}}}`);

it('reads the document’s example', () => {
  const [example] = vendorExamples('dakashi');
  expect(read(example?.json ?? '')).toEqual({ kind: 'done', value: 10 });
});

it.each([
  ['"10"', 10],
  ['10.5', 10.5],
  ['"0"', 0],
  ['-1', null],
  ['"-1"', null],
  ['null', null],
])('reads a total of %s', (text, value) => {
  expect(total(text)).toEqual({ kind: 'done', value });
});

it.each(['"10G"', '""', '-2', 'true', '[]', '1e3'])('takes a total of %s for unreadable', (text) => {
  expect(total(text)).toMatchObject({ kind: 'unclear', code: 'vendor.unexpected-shape' });
});

describe('what is no success', () => {
  it.each([
    ['data a list', '{"errcode":0,"errmsg":"success","data":[]}', 'vendor.unexpected-shape'],
    ['no data', '{"errcode":0,"errmsg":"success"}', 'vendor.unexpected-shape'],
    ['errcode as text', '{"errcode":"0","data":{"total_data_value":"10"}}', 'vendor.unexpected-shape'],
    ['another code', '{"errcode":40001,"errmsg":"签名错误"}', 'vendor.unknown-code'],
    ['PHP', '{"errcode" => 0}', 'vendor.broken-json'],
  ])('%s', (_, body, code) => {
    expect(read(body)).toMatchObject({ kind: 'unclear', code });
  });

  it('the documented code refuses', () => {
    expect(read('{"errcode":50000,"errmsg":"未知错误"}')).toEqual({
      kind: 'refused',
      code: 'vendor.operation-failed',
    });
  });
});
