import '@mantine/dates/styles.css';
import 'dayjs/locale/zh-cn';
import { DateInput } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import dayjs from 'dayjs';
import customParseFormat from 'dayjs/plugin/customParseFormat';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../hooks/useLanguage.ts';
import type { ShopDay } from '../lib/shop-days.ts';

dayjs.extend(customParseFormat);

type Props = {
  readonly label: string;
  readonly value: ShopDay;
  readonly onDay: (day: ShopDay) => void;
  /** The last day that can be chosen. */
  readonly latest: ShopDay;
  readonly bad?: boolean;
};

/**
 * A day, typed or chosen from a calendar in the language of the counter: a browser's own date field speaks the
 * browser's. What is no day, or lies beyond the latest, goes back to the day before it when the field is left.
 */
export function DayInput({ label, value, onDay, latest, bad = false }: Props) {
  const { t } = useTranslation();
  const chinese = useLanguage() === 'zh-CN';
  return (
    <DateInput
      aria-label={label}
      aria-invalid={bad || undefined}
      error={bad}
      value={value}
      onChange={(day) => day && onDay(day)}
      maxDate={latest}
      dateParser={dayIn}
      valueFormat={SHOWN}
      locale={chinese ? 'zh-cn' : 'en'}
      firstDayOfWeek={1}
      // A shop trades on all days alike, and red is kept for failures.
      weekendDays={[]}
      monthLabelFormat={chinese ? 'YYYY年M月' : 'MMMM YYYY'}
      yearLabelFormat={chinese ? 'YYYY年' : 'YYYY'}
      ariaLabels={{
        previousMonth: t('calendar.previousMonth'),
        nextMonth: t('calendar.nextMonth'),
        previousYear: t('calendar.previousYear'),
        nextYear: t('calendar.nextYear'),
        monthLevelControl: t('calendar.chooseMonth'),
        yearLevelControl: t('calendar.chooseYear'),
      }}
      leftSection={<IconCalendar size={18} stroke={1.7} aria-hidden />}
      leftSectionPointerEvents="none"
      size="md"
      w={168}
      autoComplete="off"
    />
  );
}

const SHOWN = 'YYYY-MM-DD';
const TYPED = ['YYYY-MM-DD', 'YYYY-M-D', 'YYYY/M/D', 'YYYY.M.D', 'YYYYMMDD', 'YYYY年M月D日'];

/** A half-typed day is none yet. */
function dayIn(text: string): ShopDay | null {
  const day = dayjs(text.trim(), TYPED, true);
  return day.isValid() ? day.format(SHOWN) : null;
}
