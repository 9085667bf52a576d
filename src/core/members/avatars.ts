import { ok, type Result } from '#shared/contract/failure.ts';
import type { StoredValueVendor } from '../vendors/vendor.ts';
import { createCoalescer } from './coalesce.ts';
import type { MemberMemory } from './memory.ts';

/** Members' pictures as `data:` URLs, so that the renderer needs no address of the vendor. */
export type Avatars = { readonly of: (userId: string) => Promise<Result<string | null>> };

const MAX_AVATARS = 200;

export function createAvatars(vendor: StoredValueVendor, memory: MemberMemory): Avatars {
  const kept = new Map<string, string>();
  const coalesce = createCoalescer();
  return {
    of: async (userId) => {
      const avatar = memory.member(userId)?.avatar;
      if (avatar === undefined || avatar === null) return ok(null);
      const known = kept.get(avatar);
      if (known !== undefined) return ok(known);
      const read = await coalesce(avatar, () => vendor.fetchAvatar(avatar));
      // A picture that cannot be had is no failure worth a sentence: the counter shows initials.
      if (read.kind !== 'done') return ok(null);
      const { mediaType, bytes } = read.value;
      const url = `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`;
      kept.set(avatar, url);
      const [oldest] = kept.keys();
      if (kept.size > MAX_AVATARS && oldest !== undefined) kept.delete(oldest);
      return ok(url);
    },
  };
}
