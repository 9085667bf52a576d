/** As much of the library as is used; it comes without types. */
declare module '@point-of-sale/webhid-barcode-scanner' {
  export type BarcodeEvent = { readonly value: string; readonly symbology?: string | null };

  /** Uses `navigator.hid` from its first moment on, and hears there what is plugged in and out until the page ends. */
  export default class WebHIDBarcodeScanner {
    open(device: EventTarget): Promise<void>;
    reconnect(): Promise<void>;
    disconnect(): Promise<void>;
    inputreport(event: Event): void;
    addEventListener(type: 'barcode', listener: (event: BarcodeEvent) => void): void;
  }
}
