import { ActionIcon, Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { DayInput } from '../../components/DayInput.tsx';
import { addDays, type ShopDay } from '../../lib/shop-days.ts';
import styles from './DayChoice.module.css';

type Props = {
  readonly day: ShopDay;
  /** The last that can be chosen. */
  readonly today: ShopDay;
  readonly onDay: (day: ShopDay) => void;
};

/** One of the shop's days: the one before, the one after, today, or any from the calendar. */
export function DayChoice({ day, today, onDay }: Props) {
  const { t } = useTranslation('dayReport');
  const step = (label: string, to: ShopDay, Icon: typeof IconChevronLeft) => (
    <ActionIcon
      variant="default"
      size={40}
      aria-label={label}
      title={label}
      disabled={to > today}
      onClick={() => onDay(to)}
    >
      <Icon size={18} stroke={1.8} aria-hidden />
    </ActionIcon>
  );
  return (
    <div className={styles.days} data-filter>
      {day !== today && (
        <Button variant="subtle" color="gray" onClick={() => onDay(today)}>
          {t('today')}
        </Button>
      )}
      {step(t('previousDay'), addDays(day, -1), IconChevronLeft)}
      <DayInput label={t('day')} value={day} onDay={onDay} latest={today} bad={false} />
      {step(t('nextDay'), addDays(day, 1), IconChevronRight)}
    </div>
  );
}
