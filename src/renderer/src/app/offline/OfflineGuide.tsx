import { IconBan, IconCheck, IconTool } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ShopVendor } from '#shared/contract/vendors.ts';
import type { Outage } from '../../lib/outage.ts';
import styles from './OfflineGuide.module.css';

type Props = { readonly outage: Outage; readonly atWork: boolean };

/** The three lists that a cashier needs without a network: what works, what waits, what to look at first. */
export function OfflineGuide({ outage, atWork }: Props) {
  const { t } = useTranslation('shell');
  const { t: term } = useTranslation('terms');
  const { at, desk, members, line } = outage;
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
              {at !== null && (desk ? <DeskWorks at={at} /> : <li>{t(`offline.desk.${at}.goesOn`)}</li>)}
              {members ? <MembersWork /> : <li>{t('offline.membersGoOn')}</li>}
            </ul>
          </section>
          <section data-kind="waits">
            <h2>
              <IconBan size={18} stroke={2} aria-hidden />
              {t('offline.waits')}
            </h2>
            <ul>
              {at !== null && desk && <li>{t(`offline.desk.${at}.waits`)}</li>}
              {members && <MembersWait />}
            </ul>
            {at !== null && desk && <p>{t(`offline.desk.${at}.instead`)}</p>}
            {members && <p>{t('offline.instead')}</p>}
          </section>
        </>
      )}
      <section data-kind="check">
        <h2>
          <IconTool size={18} stroke={1.8} aria-hidden />
          {t('offline.check')}
        </h2>
        <p>
          {t(`offline.cause.${line.cause ?? 'broken'}`, {
            vendor: term(`vendor.${at !== null && desk ? at : 'liyuquan'}`),
          })}
        </p>
      </section>
    </div>
  );
}

function DeskWorks({ at }: { readonly at: ShopVendor }) {
  const { t } = useTranslation('shell');
  return (
    <>
      <li>{t(`offline.desk.${at}.works`)}</li>
      {at === 'sim-agent' && <li>{t('offline.desk.sim-agent.worksOrders')}</li>}
    </>
  );
}

function MembersWork() {
  const { t } = useTranslation('shell');
  return (
    <>
      <li>{t('offline.worksMembers')}</li>
      <li>{t('offline.worksJournal')}</li>
      <li>{t('offline.worksUndecided')}</li>
    </>
  );
}

function MembersWait() {
  const { t } = useTranslation('shell');
  return (
    <>
      <li>{t('offline.waitsMoney')}</li>
      <li>{t('offline.waitsRecords')}</li>
    </>
  );
}
