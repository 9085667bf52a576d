import { failed, ok, type Result } from '#shared/contract/failure.ts';
import type { NewPerson, Person, PinChange, Signature } from '#shared/contract/people.ts';
import type { PeopleStore, StoredPerson } from '../journal/people-store.ts';
import type { Clock, Ids } from '../ports.ts';
import { hashPin, isPin } from './pin.ts';

export type PeopleOptions = { readonly store: PeopleStore; readonly clock: Clock; readonly ids: Ids };

/** Who works here and signs with the own PIN. */
export type People = {
  readonly list: () => readonly Person[];
  /** The first person must be a supervisor; each other one is signed for by a supervisor. */
  readonly add: (person: NewPerson) => Promise<Result<Person>>;
  /** The own PIN, or as a supervisor somebody else's, whose wrong tries are then forgotten. */
  readonly changePin: (change: PinChange) => Promise<Result<Person>>;
  readonly remove: (personId: string, by: Signature) => Promise<Result<readonly Person[]>>;
  /** The person whose PIN this is. */
  readonly verify: (signature: Signature) => Promise<Result<Person>>;
  /** The same, and a supervisor. */
  readonly supervisor: (signature: Signature) => Promise<Result<Person>>;
};

/** Wrong PINs in a row before waiting, and how long to wait then; each further one doubles it, to an hour. */
const FREE_TRIES = 5;
const WAIT_MS = 60_000;
const LONGEST_WAIT_MS = 60 * 60_000;

export function createPeople({ store, clock, ids }: PeopleOptions): People {
  const gate = createGate(store, clock);
  const list = (): readonly Person[] => store.list().map(personOf);
  const supervisors = () => store.list().filter(({ role }) => role === 'supervisor');
  const verify = async ({ personId, pin }: Signature): Promise<Result<Person>> => {
    const person = store.list().find((one) => one.personId === personId);
    if (person === undefined) return failed('person.not-found');
    const right = await gate.check(person, pin);
    return right.ok ? ok(personOf(person)) : right;
  };
  const supervisor = async (signature: Signature): Promise<Result<Person>> => {
    if (supervisors().length === 0) return failed('person.supervisor-first');
    const signed = await verify(signature);
    return !signed.ok || signed.value.role === 'supervisor' ? signed : failed('person.not-supervisor');
  };

  return {
    list,
    verify,
    supervisor,
    add: async ({ name, role, pin, by }) => {
      const allowed = await mayAdd(role, by);
      if (!allowed.ok) return allowed;
      const person = { personId: ids.uuid(), name, role, pin: await hashPin(pin) };
      // While the PIN was hashed another first supervisor may have come.
      if (by === null && supervisors().length > 0) return failed('person.not-supervisor');
      return store.add(person, clock.nowMs()) ? ok(personOf(person)) : failed('person.name-taken');
    },
    changePin: async ({ personId, newPin, by }) => {
      const own = personId === null || personId === by.personId;
      const signed = await (own ? verify(by) : supervisor(by));
      if (!signed.ok) return signed;
      const pin = await hashPin(newPin);
      const person = store.list().find((one) => one.personId === (personId ?? by.personId));
      if (person === undefined) return failed('person.not-found');
      store.setPin(person.personId, pin);
      gate.forget(person.personId);
      return ok(personOf(person));
    },
    remove: async (personId, by) => {
      const signed = await supervisor(by);
      if (!signed.ok) return signed;
      const person = store.list().find((one) => one.personId === personId);
      if (person === undefined) return failed('person.not-found');
      if (person.role === 'supervisor' && supervisors().length === 1) return failed('person.supervisor-last');
      store.leave(personId, clock.nowMs());
      return ok(list());
    },
  };

  async function mayAdd(role: NewPerson['role'], by: Signature | null): Promise<Result<unknown>> {
    if (by !== null) return supervisor(by);
    if (supervisors().length > 0) return failed('person.not-supervisor');
    return role === 'supervisor' ? ok(null) : failed('person.supervisor-first');
  }
}

/** Lets through the right PIN, and makes whoever guesses wait. One guess at a time, also when many come at once. */
function createGate(store: PeopleStore, clock: Clock) {
  const waits = new Map<string, number>();
  let turn: Promise<unknown> = Promise.resolve();

  const check = async (personId: string, pin: string): Promise<Result<null>> => {
    const person = store.list().find((one) => one.personId === personId);
    if (person === undefined) return failed('person.not-found');
    // What was counted before a restart makes wait once more: the clock that does not go back began anew.
    const until = waits.get(personId) ?? clock.monotonicMs() + waitAfter(person.pinFailures);
    waits.set(personId, until);
    const leftMs = until - clock.monotonicMs();
    if (leftMs > 0) return mustWait(person, leftMs);
    if (await isPin(pin, person.pin)) {
      if (person.pinFailures > 0) store.setPinFailures(personId, 0);
      return ok(null);
    }
    const failures = person.pinFailures + 1;
    store.setPinFailures(personId, failures);
    const waitMs = waitAfter(failures);
    waits.set(personId, clock.monotonicMs() + waitMs);
    if (waitMs > 0) return mustWait(person, waitMs);
    return failed('person.pin-wrong', { params: { name: person.name, left: FREE_TRIES - failures } });
  };

  return {
    check: (person: StoredPerson, pin: string): Promise<Result<null>> => {
      const mine = turn.then(() => check(person.personId, pin));
      turn = mine.catch(() => undefined);
      return mine;
    },
    /** Wrong PINs do not count against a new one. */
    forget: (personId: string): void => {
      waits.delete(personId);
    },
  };
}

/** Whose PIN it was is said as well: two people may have signed at once. */
const mustWait = ({ personId, name }: StoredPerson, leftMs: number) =>
  failed('person.pin-blocked', { params: { personId, name, seconds: Math.ceil(leftMs / 1_000) } });

function waitAfter(failures: number): number {
  if (failures < FREE_TRIES) return 0;
  return Math.min(LONGEST_WAIT_MS, WAIT_MS * 2 ** (failures - FREE_TRIES));
}

const personOf = ({ personId, name, role }: Pick<StoredPerson, 'personId' | 'name' | 'role'>): Person => ({
  personId,
  name,
  role,
});
