import type { Operation } from '#shared/contract/operation.ts';
import type { Signature } from '#shared/contract/people.ts';
import { type CoreClient, cardOf, member, newId, signIn, startCounter, value } from './counter.ts';
import type { forwardClock } from './forward-clock.ts';
import type { SimulatorControl } from './simulator-control.ts';

type Clock = Pick<ReturnType<typeof forwardClock>, 'forward' | 'expire'>;

const PIN = '271828';

/** The first supervisor, who needs nobody's signature. */
export async function addSupervisor(
  call: CoreClient,
  name: string,
  by: Signature | null,
): Promise<Signature> {
  const person = await value(call.people.add({ name, role: 'supervisor', pin: PIN, by }));
  return { personId: person.personId, pin: PIN };
}

/** Until the counter has read often enough, late enough, to be sure that nothing happened. */
export async function settle(call: CoreClient, clock: Clock, { operationId }: Operation): Promise<void> {
  for (const aheadMs of [151_000, 16_000]) {
    clock.forward(aheadMs);
    await value(call.operations.check({ operationId }));
  }
}

/** Until the counter gives up finding out by itself. */
export async function askAPerson(call: CoreClient, clock: Clock, { operationId }: Operation): Promise<void> {
  clock.forward(25 * 60_000);
  await value(call.operations.check({ operationId }));
}

/** The same sale at another till, which keeps a journal of its own: nobody here knows of it. */
export async function sellElsewhere(
  simulator: SimulatorControl,
  phone: string,
  amountFen: number,
): Promise<void> {
  const other = await startCounter({ liyuquan: `${simulator.origin}/liyuquan/web/` });
  await signIn(other.call);
  const owner = await member(other.call, phone);
  await value(
    other.call.operations.spend({
      operationId: newId(),
      userId: owner.userId,
      cardId: cardOf(owner, 'stored-value').cardId,
      priceFen: amountFen,
      password: phone.slice(-6),
      coupon: null,
    }),
  );
  await other.close();
}
