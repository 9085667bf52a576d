import { useTranslation } from 'react-i18next';
import type { AppInfo } from '#shared/contract/app.ts';
import { Panel } from '../../components/Panel.tsx';
import styles from './SettingsPage.module.css';

/** What runs here, and said plainly where the sign-in is kept and who can get at it. */
export function About({ info }: { readonly info: AppInfo }) {
  const { t } = useTranslation('settings');
  return (
    <Panel title={t('about')}>
      <dl className={styles.facts}>
        <dt>{t('version')}</dt>
        <dd className="num">{info.version}</dd>
        <dt>{t('host')}</dt>
        <dd>{t(`hosts.${info.host}`)}</dd>
        <dt>{t('mode')}</dt>
        <dd>{t(`modes.${info.mode}`)}</dd>
        <dt>{t('zone')}</dt>
        <dd>{info.shopTimeZone}</dd>
        <dt>{t('secrets')}</dt>
        <dd>{t(`secretStores.${info.secretStore}`)}</dd>
      </dl>
    </Panel>
  );
}
