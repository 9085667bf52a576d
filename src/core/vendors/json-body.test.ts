import { expect, it } from 'vitest';
import { readJsonObject } from './json-body.ts';

it('reads an object, numbers as they stand', () => {
  const reading = readJsonObject(Buffer.from('{"a":12345678901234567890,"b":"柜"}'));
  expect(reading.ok && String(reading.object.a)).toBe('12345678901234567890');
  expect(reading.ok && reading.object.b).toBe('柜');
});

it.each([
  ['', 'vendor.not-json'],
  ['<html>', 'vendor.not-json'],
  ['ok', 'vendor.not-json'],
  ['{"a":1,}', 'vendor.broken-json'],
  ["{'a':1}", 'vendor.broken-json'],
  [' [1,', 'vendor.broken-json'],
  ['\ufeff{"a":1}', 'vendor.broken-json'],
  ['[]', 'vendor.unexpected-shape'],
  ['1', 'vendor.unexpected-shape'],
  ['null', 'vendor.unexpected-shape'],
  ['{"a":1,"a":1}', 'vendor.unexpected-shape'],
])('%j: %s', (text, problem) => {
  expect(readJsonObject(Buffer.from(text))).toEqual({ ok: false, problem });
});

it('knows GBK by its bytes', () => {
  const gbk = Buffer.from('{"msg":"\xb2\xe9\xd1\xaf\xb3\xc9\xb9\xa6"}', 'latin1');
  expect(readJsonObject(gbk)).toEqual({ ok: false, problem: 'vendor.encoding' });
});
