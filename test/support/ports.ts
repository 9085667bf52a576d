import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import type { Clock, Log, Ports, SecretStore, SettingsStore } from '#core/ports.ts';
import { DEFAULT_SETTINGS, type Settings } from '#shared/contract/settings.ts';

export type LogLine = { readonly level: string; readonly event: string; readonly facts: object };

export type TestPorts = Ports & {
  readonly lines: readonly LogLine[];
  /** What the secret store holds. */
  readonly secretValues: ReadonlyMap<string, string>;
};

/** Ports for a core in a test: real clock and ids, settings and secrets in memory, the log kept. */
export function testPorts(
  given: Partial<Ports> & { readonly dataDir: string; readonly liyuquan: string },
): TestPorts {
  const lines: LogLine[] = [];
  const secretValues = new Map<string, string>();
  const { liyuquan, ...rest } = given;
  return {
    clock: realClock,
    ids: { uuid: randomUUID },
    log: keepLines(lines),
    settings: memorySettings(),
    secrets: memorySecrets(secretValues),
    host: { kind: 'node', mode: 'training', version: '0.0.0-test', timeZone: 'Asia/Shanghai' },
    vendors: { liyuquan },
    training: null,
    lines,
    secretValues,
    ...rest,
  };
}

export const realClock: Clock = {
  nowMs: () => Date.now(),
  monotonicMs: () => performance.now(),
  after: (delayMs, call) => {
    const timer = setTimeout(call, delayMs);
    return () => clearTimeout(timer);
  },
};

/** The real clock, on which whatever is being waited for can be made due at once: a deadline without the wait. */
export function impatientClock(): Clock & { readonly expire: (waitingAtMostMs?: number) => void } {
  const waiting = new Map<() => void, number>();
  return {
    ...realClock,
    after: (delayMs, call) => {
      const due = (): void => {
        if (!waiting.delete(due)) return;
        cancel();
        call();
      };
      const cancel = realClock.after(delayMs, due);
      waiting.set(due, delayMs);
      return () => {
        waiting.delete(due);
        cancel();
      };
    },
    expire: (waitingAtMostMs = Number.POSITIVE_INFINITY) => {
      for (const [due, delayMs] of [...waiting]) if (delayMs <= waitingAtMostMs) due();
    },
  };
}

/** A clock that stands where it was put; what waits for it is called when it is moved there. */
export function handClock(startMs: number): Clock & { readonly advance: (byMs: number) => void } {
  let passedMs = 0;
  const waiting = new Set<{ readonly atMs: number; readonly call: () => void }>();
  return {
    nowMs: () => startMs + passedMs,
    monotonicMs: () => passedMs,
    after: (delayMs, call) => {
      const entry = { atMs: passedMs + delayMs, call };
      waiting.add(entry);
      return () => waiting.delete(entry);
    },
    advance: (byMs) => {
      passedMs += byMs;
      for (const entry of [...waiting].filter(({ atMs }) => atMs <= passedMs)) {
        waiting.delete(entry);
        entry.call();
      }
    },
  };
}

export function memorySecrets(values: Map<string, string> = new Map()): SecretStore {
  return {
    kind: 'memory',
    read: async (name) => values.get(name),
    write: async (name, value) => {
      values.set(name, value);
    },
    remove: async (name) => {
      values.delete(name);
    },
  };
}

export function memorySettings(): SettingsStore {
  let settings: Settings = DEFAULT_SETTINGS;
  return {
    read: () => settings,
    write: (next) => {
      settings = next;
    },
  };
}

const keepLines =
  (lines: LogLine[]): Log =>
  (level, event, facts = {}) => {
    lines.push({ level, event, facts });
  };
