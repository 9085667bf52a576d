import { Button } from '@mantine/core';
import {
  type Icon,
  IconCircleCheckFilled,
  IconCloudDownload,
  IconDatabaseOff,
  IconPlayerPause,
  IconPlayerPlay,
  IconUserPause,
} from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MemberCacheState } from '#shared/contract/member-cache.ts';
import { FailureNotice } from '../../../components/FailureNotice.tsx';
import { useOffline } from '../../../hooks/useConnectivity.ts';
import { useCore } from '../../../hooks/useCore.ts';
import { filledPercent } from '../../../hooks/useMemberCache.ts';
import { failureOf, unwrap } from '../../../lib/outcome.ts';
import { queryKeys } from '../../../lib/query-keys.ts';
import styles from './MembersPanel.module.css';

const ICONS: Readonly<Record<MemberCacheState['phase'], Icon>> = {
  off: IconDatabaseOff,
  waiting: IconUserPause,
  filling: IconCloudDownload,
  paused: IconPlayerPause,
  ready: IconCircleCheckFilled,
};

/** How far the members have been read, in a word, a bar and a button. */
export function CacheStanding({ cache }: { readonly cache: MemberCacheState }) {
  const { t } = useTranslation('memberCache');
  const offline = useOffline();
  const { phase, offBecause, progress } = cache;
  const percent = filledPercent(cache);
  const Picture = ICONS[phase];
  const waits = phase === 'filling' && offline;
  return (
    <>
      <div className={styles.line} data-phase={phase}>
        <Picture size={22} stroke={1.8} aria-hidden />
        <div className={styles.words}>
          <strong>{t(waits ? 'phase.fillingOffline' : `phase.${phase}`)}</strong>
          <span>{offBecause ? t(`offBecause.${offBecause}`) : t(`detail.${phase}`)}</span>
        </div>
        <PauseButton phase={phase} />
      </div>
      {percent !== null && progress && (
        <div className={styles.progress}>
          <div
            className={styles.track}
            role="progressbar"
            aria-label={t('progress')}
            aria-valuemin={0}
            aria-valuemax={100}
            aria-valuenow={percent}
            data-testid="cache-progress"
          >
            <i style={{ width: `${percent}%` }} data-paused={phase === 'paused' || waits || undefined} />
          </div>
          <span className="num">
            {progress.pagesTotal === null
              ? t('pagesUnknown')
              : t('pages', { percent, done: progress.pagesDone, total: progress.pagesTotal })}
          </span>
        </div>
      )}
    </>
  );
}

function PauseButton({ phase }: Pick<MemberCacheState, 'phase'>) {
  const { t } = useTranslation('memberCache');
  const { client } = useCore();
  const queries = useQueryClient();
  const paused = phase === 'paused';
  const change = useMutation({
    mutationFn: () => unwrap(paused ? client.memberCache.resume({}) : client.memberCache.pause({})),
    onSuccess: (state) => queries.setQueryData(queryKeys.memberCache, state),
  });
  if (!paused && phase !== 'filling') return null;
  return (
    <>
      <Button
        variant="default"
        leftSection={
          paused ? (
            <IconPlayerPlay size={18} stroke={1.8} aria-hidden />
          ) : (
            <IconPlayerPause size={18} stroke={1.8} aria-hidden />
          )
        }
        loading={change.isPending}
        onClick={() => change.mutate()}
        data-testid={paused ? 'cache-resume' : 'cache-pause'}
      >
        {t(paused ? 'resume' : 'pause')}
      </Button>
      {change.error && <FailureNotice compact failure={failureOf(change.error, 'not-involved')} />}
    </>
  );
}
