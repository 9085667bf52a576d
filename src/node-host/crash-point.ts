import { CRASH_POINTS, type CrashPoint } from '#core/ports.ts';

/**
 * For `npm run crash`: `GUITAI_CRASH_AT=commit.after:4` ends this process, as a power cut would, the fourth time that
 * it gets there. Without the variable there is no crash point at all; one that makes no sense is refused.
 */
export function crashPointFrom(
  setting: string | undefined,
  die: () => void = () => process.kill(process.pid, 'SIGKILL'),
): CrashPoint | undefined {
  if (setting === undefined) return undefined;
  const [name, times = '1'] = setting.split(':');
  const point = CRASH_POINTS.find((known) => known === name);
  if (point === undefined || !/^[1-9]\d{0,5}$/.test(times)) {
    throw new Error(
      'GUITAI_CRASH_AT takes the name of a crash point and how often it is passed, as commit.after:4',
    );
  }
  let left = Number(times);
  return (passed) => {
    if (passed !== point) return;
    left -= 1;
    if (left === 0) die();
  };
}
