import { Button, SegmentedControl } from '@mantine/core';
import { IconUserX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { RECORD_KINDS, type RecordKind } from '#shared/contract/record-kinds.ts';
import { useListedNames } from '../../hooks/useListedNames.ts';
import type { ShopDay } from '../../lib/shop-days.ts';
import type { MemberFilter } from '../../state/session.ts';
import { DayRangeInput } from './DayRangeInput.tsx';
import styles from './Filters.module.css';
import type { DayRange } from './range.ts';

type Props = {
  readonly kind: RecordKind;
  readonly onKind: (kind: RecordKind) => void;
  readonly range: DayRange;
  readonly onRange: (range: DayRange) => void;
  readonly today: ShopDay;
  readonly badRange: boolean;
  readonly member: MemberFilter | null;
  readonly onAllMembers: () => void;
  readonly timeZone: string;
};

/** Which records: their kind, the days, and perhaps one member. */
export function Filters(props: Props) {
  const { kind, onKind, range, onRange, today, badRange, member, onAllMembers, timeZone } = props;
  const { t } = useTranslation('records');
  const { t: term } = useTranslation('terms');
  const { labelOf } = useListedNames();
  return (
    <div className={styles.filters} data-filter>
      <SegmentedControl
        size="md"
        aria-label={t('kind')}
        value={kind}
        onChange={(value) => onKind(value)}
        data={RECORD_KINDS.map((value) => ({ value, label: term(`recordKind.${value}`) }))}
      />
      <DayRangeInput range={range} onRange={onRange} today={today} bad={badRange} />
      {member && (
        <Button
          variant="light"
          rightSection={<IconUserX size={18} aria-hidden />}
          onClick={onAllMembers}
          title={t('allMembers')}
        >
          {t('onlyMember', { name: labelOf(member) })}
        </Button>
      )}
      {range.preset === 'custom' && !badRange && (
        <span className={styles.hint}>{t('zone', { zone: timeZone })}</span>
      )}
    </div>
  );
}
