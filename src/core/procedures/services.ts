import type { AppInfo } from '#shared/contract/app.ts';
import type { Result } from '#shared/contract/failure.ts';
import type { ConnectivityWatch } from '../connectivity/connectivity.ts';
import type { DeskLines } from '../connectivity/desk-lines.ts';
import type { Departure } from '../departure/departure.ts';
import type { Desks } from '../desks/desks.ts';
import type { FanOut } from '../events/fan-out.ts';
import type { Images } from '../images/images.ts';
import type { Realm } from '../journal/reader.ts';
import type { MemberCacheKeeper } from '../member-cache/keeper.ts';
import type { Lookups } from '../member-cache/lookups.ts';
import type { Avatars } from '../members/avatars.ts';
import type { Catalogue } from '../members/catalogue.ts';
import type { Directory } from '../members/directory.ts';
import type { SpendParts } from '../operations/kinds/spend.ts';
import type { TopUpParts } from '../operations/kinds/top-up.ts';
import type { Reconciliation } from '../operations/reconciliation.ts';
import type { Runner } from '../operations/runner.ts';
import type { People } from '../people/people.ts';
import type { Log, SettingsStore, TrainingPort } from '../ports.ts';
import type { RecordsOptions } from '../records/records.ts';
import type { Sessions } from '../session/session.ts';
import type { SmsCodes } from '../session/sms-codes.ts';
import type { VendorSetup } from '../vendor-setup/vendor-setup.ts';

/** What the procedures call. The composition root makes it. */
export type Services = {
  readonly log: Log;
  readonly info: () => AppInfo;
  readonly checkAgain: () => Promise<AppInfo>;
  readonly events: FanOut;
  readonly connectivity: ConnectivityWatch;
  readonly deskLines: DeskLines;
  readonly settings: SettingsStore;
  readonly training: TrainingPort | null;
  readonly sessions: Sessions;
  readonly directory: Directory;
  readonly avatars: Avatars;
  readonly catalogue: Catalogue;
  readonly images: Images;
  readonly smsCodes: SmsCodes;
  readonly records: RecordsOptions;
  readonly operations: TopUpParts & SpendParts;
  readonly runner: Runner;
  readonly departure: Departure;
  /** Why there is none, where the journal could not be opened. */
  readonly reconciliation: Result<Reconciliation>;
  /** The one that answers for this operation: orders of data packages have their own. */
  readonly reconciliationOf: (operationId: string) => Result<Reconciliation>;
  readonly people: Result<People>;
  /** Whose operations this counter shows: the vendor's of stored-value cards first. */
  readonly realms: () => readonly Realm[];
  readonly desks: Desks;
  readonly vendorSetup: VendorSetup;
  readonly memberCache: MemberCacheKeeper;
  readonly lookups: Lookups;
};
