import { beforeEach, describe, expect, it } from 'vitest';
import type { StoredOperation } from '#core/journal/stored-operation.ts';
import { createEnding } from './ending.ts';

const operation = {
  operation_id: '11111111-1111-4111-8111-111111111111',
  kind: 'spend',
  state: 'unknown',
  amount_fen: 1_234,
  nickname: '小练习',
  phone_masked: '138****1001',
} as StoredOperation;

let state: { undecided: StoredOperation[]; nowMs: number; said: string[]; ended: number; insisted: number };
let grant: () => void;
const open = () =>
  createEnding({
    departure: {
      unsigned: () => state.undecided,
      ask: () => true,
      insist: () => {
        state.insisted += 1;
      },
      onGranted: (close) => {
        grant = close;
      },
    },
    say: (text) => state.said.push(text),
    newUrl: () => 'http://127.0.0.1:1/?ticket=t',
    nowMs: () => state.nowMs,
    end: () => {
      state.ended += 1;
    },
  });
beforeEach(() => {
  state = { undecided: [operation], nowMs: 0, said: [], ended: 0, insisted: 0 };
});

describe('Ctrl-C', () => {
  it('ends at once while nothing is undecided', () => {
    state.undecided = [];
    open().interrupt();
    expect(state).toMatchObject({ ended: 1, said: [], insisted: 0 });
  });

  it('is refused the first time, in both languages, and ends the second time', () => {
    const { interrupt } = open();
    interrupt();
    expect(state.ended).toBe(0);
    expect(state.said[0]).toMatch(/还有 1 笔操作的结果未知/);
    expect(state.said[0]).toMatch(/消费 Spend {2}¥12\.34 {2}结果未知 Outcome unknown/);
    expect(state.said[0]).toMatch(/10 秒内再按一次 Ctrl-C.*不会丢/);
    expect(state.said[0]).toMatch(/again within 10 seconds: everything is on the disk/);
    expect(state.said[0]).not.toMatch(/小练习|138/);
    // The same key press, passed on by npm and by the starting script.
    state.nowMs = 40;
    interrupt();
    expect(state).toMatchObject({ ended: 0, insisted: 0, said: [expect.anything()] });
    state.nowMs = 10_000;
    interrupt();
    expect(state).toMatchObject({ ended: 1, insisted: 1 });
  });

  it('is asked anew after ten seconds', () => {
    const { interrupt } = open();
    interrupt();
    state.nowMs = 10_001;
    interrupt();
    expect(state).toMatchObject({ ended: 0, insisted: 0 });
    expect(state.said).toHaveLength(2);
  });

  it('names ten operations at the most', () => {
    state.undecided = Array.from({ length: 12 }, () => operation);
    open().interrupt();
    expect(state.said[0]?.match(/ {2}- /g)).toHaveLength(10);
    expect(state.said[0]).toContain('2 more');
  });
});

describe('the last window', () => {
  it('closes the counter while nothing is undecided', () => {
    state.undecided = [];
    open().alone();
    expect(state.ended).toBe(1);
  });

  it('leaves it running while money is undecided, says so once and how to open it again, until all is decided', () => {
    const { alone, accompanied } = open();
    alone();
    alone();
    expect(state.said).toEqual([expect.stringMatching(/npm start[\s\S]*ticket=t$/)]);
    accompanied();
    alone();
    expect(state.said).toHaveLength(2);
    state.undecided = [];
    alone();
    expect(state.ended).toBe(1);
  });

  it('closes it with a supervisor’s signature', () => {
    open();
    grant();
    expect(state.ended).toBe(1);
  });
});
