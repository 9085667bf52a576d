import type { MiddlewareHandler } from 'hono';

const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;

/**
 * Keeps a web page in the same person's browser from driving the simulator: the request must name a loopback host
 * (against DNS rebinding) and, where the browser says where it comes from, must come from the simulator's own page.
 */
export const sameSiteOnly: MiddlewareHandler = async (c, next) => {
  const host = c.req.header('host') ?? '';
  const origin = c.req.header('origin');
  const site = c.req.header('sec-fetch-site');
  if (!LOOPBACK.test(host)) return c.text('Only for this computer.', 403);
  if (origin !== undefined && origin !== `http://${host}`) return c.text('Not from another page.', 403);
  if (c.req.method !== 'GET' && site !== undefined && site !== 'same-origin' && site !== 'none')
    return c.text('Not from another page.', 403);
  return await next();
};
