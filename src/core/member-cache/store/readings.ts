import { assert } from '#shared/assert.ts';

type Pinyin = typeof import('pinyin-pro').pinyin;

let pinyin: Pinyin | undefined;

/** Before members are written. The dictionary takes longest of all at a start, and a search does without it. */
export async function loadReadings(): Promise<void> {
  pinyin ??= (await import('pinyin-pro')).pinyin;
}

/**
 * How a folded nickname is typed in pinyin: in full (`wangxiaoming`) and by initials (`wxm`), for each way in which its
 * characters can be read, the most likely first and not more than a few. Empty where no Chinese character is in it.
 */
export function readingsOf(folded: string): readonly string[] {
  const parts = Array.from(folded, soundsOf)
    .filter((sounds) => sounds.length > 0)
    .slice(0, MOST_CHARACTERS);
  if (!parts.some((sounds) => sounds !== LETTERS.get(sounds[0] ?? ''))) return [];
  const initials = parts.map((sounds) => [...new Set(sounds.map((sound) => sound.slice(0, 1)))]);
  return [...new Set([...combinations(initials), ...combinations(parts)])];
}

const MOST_CHARACTERS = 12;
/** Of each of the two forms. */
const MOST_COMBINATIONS = 8;
export const MOST_READINGS = 2 * MOST_COMBINATIONS;

type Way = { readonly text: string; readonly unlikely: number };

/** The fewer characters are read in an unlikely way, the earlier; of ten characters no one is always read as usual. */
function combinations(parts: readonly (readonly string[])[]): readonly string[] {
  let ways: readonly Way[] = [{ text: '', unlikely: 0 }];
  for (const sounds of parts) {
    ways = ways
      .flatMap(({ text, unlikely }) =>
        sounds.map((sound, rank) => ({ text: text + sound, unlikely: unlikely + rank })),
      )
      .toSorted((a, b) => a.unlikely - b.unlikely)
      .slice(0, MOST_COMBINATIONS);
  }
  return ways.map(({ text }) => text);
}

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
