import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '../../../test/contract/support/liyuquan-calls.ts';
import { httpAnswer, type RawServer, startRawServer } from '../../../test/contract/support/raw-server.ts';

const PNG = Buffer.from('\x89PNG\r\n\x1a\n0000', 'latin1');

let server: RawServer;
let other: RawServer;
let answer: Buffer;
beforeAll(async () => {
  server = await startRawServer((socket) => socket.end(answer));
  other = await startRawServer((socket) => socket.end(answer));
});
afterAll(async () => {
  await server.close();
  await other.close();
});

const fetchAvatar = (avatar: string) => connect(server.base).fetchAvatar(avatar);

describe('a picture', () => {
  it.each([
    ['image/png', PNG],
    ['image/jpeg', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
    ['image/gif', Buffer.from('GIF89a....')],
    ['image/webp', Buffer.from('RIFF\n\0\0\0WEBPVP8 ')],
  ])('%s is known by its bytes, whatever the server calls it', async (mediaType, bytes) => {
    answer = httpAnswer(bytes, '200 OK', ['content-type: text/html']);
    const outcome = await fetchAvatar('/item/190411/a.jpg');
    expect(outcome.kind === 'done' && outcome.value.mediaType).toBe(mediaType);
    expect(outcome.kind === 'done' && Buffer.from(outcome.value.bytes)).toEqual(bytes);
  });

  it('is asked for by a path on the vendor’s host, from its root, without a token', async () => {
    answer = httpAnswer(PNG);
    for (const avatar of ['/item/190411/a.jpg', `http://127.0.0.1:${server.port}/item/190411/a.jpg`]) {
      expect((await fetchAvatar(avatar)).kind).toBe('done');
      expect(server.requests.at(-1)).toMatch(/^GET \/item\/190411\/a\.jpg HTTP\/1\.1\r\n/);
      expect(server.requests.at(-1)).not.toMatch(/token|cookie|authorization/i);
    }
  });

  it.each([
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>', 'vendor.unexpected-shape'],
    ['HTML', '<html>', 'vendor.unexpected-shape'],
    ['nothing', '', 'vendor.unexpected-shape'],
    ['more than 512 KiB', Buffer.concat([PNG, Buffer.alloc(524_288)]), 'vendor.too-large'],
  ])('is not %s', async (_, body, code) => {
    answer = httpAnswer(body);
    expect(await fetchAvatar('/a.png')).toMatchObject({
      kind: 'unclear',
      failure: { code, money: 'not-involved' },
    });
  });

  it('is not followed to another address, nor taken from an error', async () => {
    answer = httpAnswer(PNG, '302 Found', [`location: http://127.0.0.1:${other.port}/`]);
    expect(await fetchAvatar('/a.png')).toMatchObject({ failure: { code: 'vendor.redirect' } });
    answer = httpAnswer(PNG, '404 Not Found');
    expect(await fetchAvatar('/a.png')).toMatchObject({ failure: { code: 'vendor.http-404' } });
  });
});

describe('an address that a member may have made up', () => {
  const addresses = (): readonly string[] => [
    `http://127.0.0.1:${other.port}/a.png`,
    `https://127.0.0.1:${other.port}/a.png`,
    `//127.0.0.1:${other.port}/a.png`,
    `https://localhost:${other.port}/a.png`,
    `https://[::1]:${other.port}/a.png`,
    `https://2130706433:${other.port}/a.png`,
    'https://169.254.169.254/latest/meta-data',
    'https://192.168.1.1/',
    'http://example.com/a.png',
    `https://user:pass@127.0.0.1:${other.port}/`,
    'file:///etc/passwd',
    'data:image/png;base64,iVBORw0KGgo=',
    'javascript:alert(1)',
    'https://',
    '\\\\127.0.0.1\\share',
  ];

  it('is not asked', async () => {
    answer = httpAnswer(PNG);
    for (const address of addresses()) {
      expect([address, (await fetchAvatar(address)).kind]).toEqual([address, 'unreachable']);
    }
    expect(other.connections()).toBe(0);
  });
});
