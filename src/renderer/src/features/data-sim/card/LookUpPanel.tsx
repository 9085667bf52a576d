import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SimCardView } from '#shared/contract/data-sim.ts';
import { FailureNotice } from '../../../components/FailureNotice.tsx';
import flow from './FlowPanel.module.css';
import styles from './LookUpPanel.module.css';

/** A card where only the vendor is set up that tells this month's total, and why nothing can be ordered. */
export function LookUpPanel({ other }: { readonly other: SimCardView['other'] }) {
  const { t } = useTranslation('dataSim');
  return (
    <>
      <section className={flow.panel} data-testid="sim-other">
        <h2 className={flow.heading}>{t('other.title')}</h2>
        {other?.ok && (
          <>
            <div className={flow.left}>
              <strong className="num">{other.value.total ?? '–'}</strong>
              <span>{t('other.noUnit')}</span>
            </div>
            <dl className={flow.facts}>
              <Untold name={t('flow.used')} />
              <Untold name={t('flow.remaining')} />
              <Untold name={t('flow.expires')} />
            </dl>
            <p className={styles.hint}>{t('lookUp.totalOnly')}</p>
          </>
        )}
        {other?.ok === false && <FailureNotice failure={other.failure} compact />}
      </section>
      <LookUpOnly />
    </>
  );
}

export function LookUpOnly() {
  const { t } = useTranslation('dataSim');
  return (
    <p className={styles.why} data-testid="sim-look-up-only">
      <IconInfoCircle size={22} stroke={1.8} aria-hidden />
      <span>
        <strong>{t('lookUp.title')}</strong>
        {t('lookUp.why')}
      </span>
    </p>
  );
}

function Untold({ name }: { readonly name: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="num">–</dd>
    </div>
  );
}
