import { SIM_AGENT_CREDENTIALS } from '../credentials.ts';
import type { Database } from '../state/database.ts';
import { cardsRandom, seedDataCards } from './data-cards.ts';
import { seedGiftCards } from './gift-cards.ts';

/** Fills in SIM cards and gift cards once; also a state of before there were any. The same seed gives the same. */
export function seedCardsOnce(db: Database, seed: number, nowMs: number): void {
  if (db.one('SELECT 1 FROM agent') !== undefined) return;
  db.transaction(() => {
    const random = cardsRandom(seed);
    seedDataCards(db, random, SIM_AGENT_CREDENTIALS.id, nowMs);
    seedGiftCards(db, random, nowMs);
  });
}
