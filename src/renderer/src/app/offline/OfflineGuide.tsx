import { IconBan, IconCheck, IconTool } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { OfflineCause } from '#shared/contract/connectivity.ts';
import styles from './OfflineGuide.module.css';

type Props = { readonly cause: OfflineCause | null; readonly atWork: boolean };

/** The three lists that a cashier needs without a network: what works, what waits, what to look at first. */
export function OfflineGuide({ cause, atWork }: Props) {
  const { t } = useTranslation('shell');
  return (
    <div className={styles.guide} data-testid="offline-guide">
      {atWork && (
        <>
          <section data-kind="works">
            <h2>
              <IconCheck size={18} stroke={2.2} aria-hidden />
              {t('offline.works')}
            </h2>
            <ul>
              <li>{t('offline.worksMembers')}</li>
              <li>{t('offline.worksJournal')}</li>
              <li>{t('offline.worksUndecided')}</li>
            </ul>
          </section>
          <section data-kind="waits">
            <h2>
              <IconBan size={18} stroke={2} aria-hidden />
              {t('offline.waits')}
            </h2>
            <ul>
              <li>{t('offline.waitsMoney')}</li>
              <li>{t('offline.waitsRecords')}</li>
            </ul>
            <p>{t('offline.instead')}</p>
          </section>
        </>
      )}
      <section data-kind="check">
        <h2>
          <IconTool size={18} stroke={1.8} aria-hidden />
          {t('offline.check')}
        </h2>
        <p>{t(`offline.cause.${cause ?? 'broken'}`)}</p>
      </section>
    </div>
  );
}
