/** The app's own scheme and origin. `guitai:` is no special scheme to the URL parser, so its parts are compared. */
export const SCHEME = 'guitai';
const HOST = 'app';
export const PAGE_URL = `${SCHEME}://${HOST}/`;

/** Whether an address belongs to our own renderer. Parsed, never compared by its beginning. */
export function isOwnUrl(address: string): boolean {
  const url = URL.parse(address);
  return (
    url !== null &&
    url.protocol === `${SCHEME}:` &&
    url.hostname === HOST &&
    url.port === '' &&
    url.username === '' &&
    url.password === ''
  );
}
