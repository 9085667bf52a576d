import type { ConnectedScanner } from '#shared/contract/settings.ts';
import { scannedText } from './scanned-text.ts';
import type { SteadyScanner } from './steady-scanner.ts';
import { type HidDevice, isCodeScanner, SCANNER_FILTERS, type WebHid } from './web-hid.ts';

export type HidState =
  | { readonly status: 'unsupported' }
  /** Nobody has connected one. */
  | { readonly status: 'none' }
  | { readonly status: 'away' | 'busy' | 'ready'; readonly name: string };

/** What came of the wish to connect one. `wrong-mode`: it types like a keyboard, and works without being connected. */
export type Connecting =
  | { readonly kind: 'connected' | 'busy'; readonly scanner: ConnectedScanner }
  | { readonly kind: 'nothing-chosen' | 'wrong-mode' };

export type HidScan = { readonly text: string; readonly format: string | null };

/** While another program holds the scanner. */
const RETRY_AFTER_MS = 4_000;

/**
 * The hand scanner that is connected as a device: its codes arrive whole, whatever has the focus and whichever input
 * method is on. The one that is wanted is opened whenever it is there. One for the page, as the library never lets go.
 */
export class HidScanner {
  readonly #hid: WebHid | undefined;
  readonly #watchers = new Set<() => void>();
  readonly #hearers = new Set<(scan: HidScan | null) => void>();
  #state: HidState;
  #wanted: ConnectedScanner | null = null;
  #library: SteadyScanner | undefined;
  #open: HidDevice | null = null;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(hid: WebHid | undefined) {
    this.#hid = hid;
    this.#state = { status: hid ? 'none' : 'unsupported' };
    hid?.addEventListener('disconnect', (event) => this.#miss(Reflect.get(event, 'device')));
  }

  readonly state = (): HidState => this.#state;

  readonly watch = (listener: () => void): (() => void) => {
    this.#watchers.add(listener);
    return () => this.#watchers.delete(listener);
  };

  /** Hears every code; null for one that could not be read. */
  hear(listener: (scan: HidScan | null) => void): () => void {
    this.#hearers.add(listener);
    return () => this.#hearers.delete(listener);
  }

  /** Which one is to be open whenever it is plugged in; null lets go of it. */
  want(scanner: ConnectedScanner | null): Promise<void> {
    this.#wanted = scanner;
    return this.#inTurn(() => this.#settle());
  }

  /** Lets the person choose one. To be called in answer to a press. */
  async choose(): Promise<Connecting> {
    const chosen = await this.#hid?.requestDevice({ filters: SCANNER_FILTERS }).catch(() => []);
    if (!chosen || chosen.length === 0) return { kind: 'nothing-chosen' };
    const device = chosen.find(isCodeScanner);
    if (!device) return { kind: 'wrong-mode' };
    const scanner = identityOf(device);
    await this.want(scanner);
    return { kind: this.#state.status === 'ready' ? 'connected' : 'busy', scanner };
  }

  #inTurn<T>(step: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(step);
    this.#turn = done.catch(() => undefined);
    return done;
  }

  async #settle(): Promise<void> {
    clearTimeout(this.#retry);
    if (!this.#hid) return;
    const wanted = this.#wanted;
    if (this.#open && (wanted === null || !isSame(this.#open, wanted))) await this.#letGo();
    if (wanted === null) this.#become({ status: 'none' });
    else if (!this.#open) await this.#openWanted(this.#hid, wanted);
  }

  async #openWanted(hid: WebHid, wanted: ConnectedScanner): Promise<void> {
    const library = await this.#loaded();
    const device = (await hid.getDevices()).find((one) => isCodeScanner(one) && isSame(one, wanted));
    if (!device) {
      this.#become({ status: 'away', name: wanted.name });
      return;
    }
    try {
      await library.open(device);
      this.#open = device;
      this.#become({ status: 'ready', name: device.productName || wanted.name });
    } catch {
      await device.close().catch(() => undefined);
      this.#become({ status: 'busy', name: wanted.name });
      this.#retry = setTimeout(() => void this.#inTurn(() => this.#settle()), RETRY_AFTER_MS);
    }
  }

  async #letGo(): Promise<void> {
    this.#open = null;
    await this.#library?.disconnect().catch(() => undefined);
  }

  async #loaded(): Promise<SteadyScanner> {
    const { SteadyScanner: Library } = await import('./steady-scanner.ts');
    this.#library ??= this.#listening(
      new Library({
        onPluggedIn: () => void this.#inTurn(() => this.#settle()),
        onUnreadable: () => this.#startOver(),
      }),
    );
    return this.#library;
  }

  #listening(library: SteadyScanner): SteadyScanner {
    library.addEventListener('barcode', ({ value, symbology }) =>
      this.#say({ text: scannedText(value), format: symbology ?? null }),
    );
    return library;
  }

  #miss(device: unknown): void {
    if (this.#open === null || device !== this.#open) return;
    this.#open = null;
    void this.#inTurn(() => this.#settle());
  }

  /** Opening the device anew empties the library's buffer. */
  #startOver(): void {
    this.#say(null);
    void this.#inTurn(async () => {
      await this.#letGo();
      await this.#settle();
    });
  }

  #say(scan: HidScan | null): void {
    for (const hearer of this.#hearers) hearer(scan);
  }

  #become(state: HidState): void {
    this.#state = state;
    for (const watcher of this.#watchers) watcher();
  }
}

const isSame = (device: HidDevice, { vendorId, productId }: ConnectedScanner): boolean =>
  device.vendorId === vendorId && device.productId === productId;

const identityOf = ({ vendorId, productId, productName }: HidDevice): ConnectedScanner => ({
  vendorId,
  productId,
  name: productName.slice(0, 200),
});
