import { failed, ok, type Result } from '#shared/contract/failure.ts';
import type {
  ConnectionTest,
  ShopVendor,
  VendorAccessForm,
  VendorName,
  VendorState,
} from '#shared/contract/vendors.ts';
import { SHOP_VENDORS } from '#shared/contract/vendors.ts';
import type { People } from '../people/people.ts';
import type { Log, SecretStore, VendorAccess } from '../ports.ts';
import type { Outcome } from '../vendors/vendor.ts';
import { diagnose } from './diagnosis.ts';
import { enteredAccess, isAddressKnown } from './entered-access.ts';
import {
  addressesOf,
  forgetAccess,
  type ShopAddresses,
  type StoredAccesses,
  writeAccess,
} from './stored-access.ts';

export type VendorSetupOptions = {
  /** Null where others decide: training has its simulator. */
  readonly stored: StoredAccesses | null;
  readonly isSetUp: (vendor: VendorName) => boolean;
  readonly secrets: SecretStore;
  readonly people: Result<People>;
  readonly log: Log;
  /** Connects the vendors anew, without a restart. */
  readonly apply: (addresses: ShopAddresses) => Promise<void>;
  /** Where the stored-value cards are, and how they move: what is called writes the new address. */
  readonly storedValue: {
    readonly inUse: VendorAccess;
    readonly fixedBy: VendorState['fixedBy'];
    readonly move: (write: () => Promise<Result<null>>) => Promise<Result<null>>;
  };
  /** One reading call; null where the vendor is not connected. */
  readonly ask: (vendor: VendorName, probe: string | null) => Promise<Outcome<unknown>> | null;
};

/** The settings of the vendors. Addresses and credentials go in and never come out. */
export type VendorSetup = {
  readonly list: () => VendorState[];
  readonly save: (form: VendorAccessForm) => Promise<Result<VendorState[]>>;
  readonly forget: (vendor: ShopVendor) => Promise<Result<VendorState[]>>;
  readonly test: (vendor: VendorName, probe: string | null) => Promise<Result<ConnectionTest>>;
};

export function createVendorSetup(options: VendorSetupOptions): VendorSetup {
  const { secrets, isSetUp, people, storedValue } = options;
  let stored = options.stored;
  const stateOf = (vendor: ShopVendor): VendorState => ({
    vendor,
    setUp: isSetUp(vendor),
    fixedBy: stored === null ? 'training' : null,
    addressKnown: isAddressKnown(vendor),
    plainHttp: stored?.get(vendor)?.plainHttp ?? false,
  });
  const list = (): VendorState[] => [storedValueState(storedValue), ...SHOP_VENDORS.map(stateOf)];
  const kept = (write: Promise<void>): Promise<Result<null>> =>
    write.then(
      () => ok(null),
      (error: unknown) => notKept(options.log, error),
    );
  const change = async (write: Promise<void>, next: StoredAccesses): Promise<Result<VendorState[]>> => {
    const written = await kept(write);
    if (!written.ok) return written;
    stored = next;
    await options.apply(addressesOf(next));
    return ok(list());
  };
  /** Everything is read from this vendor: a supervisor answers for where that is. */
  const moveStoredValue = async (form: VendorAccessForm): Promise<Result<VendorState[]>> => {
    const { inUse, fixedBy } = storedValue;
    if (fixedBy !== null) return failed(fixedBy === 'start' ? 'vendor.fixed-at-start' : FIXED_IN_TRAINING);
    const access = enteredAccess(form, { plainHttp: false, credentials: {}, ...inUse });
    if (!access.ok) return access;
    if (!people.ok) return people;
    const signed =
      form.by === null ? failed('person.not-supervisor') : await people.value.supervisor(form.by);
    if (!signed.ok) return signed;
    if (access.value.baseUrl === inUse.baseUrl) return ok(list());
    const moved = await storedValue.move(() => kept(writeAccess(secrets, 'liyuquan', access.value)));
    return moved.ok ? ok(list()) : moved;
  };
  const inTurn = oneAtATime();

  return {
    list,
    save: (form) =>
      inTurn(async () => {
        const { vendor } = form;
        if (vendor === 'liyuquan') return moveStoredValue(form);
        if (stored === null) return failed(FIXED_IN_TRAINING);
        const before = stored.get(vendor);
        const access = enteredAccess(form, before);
        if (!access.ok) return access;
        const anew = access.value.plainHttp && before?.baseUrl !== access.value.baseUrl;
        const allowed = anew ? await signedForPlainHttp(people, form) : ok(null);
        if (!allowed.ok) return allowed;
        const next = new Map(stored).set(vendor, access.value);
        return change(writeAccess(secrets, vendor, access.value), next);
      }),
    forget: (vendor) =>
      inTurn(async () => {
        if (stored === null) return failed(FIXED_IN_TRAINING);
        const next = new Map(stored);
        next.delete(vendor);
        return change(forgetAccess(secrets, vendor), next);
      }),
    test: async (vendor, probe) => {
      const outcome = await options.ask(vendor, probe);
      return outcome === null ? failed('vendor.not-set-up') : ok(diagnose(vendor, outcome));
    },
  };
}

const FIXED_IN_TRAINING = 'vendor.fixed-in-training';

/** Its address is the document's own (liyuquan 1.1) unless the shop says otherwise; who signs in brings the credentials. */
const storedValueState = ({ inUse, fixedBy }: VendorSetupOptions['storedValue']): VendorState => ({
  vendor: 'liyuquan',
  setUp: true,
  fixedBy,
  addressKnown: true,
  plainHttp: inUse.plainHttp ?? false,
});

/** Without https anybody on the way can read and change what is sent: a supervisor answers for that, if there is one. */
async function signedForPlainHttp(
  people: Result<People>,
  { by }: VendorAccessForm,
): Promise<Result<unknown>> {
  if (!people.ok) return people;
  if (people.value.list().length === 0) return ok(null);
  return by === null ? failed('person.not-supervisor') : people.value.supervisor(by);
}

function notKept(log: Log, error: unknown): Result<never> {
  log('error', 'vendor.access-not-kept', { name: error instanceof Error ? error.name : typeof error });
  return failed('vendor.access-not-kept');
}

/** Two changes at once would each forget the other's. */
function oneAtATime() {
  let turn: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>): Promise<T> => {
    const done = turn.then(work);
    turn = done.catch(() => undefined);
    return done;
  };
}
