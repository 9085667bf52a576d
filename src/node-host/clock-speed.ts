import type { Clock } from '#core/ports.ts';
import { systemClock } from '#host/adapters/system-clock.ts';
import type { CounterOptions } from '#host/counter.ts';

/**
 * For `npm run crash`: `GUITAI_CLOCK_SPEED=30` lets this process's clocks run thirty times as fast, so that what waits
 * for minutes can be watched to its end. Never with a real vendor: reads prove something only after real minutes.
 */
export function clockFrom(setting: string | undefined, mode: CounterOptions['mode']): Clock {
  if (setting === undefined) return systemClock;
  if (mode === 'live')
    throw new Error('GUITAI_CLOCK_SPEED is for training alone: with a real vendor time is real');
  if (!/^[1-9]\d?$/.test(setting)) throw new Error('GUITAI_CLOCK_SPEED takes a whole number from 1 to 99');
  const speed = Number(setting);
  const startedAtMs = systemClock.nowMs();
  return {
    nowMs: () => startedAtMs + (systemClock.nowMs() - startedAtMs) * speed,
    monotonicMs: () => systemClock.monotonicMs() * speed,
    after: (delayMs, call) => systemClock.after(delayMs / speed, call),
  };
}
