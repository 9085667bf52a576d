import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export type SourceFile = { readonly path: string; readonly text: string; readonly isTest: boolean };

/** Every file of ours below these folders, by its path from the root with forward slashes. */
export function readSources(folders: readonly string[], kinds = /\.(tsx?|mjs|cjs|css|html)$/): SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && kinds.test(entry.name))
      .map((entry) => {
        const full = join(entry.parentPath, entry.name);
        const path = full.slice(ROOT.length).split(sep).join('/');
        const isTest = /\.test\.tsx?$|\/testing\//.test(path);
        return { path, text: readFileSync(full, 'utf8'), isTest };
      }),
  );
}

/** The text without comments, so that a rule may be explained where it is kept. Strings stay. */
export function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '$1');
}
