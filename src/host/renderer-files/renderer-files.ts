import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { listRendererFiles, type RendererFile } from './file-list.ts';
import { securityHeaders } from './headers.ts';

export type FileAnswer = {
  readonly status: 200 | 404 | 405;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array<ArrayBuffer>;
};

/** Answers a request for a file of the renderer; `pathname` as the URL parser gives it, still percent-encoded. */
export type RendererFiles = (method: string, pathname: string) => Promise<FileAnswer>;

/** Reads which files there are, once; a file that appears later is not served. */
export async function openRendererFiles(folder: string): Promise<RendererFiles> {
  const files = await listRendererFiles(folder);
  if (!files.has(PAGE)) throw new Error(`the renderer is not built: ${folder} has no index.html`);
  return async (method, pathname) => {
    if (method !== 'GET') return plain(405, 'Only GET', { allow: 'GET' });
    const path = pathname === '/' ? PAGE : pathname;
    const file = files.get(path);
    if (file === undefined) return plain(404, 'Not found');
    return path === PAGE ? page(file) : other(file, path);
  };
}

/** What the built page holds in place of the nonce. */
export const NONCE_PLACEHOLDER = '__CSP_NONCE__';

const PAGE = '/index.html';

async function page(file: RendererFile): Promise<FileAnswer> {
  const nonce = randomBytes(16).toString('base64');
  const html = await readFile(file.path, 'utf8');
  return {
    status: 200,
    headers: { ...securityHeaders(nonce), 'content-type': file.mediaType, 'cache-control': 'no-store' },
    body: html.replaceAll(NONCE_PLACEHOLDER, nonce),
  };
}

/** Files in assets/ have a hash of their content in their name, so they never change. */
async function other(file: RendererFile, path: string): Promise<FileAnswer> {
  const cacheControl = path.startsWith('/assets/') ? 'private, max-age=31536000, immutable' : 'no-cache';
  return {
    status: 200,
    headers: { ...securityHeaders(null), 'content-type': file.mediaType, 'cache-control': cacheControl },
    body: await readFile(file.path),
  };
}

function plain(status: 404 | 405, text: string, more: Readonly<Record<string, string>> = {}): FileAnswer {
  return {
    status,
    headers: {
      ...securityHeaders(null),
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      ...more,
    },
    body: text,
  };
}
