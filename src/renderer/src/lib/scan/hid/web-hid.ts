/** As much of WebHID as the counter uses (WICG WebHID API, 2024); TypeScript's own library does not have it. */
export type WebHid = EventTarget & {
  /** The devices that this page may use and that are plugged in. */
  readonly getDevices: () => Promise<readonly HidDevice[]>;
  /** Lets the person choose one; empty where nothing was chosen. Only in answer to a press. */
  readonly requestDevice: (options: {
    readonly filters: readonly HidFilter[];
  }) => Promise<readonly HidDevice[]>;
};

export type HidFilter = { readonly vendorId?: number; readonly usagePage?: number; readonly usage?: number };

export type HidDevice = EventTarget & {
  readonly vendorId: number;
  readonly productId: number;
  readonly productName: string;
  readonly collections: readonly { readonly usagePage: number; readonly usage: number }[];
  /** Rejects with `NotAllowedError` or `InvalidStateError` where another program holds the device. */
  readonly open: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** The browser's own, or undefined where it has none. */
export function webHid(): WebHid | undefined {
  const hid: unknown = Reflect.get(navigator, 'hid');
  return isWebHid(hid) ? hid : undefined;
}

const isWebHid = (value: unknown): value is WebHid =>
  value instanceof EventTarget && 'getDevices' in value && 'requestDevice' in value;

/** USB HID Usage Tables 1.5, chapter 23: page "Barcode Scanner", usage "Barcode Scanner". */
const SCANNER = { usagePage: 0x8c, usage: 0x02 } as const;

/** Whether a device reports codes, instead of typing them as a keyboard does. */
export const isCodeScanner = ({ collections }: HidDevice): boolean =>
  collections.some(({ usagePage, usage }) => usagePage === SCANNER.usagePage && usage === SCANNER.usage);

/** Any maker's; and those whose scanners the library can turn over, though they still type. */
export const SCANNER_FILTERS: readonly HidFilter[] = [
  SCANNER,
  { vendorId: 0x0c2e },
  { vendorId: 0x23d0 },
  { vendorId: 0x05e0 },
  { vendorId: 0x05f9 },
];
