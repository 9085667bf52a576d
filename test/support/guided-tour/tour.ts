import { openAlbum } from './album.ts';
import { cashiersDay } from './cashiers-day.ts';
import { desksDay } from './desks-day.ts';
import { findMembers } from './finding.ts';
import type { AlbumOf } from './guide.ts';
import { loseTheLines } from './outages.ts';
import { pointTheCamera } from './scanning.ts';
import { supervisorsEvening } from './supervisors-evening.ts';

export type TourOptions = {
  readonly folder: string;
  /** Names of PARTS; all of them where there is none. */
  readonly parts: readonly string[];
  readonly readmeFolder: string | null;
};

const PARTS: Readonly<Record<string, (albumOf: AlbumOf) => Promise<void>>> = {
  cashier: cashiersDay,
  supervisor: supervisorsEvening,
  desks: desksDay,
  finding: findMembers,
  outages: loseTheLines,
  scanning: pointTheCamera,
};

/**
 * The real counter from an empty data folder, each time: a cashier's day, what a supervisor does about money that could
 * not be found out, the other vendors' desks, members found as one types, lines that are down, and what the camera says.
 * Throws when anything is not as it should be.
 */
export async function tour({ folder, parts, readmeFolder }: TourOptions): Promise<void> {
  const albumOf = openAlbum(folder, readmeFolder);
  const names = parts.length > 0 ? parts : Object.keys(PARTS);
  for (const name of names) {
    const part = PARTS[name];
    if (part === undefined) throw new Error(`no part ${name}; there are ${Object.keys(PARTS).join(', ')}`);
    await part(albumOf);
  }
}
