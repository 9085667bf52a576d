import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DayInput } from '../../components/DayInput.tsx';
import type { ShopDay } from '../../lib/shop-days.ts';
import styles from './Filters.module.css';
import { type DayRange, PRESETS, rangeOf } from './range.ts';

type Props = {
  readonly range: DayRange;
  readonly onRange: (range: DayRange) => void;
  readonly today: ShopDay;
  readonly bad: boolean;
};

/** The days to look at: today, a week, a month, or any two days. Both days count. */
export function DayRangeInput({ range, onRange, today, bad }: Props) {
  const { t } = useTranslation('records');
  const dayInput = (end: 'first' | 'last', label: string) => (
    <DayInput
      label={label}
      value={range[end]}
      onDay={(day) => onRange({ ...range, [end]: day })}
      latest={today}
      bad={bad}
    />
  );
  return (
    <div className={styles.days}>
      <SegmentedControl
        size="md"
        aria-label={t('range')}
        value={range.preset}
        onChange={(preset) => onRange(rangeOf(preset, today, range))}
        data={PRESETS.map((value) => ({ value, label: t(`ranges.${value}`) }))}
      />
      {range.preset === 'custom' && (
        <>
          {dayInput('first', t('from'))}
          <span aria-hidden>–</span>
          {dayInput('last', t('to'))}
        </>
      )}
      {bad && (
        <span className={styles.bad} role="alert">
          {t('badRange')}
        </span>
      )}
    </div>
  );
}
