import { seededRandom } from '../random.ts';
import { nicknameOf } from './nicknames.ts';

/** A member as the lists show one; `position` is the place in the list of the crowd. */
export type Person = {
  readonly position: number;
  readonly userId: number;
  readonly phone: string;
  readonly nickname: string;
  readonly createdMs: number;
};

/** A stored-value card (product 3) or a platform card (1), without entries. */
export type PersonCard = {
  readonly productId: 1 | 3;
  readonly cardNo: string;
  readonly capitalFen: number;
  readonly sendFen: number;
};

/**
 * Members who are there to be very many. Each is counted out from the seed and the place in the list, in both
 * directions, so that a million of them take no memory and no time at the start. Whoever is asked for by name is
 * written into the books at that moment (`settle.ts`).
 */
export type Crowd = {
  readonly size: number;
  readonly byUserId: (userId: number) => Person | undefined;
  readonly byPhone: (phone: string) => Person | undefined;
  readonly byCardNo: (cardNo: string) => Person | undefined;
  readonly cardsOf: (person: Person) => readonly PersonCard[];
  /** Those whose number begins with `prefix`, by phone number; all of them by user id. */
  readonly beginningWith: (prefix: string) => Selection;
};

export type Selection = {
  readonly count: number;
  readonly slice: (offset: number, limit: number) => readonly Person[];
};

/** Ids of the crowd begin here; all others stay below. */
export const FIRST_CROWD_ID = 10_000_000;

/** At this size there is still room between two phone numbers, and a card number has its usual length. */
export const LARGEST_CROWD = 5_000_000;

/** Above the numbers of the cast (13…), so that no two members share one. */
const LOWEST_PHONE = 14_000_000_000;
const PHONES = 6_000_000_000;
const FIRST_CARD_COUNTER = 10_000_000;
const DAY_MS = 86_400_000;
const FIRST_DAY_MS = Date.UTC(2019, 0, 1);

export function createCrowd(seed: number, size: number): Crowd {
  const order = shuffledOrder(seed, size);
  const phones = phoneBook(seed, size);
  const at = (position: number): Person => {
    const random = seededRandom(seed ^ Math.imul(position + 1, 0x9e3779b1));
    const createdMs = FIRST_DAY_MS + random.between(0, 699) * DAY_MS + random.between(0, 86_399) * 1000;
    const phone = phones.phone(order.rank(position));
    return {
      position,
      userId: FIRST_CROWD_ID + position,
      phone,
      nickname: nicknameOf(random),
      createdMs,
    };
  };
  const known = (position: number): Person | undefined =>
    Number.isInteger(position) && position >= 0 && position < size ? at(position) : undefined;
  return {
    size,
    byUserId: (userId) => known(userId - FIRST_CROWD_ID),
    byPhone: (phone) => {
      const rank = phones.rank(phone);
      return rank === undefined ? undefined : at(order.position(rank));
    },
    byCardNo: (cardNo) => {
      const person = known(Math.floor((Number(cardNo.slice(8)) - FIRST_CARD_COUNTER) / 2));
      return person && cardsOf(seed, person).some((card) => card.cardNo === cardNo) ? person : undefined;
    },
    cardsOf: (person) => cardsOf(seed, person),
    beginningWith: (prefix) =>
      prefix === ''
        ? selection(0, size, at)
        : selection(...phones.ranks(prefix), (rank) => at(order.position(rank))),
  };
}

function selection(from: number, until: number, at: (index: number) => Person): Selection {
  return {
    count: until - from,
    slice: (offset, limit) => {
      const length = Math.max(0, Math.min(limit, until - from - offset));
      return Array.from({ length }, (_, index) => at(from + offset + index));
    },
  };
}

/**
 * Which place in the order of phone numbers a place in the list has, and back: a multiplication modulo the size, so
 * that the list's neighbours are far apart.
 */
function shuffledOrder(seed: number, size: number) {
  if (size === 0) return { rank: () => 0, position: () => 0 };
  const shift = seed % size;
  let factor = Math.max(1, Math.floor(size * 0.618));
  while (greatestCommonDivisor(factor, size) !== 1) factor += 1;
  const back = inverse(factor, size);
  return {
    rank: (position: number) => (position * factor + shift) % size,
    position: (rank: number) => (((rank - shift + size) % size) * back) % size,
  };
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

/** By what to multiply to undo a multiplication by `factor` modulo `size`; they have no common divisor. */
function inverse(factor: number, size: number): number {
  let [divisor, rest, result, next] = [size, factor % size, 0, 1];
  while (rest > 0) {
    const times = Math.floor(divisor / rest);
    [divisor, rest, result, next] = [rest, divisor - times * rest, next, result - times * next];
  }
  return (result + size) % size;
}

/** Each rank has a stretch of numbers, and one number somewhere in it: the order of ranks is that of numbers. */
function phoneBook(seed: number, size: number) {
  const stretch = Math.floor(PHONES / Math.max(1, size));
  const number = (rank: number): number => {
    const within = seededRandom(seed + Math.imul(rank + 1, 0x85ebca6b)).between(0, stretch - 1);
    return LOWEST_PHONE + rank * stretch + within;
  };
  /** The first rank whose number is at least this. */
  const firstFrom = (least: number): number => {
    const rank = Math.min(size, Math.max(0, Math.floor((least - LOWEST_PHONE) / stretch)));
    return rank < size && number(rank) < least ? rank + 1 : rank;
  };
  return {
    phone: (rank: number) => String(number(rank)),
    rank: (phone: string) => {
      const rank = Math.floor((Number(phone) - LOWEST_PHONE) / stretch);
      return rank >= 0 && rank < size && String(number(rank)) === phone ? rank : undefined;
    },
    ranks: (prefix: string): [number, number] => {
      if (!/^1\d{0,10}$/.test(prefix)) return [0, 0];
      const least = Number(prefix.padEnd(11, '0'));
      return [firstFrom(least), firstFrom(least + 10 ** (11 - prefix.length))];
    },
  };
}

/** One in twenty has no card, one in eight two. */
function cardsOf(seed: number, { position, createdMs }: Person): readonly PersonCard[] {
  const random = seededRandom(seed + Math.imul(position + 1, 0xc2b2ae35));
  const kind = random.between(0, 39);
  const products: readonly (1 | 3)[] = kind < 2 ? [] : kind < 7 ? [3, 1] : [3];
  const day = new Date(createdMs).toISOString().slice(2, 10).replaceAll('-', '');
  return products.map((productId, index) => ({
    productId,
    cardNo: `79${day}${FIRST_CARD_COUNTER + position * 2 + index}`,
    capitalFen: random.between(0, 50_000),
    sendFen: random.between(0, 5_000),
  }));
}
