import type { PermissionCheckHandlerHandlerDetails, Session, WebContents } from 'electron';
import { isOwnUrl } from './origin.ts';
import { chooseScanner, mayOpenDevice } from './scanners.ts';

type RequestHandler = NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>;
type CheckHandler = NonNullable<Parameters<Session['setPermissionCheckHandler']>[0]>;
export type Permission = Parameters<RequestHandler>[1];

/**
 * Electron grants everything that nobody refuses. Our page may use the camera and hand scanners, and that is all;
 * scanners.ts says which devices are scanners.
 */
export function allowOnlyCodeReaders(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, callback, details) =>
    callback(mayRequest(permission, details)),
  );
  session.setPermissionCheckHandler((contents, permission, origin, details) =>
    mayUse(contents, permission, origin, details),
  );
  session.setDevicePermissionHandler(mayOpenDevice);
  session.on('select-hid-device', (event, details, callback) => {
    event.preventDefault();
    void chooseScanner(details).then(callback, () => callback(null));
  });
  session.setDisplayMediaRequestHandler((_request, callback) => callback(null));
  session.setBluetoothPairingHandler((_details, callback) => callback({ confirmed: false }));
}

type Details = Parameters<RequestHandler>[3];

/** The types of media are named only for `media`; a request for the microphone as well is refused whole. */
export function mayRequest(permission: Permission, details: Details): boolean {
  if (permission !== 'media' || !('mediaTypes' in details)) return false;
  const onlyVideo = details.mediaTypes?.length === 1 && details.mediaTypes[0] === 'video';
  return onlyVideo && details.isMainFrame && isOwnUrl(details.requestingUrl);
}

/** `contents` is null for a check that no page makes, a worker's for instance: there is no camera there. */
export function mayUse(
  contents: WebContents | null,
  permission: Parameters<CheckHandler>[1],
  origin: string,
  details: PermissionCheckHandlerHandlerDetails,
): boolean {
  const reads = permission === 'hid' || (permission === 'media' && details.mediaType === 'video');
  return reads && contents !== null && details.isMainFrame && isOwnUrl(origin);
}
