import { describe, expect, it } from 'vitest';
import { lookupWay } from './lookup-way.ts';

describe('who is asked', () => {
  it.each([
    ['13800001001', 'vendor'],
    ['1380', 'vendor'],
    ['7919121420122', 'vendor'],
    ['1001', 'here-first'],
    ['0123', 'here-first'],
    ['王', 'here-first'],
    ['xlx', 'here-first'],
    ['🦊', 'here-first'],
  ])('for %s with a network: %s', (typed, to) => {
    expect(lookupWay(typed, false).to).toBe(to);
  });

  it.each(['13800001001', '1380', '7919121420122', '1001', '王', '🦊'])(
    'for %s without one: this computer',
    (typed) => {
      expect(lookupWay(typed, true).to).toBe('here');
    },
  );

  it.each([
    ['', 'lookup.empty'],
    ['13', 'lookup.too-short'],
    ['1380000100', 'phone.length'],
  ])('for %j nobody, network or not', (typed, code) => {
    for (const offline of [false, true]) {
      expect(lookupWay(typed, offline)).toMatchObject({ to: 'problem', problem: { code } });
    }
  });
});
