import { describe, expect, it } from 'vitest';
import { plainText } from './plain-text.ts';

describe('the words of a summary', () => {
  it.each([
    ['<p>活动卡活动卡</p>', '活动卡活动卡'],
    ['<p>一</p><p>二<br/>三</p>', '一\n二\n三'],
    ['<p style="color:red">a &amp; b&nbsp;&lt;c&gt;</p>', 'a & b <c>'],
    ['满 3 < 5 减', '满 3 < 5 减'],
    ['null2', 'null2'],
    ['', ''],
  ])('%s', (html, text) => {
    expect(plainText(html)).toBe(text);
  });
});
