import { beforeAll, expect, it } from 'vitest';
import { loadReadings, readingsOf } from './readings.ts';

beforeAll(loadReadings);

it.each([
  ['王小明', ['wxm', 'wangxm', 'wangxiaoming'], ['xm', 'xiaoming', 'm', 'ming']],
  ['吕', ['l', 'lv', 'lu'], []],
  ['amy王2', ['amyw2', 'amywang2'], ['myw2', 'mywang2', 'yw2', 'ywang2', 'w2', 'wang2']],
  ['长江', ['cj', 'zj', 'changj', 'zhangj', 'changjiang', 'zhangjiang'], ['j', 'jiang']],
  ['國', ['g', 'guo'], []],
  ['王😀明', ['wm', 'wangm', 'wangming'], ['m', 'ming']],
  ['amy', [], []],
  ['😀', [], []],
  ['の', [], []],
  ['', [], []],
])('reads %s', (name, whole, later) => {
  const readings = readingsOf(name);
  expect(readings.whole.toSorted()).toEqual(whole.toSorted());
  expect(readings.later.toSorted()).toEqual(later.toSorted());
});

it.each([
  ['单小明', 'shanxiaoming'],
  ['仇小明', 'qiuxiaoming'],
  ['万俟小明', 'moqixiaoming'],
  ['尉迟明', 'yuchiming'],
  ['曾乐', 'zengyue'],
  ['解明', 'xieming'],
])('knows the rarer reading of %s', (name, reading) => {
  expect(readingsOf(name).whole).toContain(reading);
});

it('keeps a few readings of a long name: the usual ones, and each unusual one by itself', () => {
  const { whole: readings, later } = readingsOf('乐行重长单');
  expect(readings.length).toBeLessThanOrEqual(3 * 8);
  expect(later.length).toBeLessThanOrEqual(4 * 2 * 8);
  expect(readings).toContain('lexingzhongchangdan');
  expect(readings).toContain('yuexingzhongchangdan');
});
