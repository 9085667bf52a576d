import { describe, expect, it } from 'vitest';
import { seededRandom } from '#simulator/random.ts';
import { createDisk, type Image } from './disk.ts';
import { parseTrace } from './trace.ts';

const text = (image: Image): Record<string, string> =>
  Object.fromEntries([...image].map(([name, content]) => [name, content.toString('latin1')]));

const open = { kind: 'open', fd: 9, name: 'a', truncates: false } as const;
const write = (offset: number, bytes: string) =>
  ({ kind: 'write', fd: 9, offset, bytes: Buffer.from(bytes) }) as const;

describe('the disk of the power cuts', () => {
  it('keeps bytes from the sync of the file, and names from the sync of the folder', () => {
    const disk = createDisk();
    for (const call of [open, write(0, 'one'), { kind: 'sync', fd: 9 } as const]) disk.apply(call);
    expect(text(disk.onlySynced())).toEqual({});
    disk.apply({ kind: 'sync-folder' });
    disk.apply(write(1, 'XY'));
    expect(text(disk.onlySynced())).toEqual({ a: 'one' });
    expect(text(disk.everything())).toEqual({ a: 'oXY' });
  });

  it('brings a removed file back while the folder was not synced', () => {
    const disk = createDisk();
    for (const call of [open, write(0, 'one'), { kind: 'sync', fd: 9 } as const]) disk.apply(call);
    disk.apply({ kind: 'sync-folder' });
    disk.apply({ kind: 'unlink', name: 'a' });
    expect(text(disk.onlySynced())).toEqual({ a: 'one' });
    expect(text(disk.everything())).toEqual({});
  });

  it('tears a write at the borders of sectors, each seed its own way', () => {
    const disk = createDisk();
    for (const call of [open, { kind: 'sync', fd: 9 } as const, { kind: 'sync-folder' } as const])
      disk.apply(call);
    disk.apply(write(500, 'x'.repeat(1_000)));
    const images = Array.from({ length: 50 }, (_, seed) =>
      disk.torn(seededRandom(seed)).get('a')?.toString('latin1'),
    );
    expect(new Set(images).size).toBeGreaterThan(4);
    for (const image of images)
      expect(image).toMatch(/^(\0{500}(x{12}|\0{12})(x{512}|\0{512})?(\0{512})?(x{476})?)?$/);
  });
});

describe('the reader of the trace', () => {
  const hex = (plain: string): string =>
    [...plain].map((char) => `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`).join('');

  it('understands what the journal does, and leaves out other files and failed calls', () => {
    const lines = [
      `openat(AT_FDCWD<${hex('/')}>, "${hex('/data/j')}", O_RDWR|O_CREAT, 0644) = 5<${hex('/data/j')}>`,
      `openat(AT_FDCWD<${hex('/')}>, "${hex('/data/k')}", O_RDWR) = -1 ENOENT (No such file)`,
      `pwrite64(5<${hex('/data/j')}>, "${hex('ab')}", 2, 7) = 2`,
      `fdatasync(5<${hex('/data/j')}>) = 0`,
      `fsync(6<${hex('/data')}>) = 0`,
      `write(1<${hex('pipe:[1]')}>, "${hex('sending x\n')}", 10) = 10`,
      `write(7<${hex('/other/file')}>, "${hex('zz')}", 2) = 2`,
      `unlink("${hex('/data/j')}") = 0`,
    ];
    expect(parseTrace(lines.join('\n'), '/data')).toEqual([
      { kind: 'open', fd: 5, name: 'j', truncates: false },
      { kind: 'write', fd: 5, offset: 7, bytes: Buffer.from('ab') },
      { kind: 'sync', fd: 5 },
      { kind: 'sync-folder' },
      { kind: 'said', line: 'sending x' },
      { kind: 'unlink', name: 'j' },
    ]);
  });

  it('refuses a call that it cannot replay', () => {
    expect(() => parseTrace(`fallocate(5<${hex('/data/j')}>, 0, 0, 9) = 0`, '/data')).toThrow('fallocate');
    expect(() => parseTrace(`rename("${hex('/data/j')}", "${hex('/data/k')}") = 0`, '/data')).toThrow(
      'rename',
    );
  });
});
