import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { failed } from '#shared/contract/failure.ts';
import type { Outcome, StoredValueVendor } from '../vendors/vendor.ts';
import { createImages } from './images.ts';

const png = PNG.sync.write(new PNG({ width: 1, height: 1 })).toString('base64');
const answer = { status: 200, body: '', vendorTimeMs: null, receivedAtMs: 0 };

function desk(outcome: Outcome<string> = { kind: 'done', value: '/item/191213/a.png', answer }) {
  let uploads = 0;
  const vendor: Pick<StoredValueVendor, 'uploadImage'> = {
    uploadImage: async () => {
      uploads++;
      return outcome;
    },
  };
  let ids = 0;
  return { ...createImages(vendor, { uuid: () => `image-${++ids}` }), uploads: () => uploads };
}

describe('a payment’s picture', () => {
  it('is uploaded and kept until it is used', async () => {
    const { upload, pathOf, use } = desk();
    expect(await upload({ mediaType: 'image/png', base64: png })).toEqual({ ok: true, value: 'image-1' });
    expect(pathOf('image-1')).toBe('/item/191213/a.png');
    use('image-1');
    expect(pathOf('image-1')).toBeUndefined();
  });

  it.each([
    ['text', 'image/png', Buffer.from('<svg/>').toString('base64'), 'image.not-an-image'],
    ['a PNG called JPEG', 'image/jpeg', png, 'image.not-an-image'],
    ['a kind that is not taken', 'image/gif', 'R0lGODlh', 'image.not-an-image'],
    ['nothing at all', 'image/png', '', 'image.not-an-image'],
    ['more than 6 MB', 'image/png', Buffer.alloc(6_000_001).toString('base64'), 'image.too-large'],
  ])('is not %s', async (_what, mediaType, base64, code) => {
    const { upload, uploads } = desk();
    expect(await upload({ mediaType, base64 })).toMatchObject({ ok: false, failure: { code } });
    expect(uploads()).toBe(0);
  });

  it('that the vendor does not take has no name', async () => {
    const { upload } = desk({ kind: 'unclear', failure: failed('vendor.timeout').failure, answer: null });
    expect(await upload({ mediaType: 'image/png', base64: png })).toMatchObject({
      failure: { code: 'vendor.timeout' },
    });
  });
});
