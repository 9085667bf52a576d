import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberCacheState } from '#shared/contract/member-cache.ts';
import { useAppInfo, useShopFormat } from '../../../hooks/useAppInfo.ts';
import { useLanguage } from '../../../hooks/useLanguage.ts';
import styles from './MembersPanel.module.css';
import { RebuildDialog } from './RebuildDialog.tsx';

/** How many, how old, how large; and the way to begin anew. */
export function CacheFacts({ cache }: { readonly cache: MemberCacheState }) {
  const { t } = useTranslation('memberCache');
  const format = useShopFormat();
  const secretStore = useKeyPlace();
  const language = useLanguage();
  const [asking, setAsking] = useState(false);
  const number = new Intl.NumberFormat(language);
  const time = (at: number | null) => (at === null ? t('never') : format.dateTime(at));
  return (
    <>
      <dl className={styles.facts}>
        <dt>{t('members')}</dt>
        <dd className="num" data-testid="cache-members">
          {number.format(cache.members)}
        </dd>
        <dt>{t('filledAt')}</dt>
        <dd className="num">{time(cache.filledAt)}</dd>
        <dt>{t('oldest')}</dt>
        <dd className="num">{time(cache.oldestReadAt)}</dd>
        <dt>{t('size')}</dt>
        <dd className="num">{t('megabytes', { count: Math.ceil(cache.sizeBytes / 1_000_000) })}</dd>
      </dl>
      <p className={styles.privacy} data-testid="cache-privacy">
        {secretStore && <span>{t(`keptBy.${secretStore}`)}</span>}
        <span>{t('privacy')}</span>
      </p>
      <Button
        className={styles.rebuild}
        variant="default"
        size="sm"
        onClick={() => setAsking(true)}
        data-testid="cache-rebuild"
      >
        {t('rebuild')}
      </Button>
      {asking && <RebuildDialog onClose={() => setAsking(false)} />}
    </>
  );
}

/** Where the key is; without a place that outlives the program no member is kept, and there is nothing to say. */
function useKeyPlace(): 'system' | 'file' | null {
  const store = useAppInfo()?.secretStore;
  return store === undefined || store === 'memory' ? null : store;
}
