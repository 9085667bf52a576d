import { readFileSync } from 'node:fs';
import type { PermissionCheckHandlerHandlerDetails, WebContents } from 'electron';
import { beforeEach, describe, expect, it } from 'vitest';
import { denyAllButCamera } from './permissions.ts';
import { FakeSession } from './testing/fake-electron.ts';

/** Every permission that this version of Electron knows, so that a new one is refused here as well. */
const PERMISSIONS = permissionNames();
const PAGE = 'guitai://app/';
const CONTENTS = {} as WebContents;

let session = new FakeSession('test', {});
beforeEach(() => {
  session = new FakeSession('test', {});
  denyAllButCamera(session as never);
});

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
  it.each(PERMISSIONS)('of %s passes only if it is the camera', (permission) => {
    expect(check(permission, PAGE, {})).toBe(permission === 'media');
  });

  it('of media fails for sound, unknown kinds, frames, other origins and no page at all', () => {
    expect(check('media', PAGE, { mediaType: 'audio' })).toBe(false);
    expect(check('media', PAGE, { mediaType: 'unknown' })).toBe(false);
    expect(check('media', PAGE, { isMainFrame: false })).toBe(false);
    expect(check('media', 'https://evil.test/', {})).toBe(false);
    expect(check('media', PAGE, {}, null)).toBe(false);
  });
});

it('gives no device, no screen and no pairing', () => {
  const call = (name: string) => session.handlers.get(name) as unknown as (...args: unknown[]) => unknown;
  expect(call('device')({ deviceType: 'usb' })).toBe(false);
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
