import { describe, expect, it } from 'vitest';
import { classifyScan } from './scanned-code.ts';

describe('a code that may be ours', () => {
  it.each([
    '7919121420122',
    'MEMBER:7',
    'a1f46021-dcd2-44d0-802a-66aad94bbd23',
    '会员7',
    'https://liyuquan.cn/m/7',
    'http://www.LIYUQUAN.cn:8080/x?y=1',
    '13800000002',
    // 18 digits, but no payment code begins so.
    '991234567890123456',
    '{"userId":7}',
    'constructor',
  ])('%s is left to the vendor', (text) => {
    expect(classifyScan(text)).toEqual({ kind: 'candidate', text });
  });

  it('loses the line end that a scanner adds', () => {
    expect(classifyScan('7919121420122\r\n')).toEqual({ kind: 'candidate', text: '7919121420122' });
  });
});

describe('a code of somebody else', () => {
  it.each([
    ['', 'blank'],
    [' \t\r\n', 'blank'],
    ['https://example.com/menu', 'web-address'],
    ['HTTP://EXAMPLE.COM', 'web-address'],
    ['https://liyuquan.cn.example.com/', 'web-address'],
    ['https://liyuquan.cn@example.com/', 'web-address'],
    ['https:\\\\example.com\\liyuquan.cn', 'web-address'],
    ['https://notliyuquan.cn/', 'web-address'],
    ['https://', 'web-address'],
    ['101234567890123456', 'payment-code'],
    ['151234567890123456', 'payment-code'],
    ['2512345678901234', 'payment-code'],
    ['301234567890123456789012', 'payment-code'],
    ['wxp://f2f0abc', 'payment-code'],
    ['https://qr.alipay.com/fkx0abc', 'payment-code'],
    ['WIFI:S:shop;T:WPA;P:geheim;;', 'wifi'],
    ['BEGIN:VCARD\nVERSION:3.0\nEND:VCARD', 'contact'],
    ['MECARD:N:x;;', 'contact'],
    ['mailto:a@example.com', 'contact'],
    ['weixin://dl/business', 'app-link'],
    ['alipays://platformapi', 'app-link'],
    ['geo:30,104', 'app-link'],
    ['x'.repeat(1_025), 'too-long'],
    ['79\u00001912', 'control-characters'],
    ['79\u001d1912', 'control-characters'],
    ['79\ud8001912', 'control-characters'],
  ])('%j is %s', (text, what) => {
    expect(classifyScan(text)).toMatchObject({ kind: 'foreign', what });
  });

  it('keeps a payment code and a wireless password from the screen', () => {
    expect(JSON.stringify(classifyScan('101234567890123456'))).not.toContain('567890');
    expect(JSON.stringify(classifyScan('WIFI:S:shop;P:geheim;;'))).not.toContain('geheim');
  });
});
