import { IconCalendarCheck, IconCircleCheck, IconHelpHexagon, IconListSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useShopFormat } from '../../hooks/useAppInfo.ts';
import { type DayOutcome, dayOutcome } from './day-outcome.ts';
import styles from './OutcomeBanner.module.css';
import type { ComparedDay } from './useDayReport.ts';
import { useOutcomeText } from './useOutcomeText.ts';

const ICONS: Readonly<Record<DayOutcome, typeof IconCircleCheck>> = {
  matched: IconCircleCheck,
  nothing: IconCalendarCheck,
  open: IconListSearch,
  incomplete: IconHelpHexagon,
};

type Props = { readonly compared: ComparedDay; readonly isToday: boolean };

/** The day in one sentence, and when that was found out. */
export function OutcomeBanner({ compared, isToday }: Props) {
  const { t } = useTranslation('dayReport');
  const format = useShopFormat();
  const outcome = dayOutcome(compared.report);
  const { title, details } = useOutcomeText(compared.report);
  const Icon = ICONS[outcome];
  return (
    <section className={styles.banner} data-outcome={outcome} role="status" data-testid="day-outcome">
      <Icon className={styles.icon} size={40} stroke={1.6} aria-hidden />
      <div className={styles.words}>
        <h2 className={styles.title}>{title}</h2>
        {details.map((detail) => (
          <p key={detail} className={styles.detail}>
            {detail}
          </p>
        ))}
        <p className={`num ${styles.when}`}>
          {isToday
            ? t('notOver', { time: format.time(compared.at) })
            : t('comparedAt', { time: format.exactTime(compared.at) })}
        </p>
      </div>
    </section>
  );
}
