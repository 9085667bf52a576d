import { ok } from '#shared/contract/failure.ts';
import type { Base } from './base.ts';
import type { Services } from './services.ts';

export const peopleProcedures = (base: Base, { people }: Services) => ({
  list: base.people.list.handler(() => (people.ok ? ok([...people.value.list()]) : people)),
  add: base.people.add.handler(({ input }) => (people.ok ? people.value.add(input) : people)),
  changePin: base.people.changePin.handler(({ input }) =>
    people.ok ? people.value.changePin(input) : people,
  ),
  remove: base.people.remove.handler(async ({ input }) => {
    if (!people.ok) return people;
    const left = await people.value.remove(input.personId, input.by);
    return left.ok ? ok([...left.value]) : left;
  }),
});
