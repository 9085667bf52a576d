import type { HidDevice, WebHid } from '../web-hid.ts';

/** A socket for scanners, with nothing behind it but the reports that a real one would send. */
export type FakeHid = WebHid & {
  readonly plugIn: () => void;
  readonly unplug: () => void;
  /** Another program has it, or has it no longer. */
  readonly hold: (held: boolean) => void;
  readonly scan: (text: string) => void;
  readonly opened: () => boolean;
};

/**
 * A scanner in HID POS mode: reports of 63 bytes with the count, the AIM identifier, 56 characters, and whether more
 * follow. Refers to nothing outside itself, so that its text can be put into a browser's page.
 */
export function createFakeHid({ permitted = false, usagePage = 0x8c } = {}): FakeHid {
  let mayUse = permitted;
  let plugged = true;
  let held = false;
  const newDevice = () => {
    let open = false;
    const device: HidDevice = Object.assign(new EventTarget(), {
      vendorId: 0x1eab,
      productId: 0x0006,
      productName: 'Practice Scanner 2D',
      collections: [{ usagePage, usage: 0x02 }],
      open: async () => {
        if (held || open) throw new DOMException('Failed to open the device.', 'NotAllowedError');
        open = true;
      },
      close: async () => {
        open = false;
      },
    });
    return { device, opened: () => open };
  };
  let current = newDevice();
  const hid = new EventTarget();
  const tell = (type: string) =>
    hid.dispatchEvent(Object.assign(new Event(type), { device: current.device }));
  const report = (bytes: Uint8Array, at: number) => {
    const data = new DataView(new ArrayBuffer(63));
    const part = bytes.subarray(at, at + 56);
    const head = [part.length, 0x5d, 0x51, 0x31, ...part];
    head.forEach((byte, place) => {
      data.setUint8(place, byte);
    });
    data.setUint8(62, at + 56 < bytes.length ? 1 : 0);
    const event = Object.assign(new Event('inputreport'), { data, device: current.device, reportId: 2 });
    current.device.dispatchEvent(event);
  };
  return Object.assign(hid, {
    getDevices: async () => (mayUse && plugged ? [current.device] : []),
    requestDevice: async () => {
      mayUse = true;
      return plugged ? [current.device] : [];
    },
    plugIn: () => {
      plugged = true;
      current = newDevice();
      if (mayUse) tell('connect');
    },
    unplug: () => {
      plugged = false;
      if (mayUse) tell('disconnect');
    },
    hold: (taken: boolean) => {
      held = taken;
    },
    scan: (text: string) => {
      if (!plugged || !current.opened()) return;
      const bytes = new TextEncoder().encode(text);
      for (let at = 0; at < bytes.length; at += 56) report(bytes, at);
    },
    opened: () => plugged && current.opened(),
  });
}
