import { describe, expect, it } from 'vitest';
import { FAILURE_CODES, MONEY_STATES } from '../contract/failure.ts';
import { LANGUAGES } from '../contract/settings.ts';
import { FAILURE_TEXTS, failureText, UNDECIDED_NEXT } from './failures.ts';
import { placeholdersOf } from './fill.ts';

const texts = LANGUAGES.flatMap((language) =>
  FAILURE_CODES.map((code) => ({ language, code, ...FAILURE_TEXTS[language][code] })),
);

describe('failure messages', () => {
  it.each(texts)('$language $code says what happened and what to do next', ({ message, next }) => {
    expect(message.trim()).not.toBe('');
    expect(next.trim()).not.toBe('');
    expect(message).toMatch(/[。.]$/);
    expect(next).toMatch(/[。.]$/);
  });

  it.each(FAILURE_CODES)('%s names the same values in both languages', (code) => {
    const named = (language: 'zh-CN' | 'en') => {
      const { message, next } = FAILURE_TEXTS[language][code];
      return new Set([...placeholdersOf(message), ...placeholdersOf(next)]);
    };
    expect(named('en')).toEqual(named('zh-CN'));
  });

  it.each(texts)('$language $code reads whole without any value', ({ language, code }) => {
    const { message, next } = failureText({ code, money: 'not-involved' }, language);
    expect(message + next).not.toMatch(/\{\{|\}\}|\[\[|\]\]|–/);
  });

  it('has no code that is not in the contract', () => {
    for (const language of LANGUAGES) {
      expect(Object.keys(FAILURE_TEXTS[language]).toSorted()).toEqual([...FAILURE_CODES].toSorted());
    }
  });

  it.each(texts.filter(({ language }) => language === 'zh-CN'))(
    'zh-CN $code uses full-width punctuation between Chinese characters',
    ({ message, next }) => {
      expect(message + next).not.toMatch(/[\u4e00-\u9fff][,;:?!()]|[,;:?!()][\u4e00-\u9fff]/);
    },
  );

  it.each(texts)('$language $code leaves the state of the money to its own line', ({ message }) => {
    expect(message).not.toMatch(/钱没有动|已扣款|没有扣款|no money|not charged/i);
  });
});

describe('failureText', () => {
  it('names the vendor, and the one of stored-value cards where none is named', () => {
    const lost = { code: 'vendor.unreachable', money: 'not-involved' } as const;
    expect(failureText(lost, 'zh-CN').message).toContain('连不上商家系统');
    const agent = { ...lost, params: { cause: 'ECONNREFUSED', vendor: 'sim-agent' } };
    expect(failureText(agent, 'zh-CN').message).toContain('连不上流量卡平台');
    expect(failureText(agent, 'en').message).toMatch(/^The data-SIM vendor cannot be reached/);
    const before = { ...agent, code: 'data-sim.pre-read-failed' } as const;
    const params = { reason: 'vendor.timeout', vendor: 'sim-agent' };
    expect(failureText({ ...before, params }, 'zh-CN').message).toContain('流量卡平台没有按时回答');
  });

  it.each(LANGUAGES)('%s: while undecided there is one next step, whatever the cause', (language) => {
    for (const code of FAILURE_CODES) {
      expect(failureText({ code, money: 'undecided' }, language).next).toBe(UNDECIDED_NEXT[language]);
    }
  });

  it('keeps the own next step where the money is not in doubt', () => {
    for (const money of MONEY_STATES.filter((state) => state !== 'undecided')) {
      expect(failureText({ code: 'vendor.timeout', money }, 'en').next).toBe(
        'Check the network and try again.',
      );
    }
  });

  it('puts values in', () => {
    const failure = {
      code: 'amount.exceeds-balance',
      money: 'not-moved',
      params: { balance: '1,582.40' },
    } as const;
    expect(failureText(failure, 'zh-CN').message).toBe('卡内余额不够，现有 ¥1,582.40。');
    expect(failureText({ ...failure, params: {} }, 'zh-CN').message).toBe('卡内余额不够。');
  });

  it('says what a foreign code looks like, and nothing where that is not known', () => {
    const foreign = (what: string) =>
      ({ code: 'scan.foreign', money: 'not-involved', params: { what } }) as const;
    expect(failureText(foreign('payment-code'), 'zh-CN').message).toContain('看起来是付款码');
    expect(failureText(foreign('made-up'), 'en').message).not.toContain('made-up');
  });

  it('gives the reason behind a failure in words, never as a code', () => {
    const failure = {
      code: 'operation.pre-read-failed',
      money: 'not-moved',
      params: { reason: 'vendor.unreachable' },
    } as const;
    expect(failureText(failure, 'zh-CN').message).toContain('连不上商家系统，请求没有发出');
    expect(failureText(failure, 'en').message).not.toContain('vendor.');
  });
});
