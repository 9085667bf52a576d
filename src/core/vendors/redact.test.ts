import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotableMessage, recordableBody } from './redact.ts';

const TOKEN = '7171d718-0c30-4fd0-9a6b-53a865be71a5';

describe('a body for the journal', () => {
  it('holds no token, password or code that was sent, in either letter case', () => {
    const body = recordableBody(
      `{"msg":"bad ${TOKEN}","x":"149ABFAC83C72B88C1538833655102F3","y":"482913"}`,
      [TOKEN, '149abfac83c72b88c1538833655102f3', '482913'],
    );
    expect(body).toBe('{"msg":"bad [removed]","x":"[removed]","y":"[removed]"}');
  });

  it.each([
    ['{"password":"abc\\"def","a":1}', '{"password":"[removed]","a":1}'],
    ['{"payPassword" : 123456, "a":1}', '{"payPassword" : "[removed]", "a":1}'],
    ['{"access_token":"abc"}', '{"access_token":"[removed]"}'],
    ['{"password":"cut off he', '{"password":"[removed]"'],
    ['{"realName":"某人","idNumber":null}', '{"realName":"[removed]","idNumber":"[removed]"}'],
    ['{"phone":"13800000002","tel":"0871-63310005"}', '{"phone":"138****0002","tel":"087****0005"}'],
    ['号码13800000002', '号码138****0002'],
    ['{"orderNo":71019122016110,"time":1576829251319}', '{"orderNo":71019122016110,"time":1576829251319}'],
  ])('%s becomes %s', (body, record) => {
    expect(recordableBody(body, [])).toBe(record);
  });

  it('is masked before it is cut, so that no half of a secret is left at the end', () => {
    const body = recordableBody(`${'x'.repeat(4_090)}13800000002 ${TOKEN}`, [TOKEN]);
    expect(body).toHaveLength(4_096);
    expect(body.slice(4_090)).toBe('138***');
  });

  it('is never longer than 4,096 and never ends in half a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        const body = recordableBody(text.repeat(300), []);
        expect(body.length).toBeLessThanOrEqual(4_096);
        expect(body).not.toMatch(/\p{Cs}/u);
      }),
    );
  });
});

describe('the vendor’s words', () => {
  it.each([
    ['余额不足', '余额不足'],
    ['  a\u0000b\r\nc\t', 'a b c'],
    ['\u202eabc\u2066', 'abc'],
    ['号码 13800000002 不存在', '号码 138****0002 不存在'],
    [`token ${TOKEN} 无效`, 'token [removed] 无效'],
    ['', undefined],
    [' \n ', undefined],
    [undefined, undefined],
  ])('%j are quoted as %j', (message, quoted) => {
    expect(quotableMessage(message, [TOKEN])).toBe(quoted);
  });

  it('are cut at 200 without breaking a character', () => {
    expect(quotableMessage('😀'.repeat(150), [])).toBe('😀'.repeat(100));
    expect(quotableMessage(`a${'😀'.repeat(150)}`, [])).toBe(`a${'😀'.repeat(99)}`);
  });
});
