import { assert } from '#shared/assert.ts';

type Pinyin = typeof import('pinyin-pro').pinyin;

let pinyin: Pinyin | undefined;

/** Before members are written. The dictionary takes longest of all at a start, and a search does without it. */
export async function loadReadings(): Promise<void> {
  pinyin ??= (await import('pinyin-pro')).pinyin;
}

/** How a folded nickname is typed in pinyin, the likely ways first. Both are empty where no Chinese character is in it. */
export type Readings = {
  /** From its first character: in full (`wangxiaoming`), by initials (`wxm`), and as surnames often are (`wangxm`). */
  readonly whole: readonly string[];
  /** From each later character that a Chinese one follows or is: `xiaoming`, `xm`, `ming`, `m`. */
  readonly later: readonly string[];
};

/** For each way in which the characters can be read, the most likely first and not more than a few. */
export function readingsOf(folded: string): Readings {
  const parts = Array.from(folded, soundsOf)
    .filter((sounds) => sounds.length > 0)
    .slice(0, MOST_CHARACTERS);
  const lastHan = parts.findLastIndex(isHan);
  if (lastHan === -1) return { whole: [], later: [] };
  const initials = parts.map((sounds) => [...new Set(sounds.map((sound) => sound.slice(0, 1)))]);
  const [inFull, byInitials] = [waysFromEach(parts), waysFromEach(initials)];
  const mixed = byInitials[1] ? inFront(parts[0] ?? [], byInitials[1]) : [];
  const from = (start: number) => [...(inFull[start] ?? []), ...(byInitials[start] ?? [])];
  return {
    whole: textsOf([...from(0), ...mixed]),
    later: textsOf(parts.slice(1, lastHan + 1).flatMap((_, index) => from(index + 1))),
  };
}

const MOST_CHARACTERS = 12;
/** Of each form, from each character. */
const MOST_WAYS = 8;

type Way = { readonly text: string; readonly unlikely: number };

const textsOf = (ways: readonly Way[]): readonly string[] => [...new Set(ways.map(({ text }) => text))];

/** From each character on to the end: made from the end, so that each is the next one with a sound in front. */
function waysFromEach(parts: readonly (readonly string[])[]): readonly (readonly Way[])[] {
  let next: readonly Way[] = [{ text: '', unlikely: 0 }];
  return parts
    .toReversed()
    .map((sounds) => {
      next = inFront(sounds, next);
      return next;
    })
    .toReversed();
}

/** The fewer characters are read in an unlikely way, the earlier; of ten characters no one is always read as usual. */
const inFront = (sounds: readonly string[], rest: readonly Way[]): readonly Way[] =>
  sounds
    .flatMap((sound, rank) =>
      rest.map(({ text, unlikely }) => ({ text: sound + text, unlikely: unlikely + rank })),
    )
    .toSorted((a, b) => a.unlikely - b.unlikely)
    .slice(0, MOST_WAYS);

const isHan = (sounds: readonly string[]): boolean => sounds !== LETTERS.get(sounds[0] ?? '');

/** Letters and digits stand for themselves. */
const LETTERS: ReadonlyMap<string, readonly string[]> = new Map(
  Array.from('abcdefghijklmnopqrstuvwxyz0123456789', (letter) => [letter, [letter]]),
);

/** There are some thousand characters in use: each is looked up once. */
const KNOWN = new Map<string, readonly string[]>();

function soundsOf(char: string): readonly string[] {
  const known = LETTERS.get(char) ?? KNOWN.get(char);
  if (known !== undefined) return known;
  const sounds = /\p{Script=Han}/u.test(char) ? hanSounds(char) : [];
  KNOWN.set(char, sounds);
  return sounds;
}

/** ü is typed as v by input methods and as u by most people. */
function hanSounds(char: string): readonly string[] {
  assert(pinyin !== undefined, 'the dictionary is there');
  const read = pinyin(char, { multiple: true, type: 'array', toneType: 'none' });
  const typed = read.flatMap((sound) =>
    sound.includes('ü') ? [sound.replace('ü', 'v'), sound.replace('ü', 'u')] : [sound],
  );
  return [...new Set(typed)].filter((sound) => /^[a-z]+$/.test(sound));
}
