import { z } from 'zod';
import { type Random, seededRandom } from './random.ts';

/** What can go wrong on purpose. `before` and `after` are seen from the work: with `after` it has been done. */
export const FAULT_KINDS = [
  'delay',
  'no-answer-before',
  'no-answer-after',
  'hang-before',
  'hang-after',
  'http-500-before',
  'http-500-after',
  'http-502-html-after',
  'malformed-body',
  'truncated-body',
  'duplicate-delivery',
  'clock-offset',
  'lapse-token',
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

/** `value` is milliseconds for `delay` and `clock-offset`; the other kinds do not use it. */
export type Fault = { readonly kind: FaultKind; readonly value: number };

/**
 * When a fault strikes. `path` is part of a call's path, `*` for any call, or `money` for the six that change
 * something. The first `skip` calls that match pass; of the next, each is struck with `probability` (seeded),
 * at most `count` of them.
 */
export const faultRuleSchema = z.strictObject({
  path: z.string().min(1).max(200).default('*'),
  kind: z.enum(FAULT_KINDS),
  value: z.number().int().min(-31_536_000_000).max(31_536_000_000).optional(),
  probability: z.number().min(0).max(1).default(1),
  skip: z.number().int().min(0).default(0),
  count: z.number().int().min(1).nullable().default(null),
});
export type FaultRuleInput = z.input<typeof faultRuleSchema>;
export type FaultRule = Readonly<z.output<typeof faultRuleSchema>> & {
  readonly id: number;
  /** How often a call matched, and how often it was struck. */
  readonly seen: number;
  readonly struck: number;
};

export type Faults = {
  /** Throws a ZodError when the rule makes no sense. */
  readonly add: (rule: FaultRuleInput) => FaultRule;
  readonly clear: () => void;
  readonly list: () => readonly FaultRule[];
};

export type FaultSchedule = Faults & {
  /** The faults for one arriving call; counts it. Throws when the header cannot be read. */
  readonly take: (call: FaultyCall) => readonly Fault[];
};

export type FaultyCall = {
  readonly path: string;
  readonly movesMoney: boolean;
  /** `x-sim-fault`: kinds with their values, separated by commas, as `delay=300, no-answer-after`. */
  readonly header: string | undefined;
};

export function createFaults(seed: number): FaultSchedule {
  let random = seededRandom(seed);
  let nextId = 1;
  let rules: FaultRule[] = [];
  const strike = (call: FaultyCall): readonly Fault[] => {
    const faults: Fault[] = [];
    rules = rules.map((rule) => {
      if (!matches(rule, call)) return rule;
      const struck = strikes(rule, random);
      if (struck) faults.push({ kind: rule.kind, value: rule.value ?? defaultValue(rule.kind) });
      return { ...rule, seen: rule.seen + 1, struck: rule.struck + (struck ? 1 : 0) };
    });
    return faults;
  };
  return {
    add: (input) => {
      const rule = { ...faultRuleSchema.parse(input), id: nextId++, seen: 0, struck: 0 };
      rules.push(rule);
      return rule;
    },
    clear: () => {
      rules = [];
      random = seededRandom(seed);
    },
    list: () => [...rules],
    take: (call) => [...readHeader(call.header), ...strike(call)],
  };
}

function matches(rule: FaultRule, call: FaultyCall): boolean {
  if (rule.path === '*') return true;
  return rule.path === 'money' ? call.movesMoney : call.path.includes(rule.path);
}

function strikes(rule: FaultRule, random: Random): boolean {
  if (rule.seen < rule.skip || (rule.count !== null && rule.struck >= rule.count)) return false;
  return rule.probability === 1 || random.fraction() < rule.probability;
}

function readHeader(header: string | undefined): readonly Fault[] {
  if (header === undefined || header.trim() === '') return [];
  return header.split(',').map((item) => {
    const [name = '', value] = item.trim().split('=');
    const kind = FAULT_KINDS.find((known) => known === name);
    if (!kind) throw new Error(`x-sim-fault: no such fault: ${name}`);
    const number = value === undefined ? defaultValue(kind) : Number(value);
    if (!Number.isSafeInteger(number)) throw new Error(`x-sim-fault: not a whole number: ${value}`);
    return { kind, value: number };
  });
}

function defaultValue(kind: FaultKind): number {
  if (kind === 'delay') return 1_000;
  return kind === 'clock-offset' ? 300_000 : 0;
}
