import { useTranslation } from 'react-i18next';
import { useOffline } from '../../../hooks/useConnectivity.ts';
import { filledPercent, useMemberCache } from '../../../hooks/useMemberCache.ts';
import styles from './SearchResults.module.css';

/** Where the hits come from, and whether all members are there yet. */
export function CacheNote() {
  const { t } = useTranslation('members');
  const offline = useOffline();
  const cache = useMemberCache();
  const percent = cache && filledPercent(cache);
  if (percent !== undefined && percent !== null) {
    return (
      <span className={styles.note} data-partial>
        {t('search.partial', { percent })}
      </span>
    );
  }
  return <span className={styles.note}>{t(offline ? 'search.fromHereOffline' : 'search.fromHere')}</span>;
}
