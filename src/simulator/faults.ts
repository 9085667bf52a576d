import { z } from 'zod';
import { type Random, seededRandom } from './random.ts';
import { VENDORS, type VendorName } from './vendors.ts';

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
  'gbk-body',
  'trailing-commas',
  'status-as-text',
  'data-as-list',
  'data-as-object',
  'numbers-as-text',
  'texts-as-numbers',
  'refuse-client',
  'refuse-signature',
  'refuse-nonce',
  'refuse-clock',
  'price-change',
  'order-fails-later',
  'repeat-order-runs',
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

/**
 * `value` is milliseconds for `delay` and `clock-offset`, fen for `price-change`, and 1 for a `gbk-body` that does
 * not name its encoding; the other kinds do not use it.
 */
export type Fault = { readonly kind: FaultKind; readonly value: number };

/** The faults of one call, as its work asks for them. */
export type Struck = {
  readonly has: (kind: FaultKind) => boolean;
  /** The sum of the values of this kind; 0 without any. */
  readonly total: (kind: FaultKind) => number;
};

export function strike(faults: readonly Fault[]): Struck {
  return {
    has: (kind) => faults.some((fault) => fault.kind === kind),
    total: (kind) => faults.reduce((sum, fault) => (fault.kind === kind ? sum + fault.value : sum), 0),
  };
}

/**
 * When a fault strikes. `vendor` is whose calls, all without it. `path` is part of a call's path, `*` for any call,
 * or `money` for the seven that change something. The first `skip` calls that match pass; of the next, each is struck with `probability` (seeded),
 * at most `count` of them.
 */
export const faultRuleSchema = z.strictObject({
  vendor: z.enum(VENDORS).nullable().default(null),
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
  readonly vendor: VendorName;
  readonly path: string;
  readonly movesMoney: boolean;
  /** `x-sim-fault`: kinds with their values, separated by commas, as `delay=300, no-answer-after`. */
  readonly header: string | undefined;
};

export function createFaults(seed: number): FaultSchedule {
  let random = seededRandom(seed);
  let nextId = 1;
  let rules: FaultRule[] = [];
  const struckBy = (call: FaultyCall): readonly Fault[] => {
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
    take: (call) => [...readHeader(call.header), ...struckBy(call)],
  };
}

function matches(rule: FaultRule, call: FaultyCall): boolean {
  if (rule.vendor !== null && rule.vendor !== call.vendor) return false;
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
  if (kind === 'price-change') return 500;
  return kind === 'clock-offset' ? 300_000 : 0;
}
