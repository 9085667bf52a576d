/** One step of a seeded history; `anything` leaves the choice to the generator. */
export type Step =
  | { readonly do: 'anything' }
  | { readonly do: 'top-up'; readonly eventId: number }
  | { readonly do: 'spend'; readonly amountFen: number }
  | { readonly do: 'cash-back' };

type Scripted = { readonly daysAgo: number; readonly step: Step };

/** Histories that end in a known state, for the members whom a newcomer and the tests look at first. */
export function scriptOf(name: ScriptName, productId: number): readonly Scripted[] {
  if (name === 'comfortable') return productId === 3 ? SCRIPTS.comfortableStored : SCRIPTS.comfortableEvent;
  return SCRIPTS[name];
}

export type ScriptName = 'states' | 'zero' | 'comfortable';

const SCRIPTS = {
  /** Four entries that end as 5, 3, 2 and 1. */
  states: [
    { daysAgo: 58.4, step: { do: 'top-up', eventId: 9 } },
    { daysAgo: 51.3, step: { do: 'spend', amountFen: 25_000 } },
    { daysAgo: 44.2, step: { do: 'spend', amountFen: 15_000 } },
    { daysAgo: 43.1, step: { do: 'cash-back' } },
    { daysAgo: 40.3, step: { do: 'top-up', eventId: 9 } },
    { daysAgo: 33.2, step: { do: 'spend', amountFen: 40_000 } },
    { daysAgo: 21.4, step: { do: 'top-up', eventId: 10 } },
    { daysAgo: 14.1, step: { do: 'spend', amountFen: 50_440 } },
    { daysAgo: 6.2, step: { do: 'top-up', eventId: 9 } },
  ],
  zero: [
    { daysAgo: 30.2, step: { do: 'top-up', eventId: 5 } },
    { daysAgo: 20.3, step: { do: 'spend', amountFen: 11_000 } },
  ],
  /** 350 yuan less a few drinks. */
  comfortableStored: [
    { daysAgo: 24.2, step: { do: 'top-up', eventId: 6 } },
    { daysAgo: 11.3, step: { do: 'spend', amountFen: 2_650 } },
    { daysAgo: 3.2, step: { do: 'spend', amountFen: 1_800 } },
  ],
  /** An entry in use and a whole one. */
  comfortableEvent: [
    { daysAgo: 25.2, step: { do: 'top-up', eventId: 9 } },
    { daysAgo: 12.3, step: { do: 'spend', amountFen: 10_440 } },
    { daysAgo: 4.2, step: { do: 'top-up', eventId: 9 } },
  ],
} as const satisfies Record<string, readonly Scripted[]>;
