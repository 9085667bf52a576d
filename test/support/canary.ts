import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';

/**
 * A number or a name that occurs nowhere else. Once it has gone through the counter, every place is searched for it in
 * each of the forms in which a program may write it down.
 */
export type Canary = {
  /** Files below a folder that hold it, as paths from there. */
  readonly inFiles: (folder: string) => readonly string[];
  /** Command lines, titles and environments of a process and all that it started that hold it; Linux only. */
  readonly inProcesses: (pid: number) => readonly string[];
  readonly in: (text: string) => boolean;
};

export function canaryOf(text: string): Canary {
  const needles = formsOf(text);
  const holds = (content: Buffer): boolean => needles.some((needle) => content.includes(needle));
  return {
    in: (content) => holds(Buffer.from(content)),
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

/** In one and in two bytes a character, in hex, in base64 at every offset; as an address or as JSON escapes it. */
function formsOf(text: string): readonly Buffer[] {
  const texts = [text, ...(DIGITS.test(text) ? spacedFormsOf(text) : escapedFormsOf(text))];
  return [
    ...texts.flatMap((one) => [Buffer.from(one), Buffer.from(one, 'utf16le')]),
    Buffer.from(Buffer.from(text).toString('hex')),
    ...base64FormsOf(text),
    ...(DIGITS.test(text) ? [integerOf(text)] : []),
  ];
}

const DIGITS = /^\d+$/;

/** As people write numbers. */
const spacedFormsOf = (digits: string): readonly string[] =>
  [' ', '-'].map((gap) => [digits.slice(0, 3), digits.slice(3, 7), digits.slice(7)].join(gap));

function escapedFormsOf(text: string): readonly string[] {
  const percent = encodeURIComponent(text);
  const unicode = Array.from(
    { length: text.length },
    (_, at) => `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`,
  ).join('');
  return [percent, percent.toLowerCase(), unicode];
}

/** As SQLite stores an integer of this size: six bytes, big-endian. */
function integerOf(digits: string): Buffer {
  const number = Buffer.alloc(8);
  number.writeBigUInt64BE(BigInt(digits));
  return number.subarray(2);
}

/** Base64 depends on what stands before; the characters that mix with neighbours are cut off. */
const base64FormsOf = (text: string): readonly Buffer[] =>
  [0, 1, 2].map((before) => {
    const whole = Buffer.from(`${'x'.repeat(before)}${text}`);
    const sure = Math.floor((whole.length * 8) / 6);
    return Buffer.from(whole.toString('base64').slice(Math.ceil((before * 8) / 6), sure));
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
