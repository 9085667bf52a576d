import type { SimOrderView } from '#shared/contract/data-sim.ts';

/** `done` has its time; `now` is being waited for; `later` comes after it; `stopped` will not come. */
export type StepState = 'done' | 'now' | 'later' | 'unsure' | 'stopped';
export type TimelineStep = {
  readonly name: 'submitted' | 'accepted' | 'effective';
  readonly state: StepState;
  readonly at: number | null;
};

/** Submitted, accepted, effective. That the vendor took an order is not yet that the data is there. Pure. */
export function timelineSteps(order: SimOrderView): readonly TimelineStep[] {
  const { stage, submittedAt, acceptedAt, effectiveAt } = order;
  return [
    { name: 'submitted', state: 'done', at: submittedAt },
    { name: 'accepted', state: ACCEPTED[stage], at: acceptedAt },
    { name: 'effective', state: EFFECTIVE[stage], at: effectiveAt },
  ];
}

const ACCEPTED = {
  submitted: 'now',
  undecided: 'unsure',
  accepted: 'done',
  effective: 'done',
  failed: 'stopped',
} as const satisfies Record<SimOrderView['stage'], StepState>;

const EFFECTIVE = {
  submitted: 'later',
  undecided: 'later',
  accepted: 'now',
  effective: 'done',
  failed: 'stopped',
} as const satisfies Record<SimOrderView['stage'], StepState>;
