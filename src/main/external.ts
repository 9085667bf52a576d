/**
 * Whether an address may be opened in the user's browser. Only one kind is ever needed: the page of the simulator of
 * training mode, which is on this machine. Anything else (a file, a program's own scheme, a site) stays closed.
 */
export function mayOpenOutside(address: string): boolean {
  const url = URL.parse(address);
  return (
    url !== null &&
    url.protocol === 'http:' &&
    url.hostname === '127.0.0.1' &&
    url.port !== '' &&
    url.username === '' &&
    url.password === '' &&
    url.pathname === '/'
  );
}
