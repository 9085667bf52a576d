import { useTranslation } from 'react-i18next';
import type { SimCardView } from '#shared/contract/data-sim.ts';
import { FailureNotice } from '../../../components/FailureNotice.tsx';
import { useShopFormat } from '../../../hooks/useAppInfo.ts';
import styles from './FlowPanel.module.css';
import { megabytesText, usedShare } from './megabytes.ts';

/** What is left on the card as the vendor that sells packages says; beside it what the other vendor counts. */
export function FlowPanel({ card }: { readonly card: SimCardView }) {
  const { t } = useTranslation('dataSim');
  return (
    <section className={styles.panel} data-testid="sim-flow">
      <h2 className={styles.heading}>{t('flow.title')}</h2>
      {card.flow.ok ? <Flow flow={card.flow.value} /> : <FailureNotice failure={card.flow.failure} compact />}
      {card.other && <Other other={card.other} />}
    </section>
  );
}

type Ok<T> = T extends { readonly ok: true; readonly value: infer Value } ? Value : never;

function Flow({ flow }: { readonly flow: Ok<SimCardView['flow']> }) {
  const { t } = useTranslation('dataSim');
  const share = usedShare(flow.totalMb, flow.usedMb);
  return (
    <>
      <div className={styles.left}>
        <span>{t('flow.remaining')}</span>
        <strong className="num" data-testid="sim-remaining">
          {megabytesText(flow.remainingMb)}
        </strong>
      </div>
      {share !== null && (
        <div className={styles.meter} aria-hidden data-low={share > LOW_FROM || undefined}>
          <i style={{ width: `${share * 100}%` }} />
        </div>
      )}
      <dl className={styles.facts}>
        <Fact name={t('flow.used')}>{megabytesText(flow.usedMb)}</Fact>
        <Fact name={t('flow.total')}>{megabytesText(flow.totalMb)}</Fact>
        <Fact name={t('flow.expires')}>
          <Expiry expires={flow.expires} />
        </Fact>
      </dl>
    </>
  );
}

const LOW_FROM = 0.9;

function Expiry({ expires }: { readonly expires: Ok<SimCardView['flow']>['expires'] }) {
  const { t } = useTranslation('dataSim');
  const format = useShopFormat();
  if (!expires) return '–';
  if (expires.at === null) return expires.text || '–';
  const over = expires.at < Date.now();
  return (
    <>
      {format.date(expires.at)}
      {over && <em className={styles.over}>{t('flow.over')}</em>}
    </>
  );
}

export function Other({ other }: { readonly other: NonNullable<SimCardView['other']> }) {
  const { t } = useTranslation('dataSim');
  return (
    <div className={styles.other} data-testid="sim-other">
      {other.ok ? (
        <>
          <span>{t('other.title')}</span>
          <strong className="num">{other.value.total ?? '–'}</strong>
          <span className={styles.unit}>{t('other.noUnit')}</span>
        </>
      ) : (
        <>
          <span>{t('other.title')}</span>
          <FailureNotice failure={other.failure} compact />
        </>
      )}
    </div>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="num">{children}</dd>
    </div>
  );
}
