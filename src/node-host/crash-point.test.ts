import { describe, expect, it } from 'vitest';
import { crashPointFrom } from './crash-point.ts';

describe('the crash point', () => {
  it('is none unless asked for', () => {
    expect(crashPointFrom(undefined)).toBeUndefined();
  });

  it('strikes once, the n-th time that it is passed', () => {
    let deaths = 0;
    const pass = crashPointFrom('commit.inside:2', () => {
      deaths += 1;
    });
    const seen = (['commit.inside', 'commit.before', 'commit.inside', 'commit.inside'] as const).map(
      (name) => {
        pass?.(name);
        return deaths;
      },
    );
    expect(seen).toEqual([0, 0, 1, 1]);
  });

  it.each(['commit', 'commit.after:0', 'commit.after:x', ''])('refuses %j', (setting) => {
    expect(() => crashPointFrom(setting)).toThrow('GUITAI_CRASH_AT');
  });
});
