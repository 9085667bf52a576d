import { join } from 'node:path';
import { failed, ok, type Result } from '#shared/contract/failure.ts';
import { connectStoredValue } from './connect.ts';
import { type ConnectivityWatch, watchConnectivity } from './connectivity/connectivity.ts';
import { createDeskLines, type DeskLines } from './connectivity/desk-lines.ts';
import { overheard } from './connectivity/overhear.ts';
import { createFanOut, type FanOut } from './events/fan-out.ts';
import { beginningWithRoom, freeBytesIn } from './journal/disk-space.ts';
import type { Journal } from './journal/journal.ts';
import { openJournal } from './journal/open-journal.ts';
import type { Realm } from './journal/reader.ts';
import type { MembersKeeper } from './member-cache/keep-members.ts';
import { listenIn } from './member-cache/learning.ts';
import { takeOverInterrupted } from './operations/recovery.ts';
import type { Ports, VendorAccess } from './ports.ts';
import { StorageError } from './sqlite/storage-error.ts';
import { storedValueRealm } from './vendor-setup/stored-value-address.ts';
import { createHttp, createKnock, type Http } from './vendors/http.ts';
import { watchTraffic } from './vendors/traffic.ts';
import type { StoredValueVendor } from './vendors/vendor.ts';

/** What everything else stands on: the journal, the vendor of stored-value cards, and the line to it. */
export type Ground = {
  readonly ports: Ports;
  /** Of the vendor of stored-value cards. */
  readonly address: VendorAccess;
  readonly vendor: StoredValueVendor;
  /** The same vendor, for what has time: it waits until it is `quiet` between the calls of others. */
  readonly background: StoredValueVendor;
  readonly quiet: () => Promise<void>;
  readonly realm: Realm;
  readonly journal: Result<Journal>;
  readonly events: FanOut;
  readonly http: Http;
  readonly connectivity: ConnectivityWatch;
  readonly deskLines: DeskLines;
};

/** `members` is asked later: whoever keeps them stands on this ground. */
export function layGround(
  ports: Ports,
  address: VendorAccess,
  members: () => Pick<MembersKeeper, 'pupil' | 'nudge'>,
): Ground {
  const { clock } = ports;
  const vendor = new URL(address.baseUrl);
  const events = createFanOut(() => connectivity.watched());
  const watching = { clock, knock: createKnock({ clock }), isWatched: () => events.listeners() > 0 };
  const connectivity = watchConnectivity({
    ...watching,
    vendor,
    onChange: (changed) => {
      events.publish({ type: 'connectivity', connectivity: changed });
      if (changed.state === 'online') members().nudge();
    },
  });
  const deskLines = createDeskLines({
    ...watching,
    onChange: (vendor, changed) => events.publish({ type: 'desk-line', vendor, connectivity: changed }),
  });
  const door = overheard(createHttp({ clock }), (origin, outcome) => {
    if (origin === vendor.origin) connectivity.hear(outcome);
    deskLines.hear(origin, outcome);
  });
  const { http, quiet } = watchTraffic(door, clock);
  return {
    ports,
    address,
    vendor: listenIn(connectStoredValue(address, http), () => members().pupil()),
    background: connectStoredValue(address, door),
    quiet,
    realm: storedValueRealm(ports.host.mode, address),
    journal: openSafely(ports),
    events,
    http,
    connectivity,
    deskLines,
  };
}

function openSafely({ clock, ids, host, dataDir, log, crashPoint }: Ports): Result<Journal> {
  try {
    const journal = openJournal({ path: join(dataDir, 'journal.sqlite'), clock, ids, host, crashPoint });
    const takenOver = takeOverInterrupted(journal, clock);
    if (takenOver.length > 0) log('warn', 'journal.interrupted-operations', { count: takenOver.length });
    return ok(beginningWithRoom(journal, () => freeBytesIn(dataDir)));
  } catch (error) {
    const code = error instanceof StorageError ? error.code : 'internal';
    log('error', 'journal.not-opened', { code, name: error instanceof Error ? error.name : typeof error });
    return failed(code, { money: 'not-moved' });
  }
}
