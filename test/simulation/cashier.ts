import type { Operation } from '#shared/contract/operation.ts';
import { randomOf } from './random.ts';
import { operationIdOf, type Stage } from './stage.ts';
import type { Till } from './till.ts';
import type { Request } from './truth.ts';

/** Rings up what is wanted, and sometimes once more what is told not to have happened. */
export type Cashier = {
  readonly ring: (request: Request, till: Till) => void;
  readonly observe: (operation: Operation, till: Till) => void;
};

const NOT_HAPPENED: readonly string[] = ['not-applied', 'rejected', 'not-sent'];

export function createCashier({ options, realm, scheduler, counts, trace }: Stage): Cashier {
  const again = randomOf(options.seed, 'again');
  const seen = new Set<string>();
  const requests = new Map<string, Request>();
  let repetitions = 2;

  const ring = (request: Request, till: Till): void => {
    counts.operations++;
    const operationId = operationIdOf(realm, counts.operations);
    requests.set(operationId, request);
    trace(`cashier op${counts.operations} ${request.kind} ${request.userId} ${request.amount}`);
    const counter = till.counter();
    // While the counter is down nobody can ask it for anything.
    if (counter === undefined) return;
    const boot = till.boot();
    counter.runner.run(counter.request(operationId, request)).then(
      (result) => trace(`answers ${operationId} ${result.ok ? result.value.state : result.failure.code}`),
      (error: unknown) => {
        if (till.boot() === boot) throw error;
      },
    );
  };
  const count = ({ operationId, state }: Operation): void => {
    if (state === 'unknown') counts.unknown++;
    if (state === 'person') counts.person++;
    const decided = seen.has(`${operationId} confirmed`) || seen.has(`${operationId} not-applied`);
    if (state === 'person' && decided) counts.alarms++;
  };
  return {
    ring,
    observe: (operation, till) => {
      const { operationId, state } = operation;
      const key = `${operationId} ${state}`;
      if (seen.has(key)) return;
      seen.add(key);
      count(operation);
      const request = requests.get(operationId);
      if (request === undefined || !NOT_HAPPENED.includes(state)) return;
      if (repetitions === 0 || !again.chance(0.7)) return;
      repetitions--;
      scheduler.at(scheduler.now() + again.between(1_000, 90_000), () => ring(request, till));
    },
  };
}
