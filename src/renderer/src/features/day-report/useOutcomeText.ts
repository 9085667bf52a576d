import { useTranslation } from 'react-i18next';
import type { DayReport } from '#shared/contract/reconciliation.ts';
import { useShopFormat } from '../../hooks/useAppInfo.ts';
import { dayOutcome, recordsRead } from './day-outcome.ts';

export type OutcomeText = { readonly title: string; readonly details: readonly string[] };

/** What a day's comparison says, in words: the same on the screen and on paper. */
export function useOutcomeText(report: DayReport): OutcomeText {
  const { t } = useTranslation('dayReport');
  const day = useShopFormat().day(report.from);
  const { unclaimed, unmatched, operations } = report;
  const records = recordsRead(report);
  switch (dayOutcome(report)) {
    case 'matched':
      return { title: t('matched.title', { day }), details: [t('matched.detail', { records, operations })] };
    case 'nothing':
      return { title: t('nothing.title', { day }), details: [t('nothing.detail')] };
    case 'incomplete':
      return { title: t('incomplete.title', { day }), details: [t('incomplete.detail', { records })] };
    case 'open': {
      const counts = { unclaimed: unclaimed.length, unmatched: unmatched.length };
      const app = unclaimed.filter(({ channel }) => channel === 'app').length;
      return {
        title: t('open.title', { day, count: counts.unclaimed + counts.unmatched }),
        details: [t('open.detail', counts), ...(app > 0 ? [t('open.inApp', { app })] : [])],
      };
    }
  }
}
