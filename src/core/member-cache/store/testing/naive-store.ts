import { pinyin } from 'pinyin-pro';
import type { MatchKind } from '#shared/contract/member-cache-kinds.ts';
import type { VendorMember, VendorMemberDetail } from '../../../vendors/vendor.ts';
import { foldCardNo, foldExact, foldName, foldPhone } from '../folding.ts';

type Kept = {
  readonly id: number;
  member: VendorMember;
  readAtMs: number;
  cardNumbers: readonly string[];
};

/** What a list says of a member. */
export type NaiveHit = { readonly userId: string; readonly matched: MatchKind };

/** The same searches as a first version would have them: everything in an array, gone through once for each kind. */
export class NaiveStore {
  #kept: readonly Kept[] = [];
  #codes: readonly { readonly text: string; readonly id: number }[] = [];

  put(member: VendorMember, readAtMs: number): Kept {
    const known = this.#kept.find((one) => one.member.userId === member.userId);
    if (known !== undefined) return Object.assign(known, { member, readAtMs });
    const made: Kept = {
      id: Math.max(0, ...this.#kept.map(({ id }) => id)) + 1,
      member,
      readAtMs,
      cardNumbers: [],
    };
    this.#kept = [...this.#kept, made];
    return made;
  }

  remember({ member, cards }: VendorMemberDetail, readAtMs: number): void {
    this.put(member, readAtMs).cardNumbers = cards.map(({ cardNo }) => foldCardNo(cardNo));
  }

  rememberCode(text: string, userId: string): void {
    const known = this.#kept.find(({ member }) => member.userId === userId);
    const code = foldExact(text);
    if (known === undefined || code === '') return;
    this.#codes = [...this.#codes.filter((one) => one.text !== code), { text: code, id: known.id }];
  }

  forget(gone: (member: VendorMember, readAtMs: number) => boolean): void {
    this.#kept = this.#kept.filter(({ member, readAtMs }) => !gone(member, readAtMs));
    this.#codes = this.#codes.filter(({ id }) => this.#kept.some((one) => one.id === id));
  }

  search(text: string): { readonly hits: readonly NaiveHit[]; readonly more: boolean } {
    const hits = new Map<string, MatchKind>();
    for (const [kind, members] of this.#matches(text)) {
      for (const { member } of members) if (!hits.has(member.userId)) hits.set(member.userId, kind);
    }
    const all = [...hits].map(([userId, matched]) => ({ userId, matched }));
    return { hits: all.slice(0, 20), more: all.length > 20 };
  }

  *#matches(text: string): Generator<readonly [MatchKind, readonly Kept[]]> {
    const exact = foldExact(text);
    const [name, digits, cardNo] = [foldName(text), foldPhone(text), foldCardNo(text)];
    const phoneOf = ({ member }: Kept): string => foldPhone(member.phone);
    const nameOf = ({ member }: Kept): string => foldName(member.nickname);
    const of = (test: (one: Kept) => boolean): readonly Kept[] =>
      this.#kept.filter(test).toSorted((a, b) => a.id - b.id);
    const by = (key: (one: Kept) => string, found: readonly Kept[]): readonly Kept[] =>
      found.toSorted((a, b) => compare(key(a), key(b)));
    const isNumber = /^[0-9]+$/.test(digits);
    yield ['code', of(({ id }) => this.#codes.some((one) => one.text === exact && one.id === id))];
    yield ['card-number', of(({ cardNumbers }) => cardNo !== '' && cardNumbers.includes(cardNo))];
    yield ['user-id', of(({ member }) => exact !== '' && member.userId === exact)];
    yield ['phone', of((one) => isNumber && phoneOf(one) === digits)];
    const beginnings = by(
      phoneOf,
      of((one) => isNumber && phoneOf(one).startsWith(digits)),
    );
    yield ['phone-prefix', digits.length === 4 ? beginnings.slice(0, 10) : beginnings];
    yield [
      'nickname-prefix',
      by(
        nameOf,
        of((one) => name !== '' && nameOf(one).startsWith(name)),
      ),
    ];
    yield ['last-four', of((one) => isNumber && digits.length === 4 && phoneOf(one).endsWith(digits))];
    yield ['nickname', of((one) => name !== '' && nameOf(one).includes(name))];
    const letters = name.replaceAll('ü', 'v').replace(/['’]/g, '');
    if (/^[a-z0-9]+$/.test(letters) && /[a-z]/.test(letters)) {
      const [wholes, laters] = [
        (one: Kept) => wholeReadings(nameOf(one)),
        (one: Kept) => laterReadings(nameOf(one)),
      ];
      yield ['pinyin', of((one) => wholes(one).includes(letters))];
      yield ['pinyin', of((one) => wholes(one).some((reading) => reading.startsWith(letters)))];
      yield ['pinyin', of((one) => laters(one).some((reading) => reading.startsWith(letters)))];
    }
    yield ['phone-prefix', beginnings];
  }
}

/** As SQLite compares texts: by code points. */
const compare = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

/** In every way: in full, by initials, and the first character in full before the others' initials. */
function wholeReadings(name: string): readonly string[] {
  const characters = [...name].filter((char) => soundsOf(char).length > 0);
  const parts = characters.map(soundsOf);
  if (!characters.some(isChinese)) return [];
  return [
    ...product(parts),
    ...product(initialsOf(parts)),
    ...product([...parts.slice(0, 1), ...initialsOf(parts.slice(1))]),
  ];
}

/** The same of every end of the name that has a Chinese character in it, but for the mixed form. */
function laterReadings(name: string): readonly string[] {
  const characters = [...name].filter((char) => soundsOf(char).length > 0);
  const ends = characters.map((_, start) => characters.slice(start)).slice(1);
  return ends
    .filter((end) => end.some(isChinese))
    .map((end) => end.map(soundsOf))
    .flatMap((parts) => [...product(parts), ...product(initialsOf(parts))]);
}

const isChinese = (char: string): boolean => soundsOf(char).length > 0 && !/[a-z0-9]/.test(char);

const initialsOf = (parts: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  parts.map((sounds) => sounds.map((sound) => sound.charAt(0)));

const product = (parts: readonly (readonly string[])[]): readonly string[] =>
  parts.reduce<readonly string[]>(
    (begun, sounds) => begun.flatMap((text) => sounds.map((s) => text + s)),
    [''],
  );

function soundsOf(char: string): readonly string[] {
  if (/[a-z0-9]/.test(char)) return [char];
  const read = pinyin(char, { multiple: true, toneType: 'none', type: 'array', nonZh: 'removed' });
  const both = read.flatMap((sound) => [sound.replace('ü', 'v'), sound.replace('ü', 'u')]);
  return both.filter((sound) => /^[a-z]+$/.test(sound));
}
