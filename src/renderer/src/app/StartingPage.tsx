import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Failure } from '#shared/contract/failure.ts';
import { BrandMark } from '../components/BrandMark.tsx';
import { FailureNotice } from '../components/FailureNotice.tsx';
import { useDelayed } from '../hooks/useDelayed.ts';
import styles from './StartingPage.module.css';

/** Until the core has answered. A start that is over at once shows nothing but paper. */
export function StartingPage({ failure }: { readonly failure: Failure | undefined }) {
  const { t } = useTranslation('shell');
  const queries = useQueryClient();
  const shown = useDelayed(true, 250);
  const longer = useDelayed(true, 8_000);
  if (failure) {
    return (
      <div className={styles.page}>
        <BrandMark size={56} />
        <div className={styles.notice}>
          <FailureNotice failure={failure} onRetry={() => void queries.refetchQueries()} />
        </div>
      </div>
    );
  }
  return (
    <div className={styles.page} data-shown={shown || undefined} role="status">
      <BrandMark size={56} />
      <p className={styles.title}>{t('starting')}</p>
      <p className={styles.hint}>{t(longer ? 'startingLonger' : 'startingHint')}</p>
      <span className={styles.track} aria-hidden />
    </div>
  );
}
