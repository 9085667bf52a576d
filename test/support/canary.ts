import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';

/**
 * A number that occurs nowhere else. Once it has gone through the counter, every place is searched for it in each of
 * the forms in which a program may write it down.
 */
export type Canary = {
  /** Files below a folder that hold it, as paths from there. */
  readonly inFiles: (folder: string) => readonly string[];
  /** Command lines, titles and environments of a process and all that it started that hold it; Linux only. */
  readonly inProcesses: (pid: number) => readonly string[];
  readonly in: (text: string) => boolean;
};

export function canaryOf(digits: string): Canary {
  const needles = formsOf(digits);
  const holds = (content: Buffer): boolean => needles.some((needle) => content.includes(needle));
  return {
    in: (text) => holds(Buffer.from(text)),
    inFiles: (folder) =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .filter((path) => unpacked(readFileSync(path)).some(holds))
        .map((path) => relative(folder, path)),
    inProcesses: (pid) =>
      familyOf(pid).flatMap((one) =>
        ['cmdline', 'environ', 'comm']
          .map((name) => `/proc/${one}/${name}`)
          .filter((path) => holds(contentOf(path))),
      ),
  };
}

/** Plain and spaced as people write numbers, in one and in two bytes a digit, in hex, in base64 at every offset. */
function formsOf(digits: string): readonly Buffer[] {
  const spaced = [' ', '-'].map((gap) => [digits.slice(0, 3), digits.slice(3, 7), digits.slice(7)].join(gap));
  const texts = [digits, ...spaced].flatMap((text) => [Buffer.from(text), Buffer.from(text, 'utf16le')]);
  const number = Buffer.alloc(8);
  number.writeBigUInt64BE(BigInt(digits));
  return [
    ...texts,
    Buffer.from(Buffer.from(digits).toString('hex')),
    ...base64FormsOf(digits),
    // As SQLite stores an integer of this size: six bytes, big-endian.
    number.subarray(2),
  ];
}

/** Base64 depends on what stands before; the characters that mix with neighbours are cut off. */
const base64FormsOf = (digits: string): readonly Buffer[] =>
  [0, 1, 2].map((before) => {
    const whole = Buffer.from(`${'x'.repeat(before)}${digits}`).toString('base64');
    const sure = Math.floor(((before + digits.length) * 8) / 6);
    return Buffer.from(whole.slice(Math.ceil((before * 8) / 6), sure));
  });

/** A file as it is and, where it is packed, as it would be read. */
function unpacked(content: Buffer): readonly Buffer[] {
  if (!(content[0] === 0x1f && content[1] === 0x8b)) return [content];
  return [content, gunzipSync(content)];
}

function familyOf(pid: number): readonly number[] {
  const tasks = `/proc/${pid}/task`;
  if (!existsSync(tasks)) return [];
  const children = readdirSync(tasks).flatMap((task) =>
    contentOf(`${tasks}/${task}/children`).toString().split(' ').filter(Boolean).map(Number),
  );
  return [pid, ...children.flatMap(familyOf)];
}

/** A process may end while it is looked at. */
function contentOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0);
  }
}
