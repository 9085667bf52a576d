import { openAlbum } from './album.ts';
import { cashiersDay } from './cashiers-day.ts';
import { supervisorsEvening } from './supervisors-evening.ts';

export type TourOptions = { readonly folder: string; readonly readmeFolder: string | null };

/**
 * The real counter from an empty data folder, twice: a cashier's day, and what a supervisor does about money that could
 * not be found out. Throws when anything is not as it should be.
 */
export async function tour({ folder, readmeFolder }: TourOptions): Promise<void> {
  const albumOf = openAlbum(folder, readmeFolder);
  await cashiersDay(albumOf);
  await supervisorsEvening(albumOf);
}
