import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { mediaTypeOf } from './media-types.ts';

export type RendererFile = { readonly path: string; readonly mediaType: string };

/**
 * Every file that may be served, by the exact path that asks for it. A request is only ever looked up here, never
 * turned into a file name, so that no spelling of `..` leads anywhere. Symbolic links are left out.
 */
export async function listRendererFiles(folder: string): Promise<ReadonlyMap<string, RendererFile>> {
  const files = new Map<string, RendererFile>();
  await addFolder(files, folder, '/');
  return files;
}

async function addFolder(files: Map<string, RendererFile>, folder: string, prefix: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    const mediaType = mediaTypeOf(entry.name);
    if (entry.isDirectory()) await addFolder(files, path, `${prefix}${entry.name}/`);
    else if (entry.isFile() && mediaType !== undefined) files.set(prefix + entry.name, { path, mediaType });
  }
}
