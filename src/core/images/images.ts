import { failed, ok, type Result } from '#shared/contract/failure.ts';
import type { Ids } from '../ports.ts';
import type { StoredValueVendor } from '../vendors/vendor.ts';

/** Pictures of payments that were uploaded (5.1) and wait for their top-up. */
export type Images = {
  readonly upload: (image: {
    readonly mediaType: string;
    readonly base64: string;
  }) => Promise<Result<string>>;
  /** The vendor's path, while the picture has not been used. */
  readonly pathOf: (imageRef: string) => string | undefined;
  readonly use: (imageRef: string) => void;
};

const MAX_BYTES = 6_000_000;
const MAX_WAITING = 50;

export function createImages(vendor: Pick<StoredValueVendor, 'uploadImage'>, ids: Ids): Images {
  const waiting = new Map<string, string>();
  return {
    upload: async ({ mediaType, base64 }) => {
      const bytes = Buffer.from(base64, 'base64');
      if (bytes.length > MAX_BYTES)
        return failed('image.too-large', { params: { limitMb: MAX_BYTES / 1e6 } });
      if (!isImage(mediaType, bytes)) return failed('image.not-an-image');
      const uploaded = await vendor.uploadImage({ mediaType, bytes });
      if (uploaded.kind !== 'done') return { ok: false, failure: uploaded.failure };
      const imageRef = ids.uuid();
      waiting.set(imageRef, uploaded.value);
      const [oldest] = waiting.keys();
      if (waiting.size > MAX_WAITING && oldest !== undefined) waiting.delete(oldest);
      return ok(imageRef);
    },
    pathOf: (imageRef) => waiting.get(imageRef),
    use: (imageRef) => {
      waiting.delete(imageRef);
    },
  };
}

/** A picture is known by its first bytes, not by what it is called. */
const SIGNATURES: Readonly<Record<string, readonly number[]>> = {
  'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  'image/jpeg': [0xff, 0xd8, 0xff],
};

function isImage(mediaType: string, bytes: Uint8Array): boolean {
  const signature = SIGNATURES[mediaType];
  return signature?.every((byte, index) => bytes[index] === byte) ?? false;
}
