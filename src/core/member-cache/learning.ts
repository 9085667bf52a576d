import type { StoredValueVendor, VendorMemberDetail } from '../vendors/vendor.ts';

/** Where what a call tells of members goes; of whoever was signed in when it was sent. */
export type Pupil = {
  /** 4.5 */
  readonly detail: (detail: VendorMemberDetail) => void;
  /** 6.1: what the text led to. */
  readonly code: (text: string, userId: string) => void;
};

/**
 * The vendor, with an ear on every read of a member: the counter's own, those around a sale and those that find out
 * what became of one. `pupil` is asked when a call is sent; undefined: nobody learns.
 */
export function listenIn(vendor: StoredValueVendor, pupil: () => Pupil | undefined): StoredValueVendor {
  return {
    ...vendor,
    memberDetail: async (token, userId) => {
      const listener = pupil();
      const read = await vendor.memberDetail(token, userId);
      if (read.kind === 'done' && read.value !== undefined) listener?.detail(read.value);
      return read;
    },
    scan: async (text) => {
      const listener = pupil();
      const read = await vendor.scan(text);
      if (read.kind === 'done' && read.value.kind === 'member-card') listener?.code(text, read.value.userId);
      return read;
    },
  };
}
