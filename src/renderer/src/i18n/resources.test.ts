import { describe, expect, it } from 'vitest';
import { resources } from './resources.ts';

type Leaf = readonly [path: string, text: unknown];

const chinese = leavesOf(resources['zh-CN']);
const english = leavesOf(resources.en);

describe('texts of the screen', () => {
  it('has the same keys in both languages', () => {
    expect(english.map(([path]) => path).toSorted()).toEqual(chinese.map(([path]) => path).toSorted());
  });

  it.each([...chinese, ...english])('%s is a text and not empty', (_path, text) => {
    expect(typeof text === 'string' && text.trim() !== '').toBe(true);
  });

  it.each(chinese)('%s has the same values in both languages', (path, text) => {
    const other = english.find(([otherPath]) => otherPath === path)?.[1];
    expect(valuesOf(other)).toEqual(valuesOf(text));
  });

  it.each(chinese)('%s uses full-width punctuation between Chinese characters', (_path, text) => {
    expect(String(text)).not.toMatch(/[\u4e00-\u9fff][,;:?!()]|[,;:?!()][\u4e00-\u9fff]/);
  });

  it('has English texts without Chinese, but for names', () => {
    const mixed = english.filter(([, text]) => /[\u4e00-\u9fff]/.test(String(text)));
    expect(mixed.map(([path]) => path)).toEqual(['common.product']);
  });
});

function leavesOf(node: unknown, path = ''): readonly Leaf[] {
  if (typeof node !== 'object' || node === null) return [[path, node]];
  return Object.entries(node).flatMap(([key, child]) => leavesOf(child, path ? `${path}.${key}` : key));
}

function valuesOf(text: unknown): readonly string[] {
  return [...String(text).matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name).toSorted();
}
