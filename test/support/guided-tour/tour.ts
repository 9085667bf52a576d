import { openAlbum } from './album.ts';
import { cashiersDay } from './cashiers-day.ts';
import { desksDay } from './desks-day.ts';
import { supervisorsEvening } from './supervisors-evening.ts';

export type TourOptions = { readonly folder: string; readonly readmeFolder: string | null };

/**
 * The real counter from an empty data folder, each time: a cashier's day, what a supervisor does about money that could
 * not be found out, and the other vendors' desks. Throws when anything is not as it should be.
 */
export async function tour({ folder, readmeFolder }: TourOptions): Promise<void> {
  const albumOf = openAlbum(folder, readmeFolder);
  await cashiersDay(albumOf);
  await supervisorsEvening(albumOf);
  await desksDay(albumOf);
}
