import { IconCircleCheck, IconGavel, IconShieldCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Operation } from '#shared/contract/operation.ts';
import { useShopFormat } from '../hooks/useAppInfo.ts';
import styles from './OutcomeNote.module.css';

type Props = {
  readonly operation: Operation;
  /** How often the counter looked; left out where one line has to be enough. */
  readonly checks?: number;
};

/** How the outcome came to be known when it was not the vendor's answer that told it: by reads, or by a person. */
export function OutcomeNote({ operation, checks }: Props) {
  const { state } = operation;
  if (state === 'confirmed') return <Confirmed operation={operation} checks={checks ?? 0} />;
  if (state === 'not-applied') return <NotApplied operation={operation} />;
  if (state === 'confirmed-by-person' || state === 'not-applied-by-person' || state === 'settled-otherwise') {
    return <ByPerson state={state} />;
  }
  return null;
}

function Confirmed({ operation, checks }: { readonly operation: Operation; readonly checks: number }) {
  const { t } = useTranslation('cases');
  const { recordId, kind } = operation;
  const format = useShopFormat();
  const at = (checks > 0 ? format.exactTime : format.time)(operation.decidedAt ?? operation.startedAt);
  return (
    <section className={styles.note} data-tone="jade" data-testid="outcome-note">
      <IconCircleCheck size={22} stroke={2} aria-hidden />
      <div>
        <h2 className={styles.title}>{t(`outcome.confirmed.${kind}`)}</h2>
        <p className="num">
          {recordId === null ? t(withoutRecord(kind), { at }) : t('outcome.record', { record: recordId, at })}
        </p>
        {checks > 0 && <p>{t('outcome.confirmedDetail', { count: checks })}</p>}
      </div>
    </section>
  );
}

const withoutRecord = (kind: Operation['kind']) =>
  kind === 'data-package' ? 'outcome.noRecordOfOrder' : 'outcome.noRecord';

function NotApplied({ operation: { kind } }: { readonly operation: Operation }) {
  const { t } = useTranslation('cases');
  return (
    <section className={styles.note} data-tone="ink" data-testid="outcome-note">
      <IconShieldCheck size={22} stroke={2} aria-hidden />
      <div>
        <h2 className={styles.title}>{t(`outcome.not-applied.${kind}`)}</h2>
        <p>{t('outcome.notAppliedDetail')}</p>
      </div>
    </section>
  );
}

type PersonState = Extract<
  Operation['state'],
  'confirmed-by-person' | 'not-applied-by-person' | 'settled-otherwise'
>;

function ByPerson({ state }: { readonly state: PersonState }) {
  const { t } = useTranslation('cases');
  const tone = state === 'confirmed-by-person' ? 'jade' : 'ink';
  return (
    <section className={styles.note} data-tone={tone} data-testid="outcome-note">
      <IconGavel size={22} stroke={2} aria-hidden />
      <h2 className={styles.title}>{t(`outcome.${state}`)}</h2>
    </section>
  );
}
