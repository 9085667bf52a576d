import { beforeAll, expect, it } from 'vitest';
import { loadReadings, MOST_READINGS, readingsOf } from './readings.ts';

beforeAll(loadReadings);

it.each([
  ['王小明', ['wxm', 'wangxiaoming']],
  ['吕', ['l', 'lv', 'lu']],
  ['amy王2', ['amyw2', 'amywang2']],
  ['长江', ['cj', 'zj', 'changjiang', 'zhangjiang']],
  ['國', ['g', 'guo']],
  ['王😀明', ['wm', 'wangming']],
  ['amy', []],
  ['😀', []],
  ['の', []],
  ['', []],
])('reads %s', (name, readings) => {
  expect(readingsOf(name).toSorted()).toEqual([...readings].toSorted());
});

it.each([
  ['单小明', 'shanxiaoming'],
  ['仇小明', 'qiuxiaoming'],
  ['万俟小明', 'moqixiaoming'],
  ['尉迟明', 'yuchiming'],
  ['曾乐', 'zengyue'],
  ['解明', 'xieming'],
])('knows the rarer reading of %s', (name, reading) => {
  expect(readingsOf(name)).toContain(reading);
});

it('keeps a few readings of a long name: the usual ones, and each unusual one by itself', () => {
  const readings = readingsOf('乐行重长单');
  expect(readings.length).toBeLessThanOrEqual(MOST_READINGS);
  expect(readings).toContain('lexingzhongchangdan');
  expect(readings).toContain('yuexingzhongchangdan');
});
