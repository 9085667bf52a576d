import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type HidScan, HidScanner } from './hid-scanner.ts';
import { createFakeHid, type FakeHid } from './testing/fake-hid.ts';

const SCANNER = { vendorId: 0x1eab, productId: 0x0006, name: 'Practice Scanner 2D' };
let hid: FakeHid;
let scanner: HidScanner;
let heard: (HidScan | null)[];

beforeEach(() => {
  // The library writes every code into the console; the build takes that out of it.
  vi.spyOn(console, 'log').mockReturnValue(undefined);
  plug(createFakeHid());
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('a scanner that somebody connects', () => {
  it('is opened, known by maker and model, and heard', async () => {
    expect(await scanner.choose()).toEqual({ kind: 'connected', scanner: SCANNER });
    expect(scanner.state()).toEqual({ status: 'ready', name: SCANNER.name });
    hid.scan('MEMBER:7');
    await expect.poll(() => heard).toEqual([{ text: 'MEMBER:7', format: 'qr-code' }]);
  });

  it('sends long codes in parts, and Chinese', async () => {
    await scanner.choose();
    const long = `会员${'0123456789'.repeat(20)}`;
    hid.scan(long);
    hid.scan('short');
    await expect.poll(() => heard.map((scan) => scan?.text)).toEqual([long, 'short']);
  });

  it('is let go when nobody wants it any more', async () => {
    await scanner.choose();
    await scanner.want(null);
    expect(hid.opened()).toBe(false);
    expect(scanner.state()).toEqual({ status: 'none' });
  });
});

describe('a scanner that cannot be connected', () => {
  it('because none was chosen', async () => {
    hid.unplug();
    expect(await scanner.choose()).toEqual({ kind: 'nothing-chosen' });
    expect(scanner.state()).toEqual({ status: 'none' });
  });

  it('because it types like a keyboard', async () => {
    plug(createFakeHid({ usagePage: 0x01 }));
    expect(await scanner.choose()).toEqual({ kind: 'wrong-mode' });
  });

  it('because another program holds it: it is opened once that lets go', async () => {
    vi.useFakeTimers();
    try {
      hid.hold(true);
      expect(await scanner.choose()).toEqual({ kind: 'busy', scanner: SCANNER });
      hid.hold(false);
      await vi.advanceTimersByTimeAsync(4_000);
      await vi.waitFor(() => expect(scanner.state().status).toBe('ready'));
    } finally {
      vi.useRealTimers();
    }
  });

  it('because this browser has no such devices', async () => {
    const none = new HidScanner(undefined);
    await none.want(SCANNER);
    expect(none.state()).toEqual({ status: 'unsupported' });
    expect(await none.choose()).toEqual({ kind: 'nothing-chosen' });
  });
});

describe('a scanner that is remembered', () => {
  beforeEach(() => plug(createFakeHid({ permitted: true })));

  it('is opened by itself', async () => {
    await scanner.want(SCANNER);
    expect(scanner.state().status).toBe('ready');
  });

  it('that is pulled out is missed, and works again when it is plugged in', async () => {
    await scanner.want(SCANNER);
    for (const round of ['first', 'second']) {
      hid.unplug();
      await expect.poll(() => scanner.state()).toEqual({ status: 'away', name: SCANNER.name });
      hid.plugIn();
      await expect.poll(() => scanner.state().status).toBe('ready');
      hid.scan(round);
    }
    await expect.poll(() => heard.map((scan) => scan?.text)).toEqual(['first', 'second']);
  });

  it('that was not there at the start is opened when it comes', async () => {
    hid.unplug();
    await scanner.want(SCANNER);
    expect(scanner.state().status).toBe('away');
    hid.plugIn();
    await expect.poll(() => scanner.state().status).toBe('ready');
  });

  it('is not another one', async () => {
    await scanner.want({ ...SCANNER, productId: 7 });
    expect(scanner.state().status).toBe('away');
    expect(hid.opened()).toBe(false);
  });
});

it('throws away what cannot be read, so that it does not stand before the next code', async () => {
  await scanner.choose();
  hid.scan('https://shop.example/a%ZZ/b%ZZ/0123456789ab');
  await expect.poll(() => heard).toEqual([null]);
  await expect.poll(() => [scanner.state().status, hid.opened()]).toEqual(['ready', true]);
  hid.scan('MEMBER:8');
  await expect.poll(() => heard.at(-1)?.text).toBe('MEMBER:8');
});

function plug(fake: FakeHid): void {
  hid = fake;
  vi.stubGlobal('navigator', { hid: fake });
  heard = [];
  scanner = new HidScanner(fake);
  scanner.hear((scan) => heard.push(scan));
}
