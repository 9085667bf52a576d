import { lazy } from 'react';

const dataSim = () => import('../features/data-sim/DataSimPage.tsx');
const dayReport = () => import('../features/day-report/DayReportPage.tsx');
const giftCards = () => import('../features/gift-cards/GiftCardsPage.tsx');
const operations = () => import('../features/operations/OperationsPage.tsx');
const records = () => import('../features/records/RecordsPage.tsx');
const settings = () => import('../features/settings/SettingsPage.tsx');

/** The pages beside the counter. They are loaded apart from it, so that the counter is on the screen sooner. */
export const DataSimPage = lazy(async () => ({ default: (await dataSim()).DataSimPage }));
export const DayReportPage = lazy(async () => ({ default: (await dayReport()).DayReportPage }));
export const GiftCardsPage = lazy(async () => ({ default: (await giftCards()).GiftCardsPage }));
export const OperationsPage = lazy(async () => ({ default: (await operations()).OperationsPage }));
export const RecordsPage = lazy(async () => ({ default: (await records()).RecordsPage }));
export const SettingsPage = lazy(async () => ({ default: (await settings()).SettingsPage }));

/** Fetches the other pages as soon as there is time for it; whoever then goes to one finds it there. */
export function fetchPagesWhenIdle(): () => void {
  const waiting = requestIdleCallback(
    () => void Promise.allSettled([operations(), records(), dayReport(), settings(), dataSim(), giftCards()]),
  );
  return () => cancelIdleCallback(waiting);
}
