import { describe, expect, it } from 'vitest';
import { systemClock } from '#host/adapters/system-clock.ts';
import { clockFrom } from './clock-speed.ts';

describe('the speed of the clocks', () => {
  it('is the computer’s unless somebody asks', () => {
    expect(clockFrom(undefined, 'live')).toBe(systemClock);
  });

  it('is the same for what is read and for what is waited for', async () => {
    const clock = clockFrom('50', 'training');
    const began = { wall: clock.nowMs(), monotonic: clock.monotonicMs(), real: performance.now() };
    await new Promise<void>((resolve) => void clock.after(5_000, resolve));
    const realMs = performance.now() - began.real;
    expect(clock.monotonicMs() - began.monotonic).toBeGreaterThanOrEqual(4_900);
    expect(clock.nowMs() - began.wall).toBeGreaterThanOrEqual(4_900);
    expect(realMs).toBeLessThan(clock.monotonicMs() - began.monotonic);
  });

  it('is never changed with a real vendor', () => {
    expect(() => clockFrom('2', 'live')).toThrow('training');
  });

  it.each(['0', '-1', '1.5', '100', 'fast', ''])('is refused when it makes no sense: %j', (setting) => {
    expect(() => clockFrom(setting, 'training')).toThrow('whole number');
  });
});
