import type { VendorMember } from '../vendors/vendor.ts';

/** Members seen since the program started, for their full phone numbers and pictures. In memory only, and bounded. */
export type MemberMemory = {
  readonly remember: (member: VendorMember) => void;
  readonly member: (userId: string) => VendorMember | undefined;
  readonly forgetAll: () => void;
};

const MAX_MEMBERS = 5_000;

export function createMemberMemory(): MemberMemory {
  const members = new Map<string, VendorMember>();
  return {
    remember: (member) => {
      members.delete(member.userId);
      members.set(member.userId, member);
      const [oldest] = members.keys();
      if (members.size > MAX_MEMBERS && oldest !== undefined) members.delete(oldest);
    },
    member: (userId) => members.get(userId),
    forgetAll: () => members.clear(),
  };
}
