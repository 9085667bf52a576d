import { describe, expect, it } from 'vitest';
import { createFaults, type FaultRuleInput, type FaultyCall } from './faults.ts';

const money: FaultyCall = {
  vendor: 'liyuquan',
  path: 'manage/v3/userCard/expense',
  movesMoney: true,
  header: undefined,
};
const read: FaultyCall = {
  vendor: 'liyuquan',
  path: 'manage/v3/store/list',
  movesMoney: false,
  header: undefined,
};

/** For ten calls, which were struck. */
function pattern(rule: FaultRuleInput, call = money, seed = 1): string {
  const faults = createFaults(seed);
  faults.add(rule);
  return Array.from({ length: 10 }, () => (faults.take(call).length > 0 ? 'x' : '.')).join('');
}

describe('a schedule', () => {
  it.each<[string, FaultRuleInput, string]>([
    ['always', { kind: 'delay' }, 'xxxxxxxxxx'],
    ['twice', { kind: 'delay', count: 2 }, 'xx........'],
    ['once, after three have passed', { kind: 'delay', skip: 3, count: 1 }, '...x......'],
    ['never', { kind: 'delay', probability: 0 }, '..........'],
    ['on a part of the path', { kind: 'delay', path: 'expense', count: 1 }, 'x.........'],
    ['on other paths', { kind: 'delay', path: 'charge' }, '..........'],
    ['on any money call', { kind: 'delay', path: 'money' }, 'xxxxxxxxxx'],
  ])('strikes %s', (_what, rule, wanted) => {
    expect(pattern(rule)).toBe(wanted);
  });

  it('leaves calls that only read alone when it means money', () => {
    expect(pattern({ kind: 'delay', path: 'money' }, read)).toBe('..........');
  });

  it('draws the same for the same seed and otherwise for another', () => {
    const half: FaultRuleInput = { kind: 'delay', probability: 0.5 };
    expect(pattern(half, money, 7)).toBe(pattern(half, money, 7));
    expect(new Set([1, 2, 3, 4, 5].map((seed) => pattern(half, money, seed))).size).toBeGreaterThan(1);
    expect(pattern(half)).toMatch(/x.*\.|\..*x/);
  });

  it('counts what it saw and struck, and forgets all when cleared', () => {
    const faults = createFaults(1);
    faults.add({ kind: 'delay', skip: 1, count: 1 });
    for (let call = 0; call < 3; call += 1) faults.take(money);
    expect(faults.list()).toMatchObject([{ seen: 3, struck: 1 }]);
    faults.clear();
    expect([faults.list(), faults.take(money)]).toEqual([[], []]);
  });

  it('refuses a rule that makes no sense', () => {
    const faults = createFaults(1);
    expect(() => faults.add({ kind: 'delay', probability: 2 })).toThrow();
    expect(() => faults.add({ kind: 'delay', count: 0 })).toThrow();
  });
});

describe('the header x-sim-fault', () => {
  const take = (header: string) => createFaults(1).take({ ...money, header });

  it('names kinds with their values', () => {
    expect(take('delay=300, no-answer-after')).toEqual([
      { kind: 'delay', value: 300 },
      { kind: 'no-answer-after', value: 0 },
    ]);
    expect(take('clock-offset=-5')).toEqual([{ kind: 'clock-offset', value: -5 }]);
    expect(take(' ')).toEqual([]);
  });

  it.each(['nonsense', 'delay=soon', 'delay=1.5'])('throws on %s', (header) => {
    expect(() => take(header)).toThrow('x-sim-fault');
  });
});
