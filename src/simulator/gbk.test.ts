import { describe, expect, it } from 'vitest';
import { gbk } from './gbk.ts';

describe('gbk', () => {
  it('writes bytes known from the standard', () => {
    expect([...gbk('查A卡')]).toEqual([0xb2, 0xe9, 0x41, 0xbf, 0xa8]);
  });

  it('is read back, also with rare characters', () => {
    const text = '{"msg":"订购成功","name":"移动量卡300G","龘":"鎔，。￥"}';
    expect(new TextDecoder('gbk').decode(gbk(text))).toBe(text);
  });

  it('is no UTF-8', () => {
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(gbk('余额不足'))).toThrow();
  });

  it('writes a question mark for what GBK does not have', () => {
    expect(new TextDecoder('gbk').decode(gbk('a🦊b'))).toBe('a?b');
  });
});
