import type { RendererFiles } from '#host/renderer-files/renderer-files.ts';
import { isOwnUrl } from './origin.ts';

/** Answers `guitai://app/…` from the built renderer. Another host gets what a file that is not there gets. */
export function createRendererHandler(files: RendererFiles): (request: Request) => Promise<Response> {
  return async (request) => {
    const path = isOwnUrl(request.url) ? new URL(request.url).pathname : NO_FILE;
    const { status, headers, body } = await files(request.method, path);
    return new Response(body, { status, headers });
  };
}

/** No file's path is without a leading slash. */
const NO_FILE = '';
