import { ActionIcon, Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, type ShopDay } from '../../lib/shop-days.ts';
import styles from './DayChoice.module.css';

type Props = {
  readonly day: ShopDay;
  /** The last that can be chosen. */
  readonly today: ShopDay;
  readonly onDay: (day: ShopDay) => void;
};

/** One of the shop's days. A day that is half typed, or yet to come, says so and leaves the report as it is. */
export function DayChoice({ day, today, onDay }: Props) {
  const { t } = useTranslation('dayReport');
  const [typed, setTyped] = useState(day);
  useEffect(() => setTyped(day), [day]);
  const bad = typed !== day;
  const type = (text: string) => {
    setTyped(text);
    if (/^\d{4}-\d{2}-\d{2}$/.test(text) && text >= EARLIEST && text <= today) onDay(text);
  };
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
      {bad && (
        <span className={styles.bad} role="alert">
          {t('badDay')}
        </span>
      )}
      {day !== today && (
        <Button variant="subtle" color="gray" onClick={() => onDay(today)}>
          {t('today')}
        </Button>
      )}
      {step(t('previousDay'), addDays(day, -1), IconChevronLeft)}
      <input
        type="date"
        className={styles.day}
        aria-label={t('day')}
        aria-invalid={bad}
        max={today}
        value={typed}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={() => setTyped(day)}
      />
      {step(t('nextDay'), addDays(day, 1), IconChevronRight)}
    </div>
  );
}

/** While a year is typed the field holds years such as 0002. */
const EARLIEST = '2000-01-01';
