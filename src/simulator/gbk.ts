/**
 * UTF-16 text as GBK bytes. Node reads GBK but does not write it, so that the table is made once by reading every
 * pair of bytes that GBK has. What GBK does not have becomes `?`, as on servers that keep their data in it.
 */
export function gbk(text: string): Uint8Array {
  table ??= makeTable();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) bytes.push(code);
    else bytes.push(...(table.get(character) ?? QUESTION_MARK));
  }
  return Uint8Array.from(bytes);
}

const QUESTION_MARK = [0x3f] as const;

type Table = ReadonlyMap<string, readonly number[]>;
let table: Table | undefined;

function makeTable(): Table {
  const made = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const [character = UNREADABLE, ...others] = DECODER.decode(Uint8Array.of(lead, trail));
      const isOne = others.length === 0 && character !== UNREADABLE;
      if (isOne && !made.has(character)) made.set(character, [lead, trail]);
    }
  return made;
}

const DECODER = new TextDecoder('gbk');
/** What the decoder gives for bytes that are no character. */
const UNREADABLE = '\ufffd';
