/**
 * Reads a vendor's base address, such as `https://liyuquan.cn/web/`. It must be https, or http on this machine (the
 * simulator): a token must not cross a network in the clear. `plainHttp` is the deliberate, warned choice of a shop
 * whose vendor offers nothing else. Throws where it is not, because a wrong address is a mistake in the settings and
 * nothing may be sent with it.
 */
export function readBaseUrl(text: string, plainHttp = false): URL {
  const url = new URL(text);
  if (url.username || url.password || url.search || url.hash)
    throw new TypeError('a plain address is needed');
  const mayBePlain = plainHttp || isLoopback(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && mayBePlain)) {
    throw new TypeError('the address of a vendor must begin with https://');
  }
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url;
}

/** Joins an endpoint's path, such as `manage/user/login`, to a base. Throws where it would leave the base. */
export function joinUrl(base: URL, path: string): URL {
  const url = new URL(path, base);
  if (url.origin !== base.origin || !url.pathname.startsWith(base.pathname)) {
    throw new TypeError(`${path} is not below its base`);
  }
  return url;
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}
