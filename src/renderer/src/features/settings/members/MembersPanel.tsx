import { SegmentedControl, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../../../components/FailureNotice.tsx';
import { Panel } from '../../../components/Panel.tsx';
import { useMemberCache } from '../../../hooks/useMemberCache.ts';
import { useSaveSettings, useSettings } from '../../../hooks/useSettings.ts';
import { failureOf } from '../../../lib/outcome.ts';
import { Setting } from '../Setting.tsx';
import { CacheFacts } from './CacheFacts.tsx';
import { CacheStanding } from './CacheStanding.tsx';
import styles from './MembersPanel.module.css';

/** The days after which an unseen member is dropped; another number from the file is offered beside these. */
const DAYS: readonly number[] = [30, 90, 180, 365];

/** The members kept on this computer: whether, how far, how long. */
export function MembersPanel() {
  const { t } = useTranslation('memberCache');
  const { memberCacheOn, memberCacheDays } = useSettings();
  const save = useSaveSettings();
  const cache = useMemberCache();
  const days = DAYS.includes(memberCacheDays) ? DAYS : [...DAYS, memberCacheDays].toSorted((a, b) => a - b);
  return (
    <Panel title={t('title')}>
      <Setting name={t('on')} detail={t('onDetail')}>
        <Switch
          size="lg"
          aria-label={t('on')}
          checked={memberCacheOn}
          onChange={(event) => save.mutate({ memberCacheOn: event.currentTarget.checked })}
          data-testid="cache-on"
        />
      </Setting>
      {cache && (
        <div className={styles.standing} data-testid="cache-standing" data-phase={cache.phase}>
          <CacheStanding cache={cache} />
          {cache.problem && <FailureNotice compact failure={cache.problem} />}
          {cache.phase !== 'off' && <CacheFacts cache={cache} />}
        </div>
      )}
      <Setting name={t('days')} detail={t('daysDetail')}>
        <SegmentedControl
          className={styles.days}
          aria-label={t('days')}
          value={String(memberCacheDays)}
          onChange={(value) => save.mutate({ memberCacheDays: Number(value) })}
          data={days.map((count) => ({ value: String(count), label: t('daysCount', { count }) }))}
        />
      </Setting>
      {save.error && <FailureNotice compact failure={failureOf(save.error, 'not-involved')} />}
    </Panel>
  );
}
