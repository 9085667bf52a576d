import { fileURLToPath } from 'node:url';

/**
 * Where the worker's file lies and the driver's binaries beside it. From sources, Node takes the types away itself and
 * the package knows its own binaries; built, both are in out/member-worker, a folder beside the host's own.
 */
export function workerFile(): { readonly url: URL; readonly binaries: string | null } {
  if (import.meta.url.endsWith('.ts'))
    return { url: new URL('./worker.ts', import.meta.url), binaries: null };
  return {
    url: new URL('../member-worker/index.js', import.meta.url),
    binaries: fileURLToPath(new URL('../member-worker/native', import.meta.url)),
  };
}
