import { existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type TempDir = { readonly path: string; readonly remove: () => void };

/** A folder of its own for one run. */
export const createTempDir = (): TempDir => folderIn(tmpdir());

/** In memory where there is room: for what opens hundreds of journals and is no test of how long a disk takes. */
export const createMemoryDir = (): TempDir => folderIn(hasRoom(MEMORY) ? MEMORY : tmpdir());

const MEMORY = '/dev/shm';
const ROOM_BYTES = 512 * 2 ** 20;

function hasRoom(place: string): boolean {
  if (!existsSync(place)) return false;
  const { bavail, bsize } = statfsSync(place);
  return bavail * bsize >= ROOM_BYTES;
}

function folderIn(place: string): TempDir {
  const path = mkdtempSync(join(place, 'guitai-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
