import { readFileSync } from 'node:fs';
import type { PermissionCheckHandlerHandlerDetails, WebContents } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { allowOnlyCodeReaders } from './permissions.ts';
import { FakeSession } from './testing/fake-electron.ts';

const dialog = vi.hoisted(() => ({ showMessageBox: vi.fn() }));
vi.mock('electron', () => ({ dialog }));

/** Every permission that this version of Electron knows, so that a new one is refused here as well. */
const PERMISSIONS = permissionNames();
const PAGE = 'guitai://app/';
const CONTENTS = {} as WebContents;

let session = new FakeSession('test', {});
beforeEach(() => {
  session = new FakeSession('test', {});
  allowOnlyCodeReaders(session as never);
  dialog.showMessageBox.mockReset();
});

const SCANNER = { deviceId: 's', name: 'Scanner', collections: [{ usagePage: 0x8c, usage: 2 }] };
const KEYBOARD = { usagePage: 1, usage: 6 };

type Details = { isMainFrame: boolean; requestingUrl: string; mediaTypes?: string[] };
const CAMERA: Details = { isMainFrame: true, requestingUrl: PAGE, mediaTypes: ['video'] };

function request(permission: string, details: Details): boolean {
  let granted: boolean | null = null;
  const handler = session.handlers.get('permission request') as unknown as (
    ...args: [WebContents, string, (granted: boolean) => void, Details]
  ) => void;
  handler(
    CONTENTS,
    permission,
    (answer) => {
      granted = answer;
    },
    details,
  );
  if (granted === null) throw new Error('not answered');
  return granted;
}

function check(
  permission: string,
  origin: string,
  details: Partial<PermissionCheckHandlerHandlerDetails>,
  contents: WebContents | null = CONTENTS,
): boolean {
  const handler = session.handlers.get('permission check') as unknown as (...args: unknown[]) => boolean;
  return handler(contents, permission, origin, { isMainFrame: true, mediaType: 'video', ...details });
}

it('finds the names in the type definitions', () => {
  expect(PERMISSIONS.length).toBeGreaterThanOrEqual(46);
  expect(PERMISSIONS).toEqual(expect.arrayContaining(['media', 'usb', 'clipboard-read', 'unknown']));
});

describe('a request', () => {
  it.each(PERMISSIONS)('for %s is granted only if it is the camera', (permission) => {
    expect(request(permission, CAMERA)).toBe(permission === 'media');
  });

  it.each([
    ['the microphone', { mediaTypes: ['audio'] }],
    ['camera and microphone', { mediaTypes: ['video', 'audio'] }],
    ['nothing in particular', { mediaTypes: [] }],
    ['a frame within the page', { isMainFrame: false }],
    ['another page', { requestingUrl: 'https://evil.test/' }],
    ['a page that looks like ours', { requestingUrl: 'guitai://app.evil.test/' }],
  ])('for media by %s is refused', (_who, change) => {
    expect(request('media', { ...CAMERA, ...change })).toBe(false);
  });

  it('without types of media is refused', () => {
    expect(request('media', { isMainFrame: true, requestingUrl: PAGE })).toBe(false);
  });
});

describe('a check', () => {
  it.each(PERMISSIONS)('of %s passes only if it is the camera or a device', (permission) => {
    expect(check(permission, PAGE, {})).toBe(['media', 'hid'].includes(permission));
  });

  it('of devices fails for frames, other origins and no page at all', () => {
    expect(check('hid', PAGE, { isMainFrame: false })).toBe(false);
    expect(check('hid', 'https://evil.test/', {})).toBe(false);
    expect(check('hid', PAGE, {}, null)).toBe(false);
  });

  it('of media fails for sound, unknown kinds, frames, other origins and no page at all', () => {
    expect(check('media', PAGE, { mediaType: 'audio' })).toBe(false);
    expect(check('media', PAGE, { mediaType: 'unknown' })).toBe(false);
    expect(check('media', PAGE, { isMainFrame: false })).toBe(false);
    expect(check('media', 'https://evil.test/', {})).toBe(false);
    expect(check('media', PAGE, {}, null)).toBe(false);
  });
});

describe('a device', () => {
  const mayOpen = (details: object) =>
    (session.handlers.get('device') as unknown as (details: object) => boolean)({
      deviceType: 'hid',
      origin: PAGE,
      device: SCANNER,
      ...details,
    });

  it('may be opened where it is a scanner', () => {
    expect(mayOpen({})).toBe(true);
    expect(mayOpen({ device: { ...SCANNER, collections: [KEYBOARD, ...SCANNER.collections] } })).toBe(true);
  });

  it.each([
    ['a keyboard', { device: { collections: [KEYBOARD] } }],
    ['a security key', { device: { collections: [{ usagePage: 0xf1d0, usage: 1 }] } }],
    ['a scale of the same page', { device: { collections: [{ usagePage: 0x8c, usage: 1 }] } }],
    ['nothing in particular', { device: { collections: [] } }],
    ['a USB device', { deviceType: 'usb', device: {} }],
    ['a serial port', { deviceType: 'serial', device: { portId: 'x' } }],
    ['a scanner for another page', { origin: 'https://evil.test/' }],
  ])('is refused where it is %s', (_what, change) => {
    expect(mayOpen(change)).toBe(false);
  });
});

describe('a choice of devices', () => {
  it('is made by itself where there is one scanner, and is nothing where there is none', async () => {
    expect(await chosen([{ deviceId: 'k', name: 'Keyboard', collections: [KEYBOARD] }, SCANNER])).toBe('s');
    expect(await chosen([])).toBeNull();
    expect(dialog.showMessageBox).not.toHaveBeenCalled();
  });

  it('is left to a person where there are several', async () => {
    const second = { ...SCANNER, deviceId: 't', serialNumber: 'A1' };
    dialog.showMessageBox.mockResolvedValueOnce({ response: 1 });
    expect(await chosen([SCANNER, second])).toBe('t');
    expect(dialog.showMessageBox).toHaveBeenCalledWith(
      expect.objectContaining({ buttons: ['Scanner', 'Scanner (A1)', '取消 Cancel'] }),
    );
    dialog.showMessageBox.mockResolvedValueOnce({ response: 2 });
    expect(await chosen([SCANNER, second])).toBeNull();
  });

  it('is refused to a frame, to other pages, and where it cannot be shown', async () => {
    expect(await chosen([SCANNER], null)).toBeNull();
    expect(await chosen([SCANNER], { url: PAGE, parent: {} })).toBeNull();
    expect(await chosen([SCANNER], { url: 'https://evil.test/', parent: null })).toBeNull();
    dialog.showMessageBox.mockRejectedValueOnce(new Error('no display'));
    expect(await chosen([SCANNER, { ...SCANNER, deviceId: 't' }])).toBeNull();
  });

  function chosen(deviceList: object[], frame: object | null = { url: PAGE, parent: null }) {
    let prevented = false;
    const event = { preventDefault: () => (prevented = true) };
    return new Promise<string | null>((resolve) => {
      session.emit('select-hid-device', event, { deviceList, frame }, resolve);
      expect(prevented).toBe(true);
    });
  }
});

it('gives no screen and no pairing', () => {
  const call = (name: string) => session.handlers.get(name) as unknown as (...args: unknown[]) => unknown;
  const answers: unknown[] = [];
  call('display media')({}, (streams: unknown) => answers.push(streams));
  call('bluetooth pairing')({}, (response: unknown) => answers.push(response));
  expect(answers).toEqual([null, { confirmed: false }]);
});

function permissionNames(): string[] {
  const definitions = readFileSync(
    new URL('../../node_modules/electron/electron.d.ts', import.meta.url),
    'utf8',
  );
  const names = ['setPermissionRequestHandler', 'setPermissionCheckHandler'].flatMap((method) => {
    const signature = definitions.split('\n').find((line) => line.includes(`${method}(handler: `)) ?? '';
    const union = /permission: ((?:'[^']+'(?: \| )?)+)/.exec(signature)?.[1] ?? '';
    return [...union.matchAll(/'([^']+)'/g)].map(([, name = '']) => name);
  });
  return [...new Set(names)];
}
