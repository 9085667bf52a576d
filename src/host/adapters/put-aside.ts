import { renameSync } from 'node:fs';

/** Renames a file that cannot be read, so that a technician can look at it and a new one can take its place. */
export function putAside(path: string, nowMs: number): string {
  const aside = `${path}.unreadable-${new Date(nowMs).toISOString().replaceAll(':', '')}`;
  renameSync(path, aside);
  return aside;
}
