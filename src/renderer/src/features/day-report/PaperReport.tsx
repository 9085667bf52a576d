import { useEffect, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { AppInfo } from '#shared/contract/app.ts';
import type { Session } from '#shared/contract/session.ts';
import { useShopFormat } from '../../hooks/useAppInfo.ts';
import type { ShopDay } from '../../lib/shop-days.ts';
import styles from './PaperReport.module.css';
import { PaperTables } from './PaperTables.tsx';
import type { ComparedDay } from './useDayReport.ts';
import { useOutcomeText } from './useOutcomeText.ts';

type Props = {
  readonly compared: ComparedDay;
  readonly day: ShopDay;
  readonly info: AppInfo;
  readonly session: Session;
};

/**
 * The report on A4, drawn beside the screen only while it is printed: a screen's columns, buttons and pages do not fit
 * on paper. Whoever prints from the browser's own menu gets the same.
 */
export function PaperReport(props: Props) {
  const printedAt = usePrinting();
  return printedAt === null ? null : createPortal(<Sheet {...props} printedAt={printedAt} />, document.body);
}

/** When the printing under way began (epoch ms), or null. Drawn at once: the browser does not wait. */
function usePrinting(): number | null {
  const [printedAt, setPrintedAt] = useState<number | null>(null);
  useEffect(() => {
    const before = () => flushSync(() => setPrintedAt(Date.now()));
    const after = () => setPrintedAt(null);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  return printedAt;
}

function Sheet({ compared, day, info, session, printedAt }: Props & { readonly printedAt: number }) {
  const { t } = useTranslation('dayReport');
  const format = useShopFormat();
  const { title, details } = useOutcomeText(compared.report);
  return (
    <article className={styles.paper} data-testid="paper-report">
      <header>
        <h1>{t('title')}</h1>
        {info.mode === 'training' && <p className={styles.training}>{t('paper.training')}</p>}
        <dl className={`num ${styles.facts}`}>
          <dt>{t('paper.shop')}</dt>
          <dd>{session.shop?.name}</dd>
          <dt>{t('paper.account')}</dt>
          <dd>{session.displayName ?? session.username}</dd>
          <dt>{t('paper.day')}</dt>
          <dd>{day}</dd>
          <dt>{t('paper.comparedAt')}</dt>
          <dd>{format.exactTime(compared.at)}</dd>
          <dt>{t('paper.printedAt')}</dt>
          <dd>{format.exactTime(printedAt)}</dd>
        </dl>
      </header>
      <section className={styles.outcome}>
        <h2>{title}</h2>
        {details.map((detail) => (
          <p key={detail}>{detail}</p>
        ))}
        <p className={styles.scope}>{t('paper.scope')}</p>
      </section>
      <PaperTables report={compared.report} />
      <footer className={styles.signature}>
        <span>{t('paper.signature')}</span>
        <span>{t('paper.note')}</span>
      </footer>
    </article>
  );
}
