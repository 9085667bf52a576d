import ScannerLibrary from '@point-of-sale/webhid-barcode-scanner';

export type SteadyListeners = {
  /** A device that this page may use was plugged in while none is open. */
  readonly onPluggedIn: () => void;
  /** What the scanner sent cannot be read; the library's half-read code must be thrown away. */
  readonly onUnreadable: () => void;
};

/**
 * The library with two of its faults covered: its own way to reconnect knows four makers only, and when a device is
 * plugged in it calls that without the argument that it needs; and a code that it cannot take apart (a web address with a broken escape)
 * stays in its buffer, in front of the next one.
 */
export class SteadyScanner extends ScannerLibrary {
  readonly #listeners: SteadyListeners;

  constructor(listeners: SteadyListeners) {
    super();
    this.#listeners = listeners;
  }

  override async reconnect(): Promise<void> {
    this.#listeners.onPluggedIn();
  }

  override inputreport(event: Event): void {
    try {
      super.inputreport(event);
    } catch {
      this.#listeners.onUnreadable();
    }
  }
}
