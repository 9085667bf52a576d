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
    everything: () => contents(names, (inode) => applied(inode.durable, inode.pending)),
    torn: (random) => {
      const kept = random.fraction();
      const keep = (): boolean => random.fraction() < kept;
      return contents(tornNames(durableNames, names, keep), (inode) =>
        applied(
          inode.durable,
          inode.pending.flatMap((change) => pieces(change).filter(keep)),
        ),
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
  inode.durable = applied(inode.durable, inode.pending);
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

/** Always a copy, made once: an image must not share bytes with the disk. */
function applied(content: Buffer, changes: readonly Change[]): Buffer {
  const room = Math.max(content.length, ...changes.map(endOf));
  const next = Buffer.alloc(room);
  content.copy(next);
  let length = content.length;
  for (const change of changes) {
    if ('length' in change) {
      // What lies behind a shortened file reads as zeros when it grows again.
      next.fill(0, Math.min(length, change.length), room);
      length = change.length;
    } else {
      change.bytes.copy(next, change.offset);
      length = Math.max(length, endOf(change));
    }
  }
  return next.subarray(0, length);
}

const endOf = (change: Change): number =>
  'length' in change ? change.length : change.offset + change.bytes.length;

function contents(names: ReadonlyMap<string, Inode>, read: (inode: Inode) => Buffer): Image {
  return new Map([...names].map(([name, inode]) => [name, read(inode)]));
}
