import { StorageError } from '../sqlite/storage-error.ts';
import type { CachePlace } from './cache-place.ts';
import type { MemberCache } from './member-cache.ts';

/**
 * Opens the encrypted file, or begins it. Rejects with a StorageError: `journal.corrupt` where this key does not open
 * what is there, so that it is thrown away. Until the store is part of the program there is nothing that could be opened.
 */
export function openMemberCache({ path }: CachePlace): Promise<MemberCache> {
  return Promise.reject(new StorageError('internal', `there is no store for ${path}`));
}
