import type { AppInfo, TrainingAid } from '#shared/contract/app.ts';
import type { Settings } from '#shared/contract/settings.ts';
import type { Secret } from './secret.ts';

/**
 * What a host must supply. The core imports neither Electron nor a window; whatever differs between the Electron
 * host, the Node host and a test comes in here.
 */
export type Ports = {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly settings: SettingsStore;
  readonly secrets: SecretStore;
  readonly host: HostFacts;
  /** A folder of this mode's own (training and live never share one); it exists and is writable, or opening says why. */
  readonly dataDir: string;
  readonly vendors: VendorAddresses;
  /** Training mode only. */
  readonly training: TrainingPort | null;
  /**
   * Closes this core and puts another together on the same files: for a journal that could not be opened and perhaps
   * can be now. Returns what the new one says of itself. Absent where nobody can do that.
   */
  readonly reopen?: () => Promise<AppInfo>;
  /** Absent but in proofs: told of each moment at which a process that dies could do harm. */
  readonly crashPoint?: CrashPoint;
};

/** Around each transaction of the journal: before it, with everything written but the commit, and after the commit. */
export const CRASH_POINTS = ['commit.before', 'commit.inside', 'commit.after'] as const;
export type CrashPoint = (name: (typeof CRASH_POINTS)[number]) => void;

export type Clock = {
  /** Milliseconds since 1970, UTC: what people's clocks say. May jump. */
  readonly nowMs: () => number;
  /** Milliseconds since some fixed point of this process. Never goes back. */
  readonly monotonicMs: () => number;
  /** Calls once, after at least that long. The returned function cancels; calling it again does nothing. */
  readonly after: (delayMs: number, call: () => void) => () => void;
};

export type Ids = {
  /** A random UUID (version 4). */
  readonly uuid: () => string;
};

export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/** Lines for the shop's technician. Never a secret, a phone number, a password or a name. */
export type Log = (
  level: LogLevel,
  event: string,
  facts?: Readonly<Record<string, string | number | boolean>>,
) => void;

/** Small preferences in one JSON file (electron-store, conf). Never members, never the journal. */
export type SettingsStore = {
  readonly read: () => Settings;
  readonly write: (settings: Settings) => void;
};

/** Credentials at rest. `kind` is told to the cashier as it is. */
export type SecretStore = {
  readonly kind: 'system' | 'file' | 'memory';
  /** Undefined where there is none, or where it can no longer be decrypted: then it is asked for again. */
  readonly read: (name: string) => Promise<string | undefined>;
  readonly write: (name: string, value: string) => Promise<void>;
  readonly remove: (name: string) => Promise<void>;
};

export type HostFacts = {
  readonly kind: 'electron' | 'node';
  readonly mode: 'training' | 'live';
  readonly version: string;
  /** IANA name, such as Asia/Shanghai: the zone of dates on screens and of the business day. */
  readonly timeZone: string;
};

/** Base addresses, each with a trailing slash, such as `https://liyuquan.cn/web/`. They never reach the renderer. */
export type VendorAddresses = {
  readonly liyuquan: string;
  /** It was given at the start, and no setting may put another in its place. */
  readonly liyuquanGiven?: boolean;
  /** Absent where the shop has not set it up: its desk is then hidden. */
  readonly simAgent?: VendorAccess & { readonly id: string; readonly secret: Secret };
  readonly dakashi?: VendorAccess & { readonly clientId: string; readonly secret: Secret };
  readonly zvcms?: VendorAccess & {
    readonly openId: string;
    readonly grantCode: string;
    readonly key: Secret;
  };
};

export type VendorAccess = {
  readonly baseUrl: string;
  /** The shop has chosen, and been warned, to do without https. */
  readonly plainHttp?: boolean;
};

export type TrainingPort = {
  readonly aid: () => Promise<TrainingAid>;
  /** Opens the simulator's page in a browser; false where the host cannot. */
  readonly openPage: () => Promise<boolean>;
};
