import type { Random } from '#simulator/random.ts';
import type { SystemCall } from './trace.ts';

/** A file's name and what it holds: a folder as it is found when the power is back. */
export type Image = ReadonlyMap<string, Buffer>;

/**
 * A disk that keeps what was synced and may lose or tear the rest, as far as POSIX allows: written bytes and lengths
 * count from the file's own sync, names and their removal from the folder's.
 */
export type Disk = {
  readonly apply: (call: SystemCall) => void;
  /** Nothing that was not synced. */
  readonly onlySynced: () => Image;
  /** Everything, as after `kill -9`. */
  readonly everything: () => Image;
  /** Of what was not synced, any 512-byte pieces, lengths and names. */
  readonly torn: (random: Random) => Image;
};

type Change = { readonly offset: number; readonly bytes: Buffer } | { readonly length: number };
type Inode = { durable: Buffer; pending: Change[] };

const PIECE_BYTES = 512;

export function createDisk(): Disk {
  let durableNames = new Map<string, Inode>();
  const names = new Map<string, Inode>();
  const open = new Map<number, Inode>();
  const inodeOf = (fd: number): Inode => {
    const inode = open.get(fd);
    if (inode === undefined) throw new Error(`descriptor ${fd} was never opened`);
    return inode;
  };
  return {
    apply: (call) => {
      if (call.kind === 'open') openFile(names, open, call);
      if (call.kind === 'write') inodeOf(call.fd).pending.push(call);
      if (call.kind === 'truncate') inodeOf(call.fd).pending.push(call);
      if (call.kind === 'sync') sync(inodeOf(call.fd));
      if (call.kind === 'unlink') names.delete(call.name);
      if (call.kind === 'sync-folder') durableNames = new Map(names);
    },
    onlySynced: () => contents(durableNames, (inode) => inode.durable),
    everything: () => contents(names, (inode) => inode.pending.reduce(changed, inode.durable)),
    torn: (random) => {
      const kept = random.fraction();
      const keep = (): boolean => random.fraction() < kept;
      return contents(tornNames(durableNames, names, keep), (inode) =>
        inode.pending.flatMap((change) => pieces(change).filter(keep)).reduce(changed, inode.durable),
      );
    },
  };
}

function openFile(
  names: Map<string, Inode>,
  open: Map<number, Inode>,
  { fd, name, truncates }: SystemCall & { readonly kind: 'open' },
): void {
  const inode = names.get(name) ?? { durable: Buffer.alloc(0), pending: [] };
  if (truncates) inode.pending.push({ length: 0 });
  names.set(name, inode);
  open.set(fd, inode);
}

function sync(inode: Inode): void {
  inode.durable = inode.pending.reduce(changed, inode.durable);
  inode.pending = [];
}

/** Each name that differs is found as it was synced, or as it was last. */
function tornNames(
  durable: ReadonlyMap<string, Inode>,
  last: ReadonlyMap<string, Inode>,
  keep: () => boolean,
): ReadonlyMap<string, Inode> {
  const all = new Set([...durable.keys(), ...last.keys()]);
  const entries = [...all].flatMap((name): [string, Inode][] => {
    const inode = (keep() ? last : durable).get(name);
    return inode === undefined ? [] : [[name, inode]];
  });
  return new Map(entries);
}

/** A write falls apart at the borders of the disk's sectors. */
function pieces(change: Change): readonly Change[] {
  if ('length' in change) return [change];
  const { offset, bytes } = change;
  const parts: Change[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = Math.min(bytes.length, at + PIECE_BYTES - ((offset + at) % PIECE_BYTES));
    parts.push({ offset: offset + at, bytes: bytes.subarray(at, end) });
    at = end;
  }
  return parts;
}

function changed(content: Buffer, change: Change): Buffer {
  if ('length' in change) return resized(content, change.length);
  const next = resized(content, Math.max(content.length, change.offset + change.bytes.length));
  change.bytes.copy(next, change.offset);
  return next;
}

/** Always a copy: an image must not share bytes with the disk. */
function resized(content: Buffer, length: number): Buffer {
  const next = Buffer.alloc(length);
  content.copy(next, 0, 0, Math.min(length, content.length));
  return next;
}

function contents(names: ReadonlyMap<string, Inode>, read: (inode: Inode) => Buffer): Image {
  return new Map([...names].map(([name, inode]) => [name, read(inode)]));
}
