import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case, Check } from '#shared/contract/reconciliation.ts';
import { useShopFormat } from '../../../hooks/useAppInfo.ts';
import { moneyText } from '../../../lib/format.ts';
import styles from './Evidence.module.css';
import history from './History.module.css';

/** What every read found, the latest first, and what supervisors have said. */
export function History({ shown }: { readonly shown: Case }) {
  return (
    <section className={`${styles.panel} ${history.both}`} data-area="history">
      <Checks checks={shown.checks} />
      <Decisions decisions={shown.decisions} />
    </section>
  );
}

const FEW = 4;

function Checks({ checks }: { readonly checks: readonly Check[] }) {
  const { t } = useTranslation('cases');
  const [all, setAll] = useState(false);
  const latest = checks.toReversed();
  const listed = all ? latest : latest.slice(0, FEW);
  return (
    <div className={history.column}>
      <h2 className={styles.title}>{t('sheet.history.title')}</h2>
      {checks.length === 0 && <p className={styles.empty}>{t('sheet.history.none')}</p>}
      <ul className={history.checks}>
        {listed.map((check) => (
          <OneCheck key={`${check.at}-${check.doubt}`} check={check} />
        ))}
      </ul>
      {latest.length > listed.length && (
        <UnstyledButton className={history.more} onClick={() => setAll(true)}>
          {t('sheet.history.more', { count: latest.length - listed.length })}
        </UnstyledButton>
      )}
    </div>
  );
}

function OneCheck({ check }: { readonly check: Check }) {
  const { t } = useTranslation('cases');
  const format = useShopFormat();
  return (
    <li>
      <time className="num">{format.time(check.at)}</time>
      <span>
        {check.doubt === null ? t('sheet.history.proved') : t(`doubt.${check.doubt}`)}
        {check.balanceFen !== null && (
          <span className={`num ${styles.muted}`}>
            {' '}
            {t('sheet.history.balance', { balance: moneyText(check.balanceFen) })}
          </span>
        )}
      </span>
    </li>
  );
}

function Decisions({ decisions }: { readonly decisions: Case['decisions'] }) {
  const { t } = useTranslation('cases');
  return (
    <div className={history.column} data-testid="decisions">
      <h2 className={styles.title}>{t('sheet.decisions.title')}</h2>
      {decisions.length === 0 && <p className={styles.empty}>{t('sheet.decisions.none')}</p>}
      <ul className={history.decisions}>
        {decisions.toReversed().map((decision) => (
          <OneDecision key={`${decision.at}-${decision.choice}`} decision={decision} />
        ))}
      </ul>
    </div>
  );
}

function OneDecision({ decision }: { readonly decision: Case['decisions'][number] }) {
  const { t } = useTranslation('cases');
  const format = useShopFormat();
  const { name, secondName: second, choice, recordId, reason } = decision;
  const at = format.exactTime(decision.at);
  return (
    <li>
      <strong>
        {t(`decide.choice.${choice}`)}
        {recordId !== null && ` · ${t('sheet.decisions.record', { record: recordId })}`}
      </strong>
      <span>{t('outcome.reason', { reason })}</span>
      <span className={`num ${styles.muted}`}>
        {second === null ? t('outcome.by', { name, at }) : t('outcome.byTwo', { name, second, at })}
      </span>
    </li>
  );
}
