/** What the recorded program asked of the system, as far as it concerns the files of one folder. */
export type SystemCall =
  | { readonly kind: 'open'; readonly fd: number; readonly name: string; readonly truncates: boolean }
  | { readonly kind: 'write'; readonly fd: number; readonly offset: number; readonly bytes: Buffer }
  | { readonly kind: 'truncate'; readonly fd: number; readonly length: number }
  | { readonly kind: 'sync'; readonly fd: number }
  | { readonly kind: 'sync-folder' }
  | { readonly kind: 'unlink'; readonly name: string }
  /** A line on standard output: the program was told that its commit has happened. */
  | { readonly kind: 'said'; readonly line: string };

/** The calls that `parseTrace` understands; whatever else could change a file is recorded too, and refused. */
export const TRACED = [
  ...[
    'open',
    'openat',
    'creat',
    'write',
    'pwrite64',
    'writev',
    'pwritev',
    'pwritev2',
    'ftruncate',
    'truncate',
  ],
  ...['fallocate', 'fsync', 'fdatasync', 'sync_file_range', 'unlink', 'unlinkat', 'rename', 'renameat'],
  ...['renameat2', 'link', 'linkat', 'copy_file_range', 'sendfile', 'msync'],
];

/**
 * Reads what `strace -y -xx` wrote about one thread. Calls on other files are left out; an unknown call on a file of
 * the folder throws, because a replay without it would prove nothing. The shared-memory index (`-shm`) is left out:
 * it is memory, SQLite makes it anew.
 */
export function parseTrace(text: string, folder: string): readonly SystemCall[] {
  return text.split('\n').flatMap((line) => {
    const call = /^(\w+)\((.*)\) = (-?\d+)/.exec(line);
    if (call === null) return [];
    const [, name = '', rest = '', result = ''] = call;
    const parsed = parseCall(name, splitArguments(rest), Number(result), folder);
    return parsed === undefined ? [] : [parsed];
  });
}

function parseCall(
  name: string,
  given: readonly string[],
  result: number,
  folder: string,
): SystemCall | undefined {
  if (result < 0) return undefined;
  if (name === 'openat') return opened(given, result, folder);
  if (name === 'unlink') return unlinked(given, folder);
  const [first = '', second = '', third = '', fourth = ''] = given;
  const { fd, path } = descriptor(first);
  if (name === 'write' && fd === 1) return { kind: 'said', line: decode(second).toString('utf8').trim() };
  if (path === folder && name === 'fsync') return { kind: 'sync-folder' };
  if (nameIn(folder, path) === undefined) return refuseIfOurs(name, given, folder);
  switch (name) {
    case 'pwrite64':
      return {
        kind: 'write',
        fd,
        offset: Number(fourth),
        bytes: whole(decode(second), Number(third), result),
      };
    case 'ftruncate':
      return { kind: 'truncate', fd, length: Number(second) };
    case 'fsync':
    case 'fdatasync':
      return { kind: 'sync', fd };
    default:
      throw new Error(`the replay does not know ${name} on ${path}`);
  }
}

function opened(given: readonly string[], fd: number, folder: string): SystemCall | undefined {
  const name = nameIn(folder, decode(given[1] ?? '').toString('utf8'));
  const flags = given[2] ?? '';
  if (name === undefined || flags.includes('O_DIRECTORY')) return undefined;
  return { kind: 'open', fd, name, truncates: flags.includes('O_TRUNC') };
}

function unlinked(given: readonly string[], folder: string): SystemCall | undefined {
  const name = nameIn(folder, decode(given[0] ?? '').toString('utf8'));
  return name === undefined ? undefined : { kind: 'unlink', name };
}

function refuseIfOurs(name: string, given: readonly string[], folder: string): undefined {
  const touched = given.some((text) => decode(text).toString('utf8').includes(`${folder}/`));
  if (touched && !given.some((text) => decode(text).toString('utf8').includes('-shm'))) {
    throw new Error(`the replay does not know ${name}`);
  }
  return undefined;
}

function whole(bytes: Buffer, asked: number, written: number): Buffer {
  if (bytes.length !== asked || written !== asked)
    throw new Error('a write was cut short, or its record was');
  return bytes;
}

/** The file's name, when it lies in the folder and is more than memory. */
function nameIn(folder: string, path: string): string | undefined {
  if (!path.startsWith(`${folder}/`) || path.endsWith('-shm')) return undefined;
  return path.slice(folder.length + 1);
}

function descriptor(text: string): { readonly fd: number; readonly path: string } {
  const match = /^(\d+)<(.*)>/.exec(text);
  return { fd: Number(match?.[1] ?? Number.NaN), path: decode(match?.[2] ?? '').toString('utf8') };
}

/** `"\x61\x62"` and `\x61b` as bytes. */
function decode(text: string): Buffer {
  const bare = text.startsWith('"') ? text.slice(1, -1) : text;
  if (/^(\\x[0-9a-f]{2})*$/.test(bare)) return Buffer.from(bare.replaceAll('\\x', ''), 'hex');
  return Buffer.from(
    bare.replaceAll(/\\x([0-9a-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
}

/** Everything is written in hexadecimal, so that a comma can only stand between two arguments. */
const splitArguments = (text: string): readonly string[] => text.split(', ');
