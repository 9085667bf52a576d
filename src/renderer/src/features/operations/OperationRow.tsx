import { UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Operation } from '#shared/contract/operation.ts';
import { Amount } from '../../components/Amount.tsx';
import { KindIcon } from '../../components/KindIcon.tsx';
import { VerdictBadge } from '../../components/VerdictBadge.tsx';
import { useShopFormat } from '../../hooks/useAppInfo.ts';
import { useListedNames } from '../../hooks/useListedNames.ts';
import { balanceEffect } from '../../lib/balance-effect.ts';
import { standingOf } from '../../lib/standing.ts';
import { OperationDetail } from './OperationDetail.tsx';
import styles from './OperationRow.module.css';

/** One operation in a line; the rest of it under the line when opened. */
export function OperationRow({ operation }: { readonly operation: Operation }) {
  const { t } = useTranslation('operations');
  const { t: term } = useTranslation('terms');
  const format = useShopFormat();
  const [open, setOpen] = useState(false);
  const detailId = `detail-${operation.operationId}`;
  return (
    <li
      className={styles.item}
      data-verdict={operation.verdict}
      data-standing={standingOf(operation)}
      data-open={open || undefined}
    >
      <UnstyledButton
        className={styles.row}
        aria-expanded={open}
        aria-controls={detailId}
        onClick={() => setOpen(!open)}
      >
        <span className={styles.icon}>
          <KindIcon kind={operation.kind} />
        </span>
        <span className={styles.pair}>
          <strong>{term(`kind.${operation.kind}`)}</strong>
          <span className="num">{format.dateTime(operation.startedAt)}</span>
        </span>
        <span className={styles.pair}>
          <Whose operation={operation} />
        </span>
        <span className={`${styles.pair} ${styles.card}`}>
          <b>{operation.cardTitle}</b>
          <span>{operation.shopName}</span>
        </span>
        <span className={styles.amount}>
          <Moved operation={operation} />
        </span>
        <span className={styles.verdict}>
          <VerdictBadge verdict={operation.verdict} />
          <Waits operation={operation} />
        </span>
        <IconChevronDown className={styles.chevron} size={20} aria-label={t(open ? 'shut' : 'open')} />
      </UnstyledButton>
      {open && (
        <div id={detailId}>
          <OperationDetail operation={operation} />
        </div>
      )}
    </li>
  );
}

/** Whom it waits for, where it is not the counter. */
function Waits({ operation }: { readonly operation: Operation }) {
  const { t } = useTranslation('cases');
  const standing = standingOf(operation);
  if (standing !== 'person' && standing !== 'alarm') return null;
  return (
    <span className={styles.waits} data-standing={standing}>
      {t(standing === 'alarm' ? 'person.alarm' : 'person.waits')}
    </span>
  );
}

/** The member; or the data-SIM card, which belongs to none. */
function Whose({ operation }: { readonly operation: Operation }) {
  const { name, number } = useListedNames().whoseOf(operation);
  return (
    <>
      <b>{name}</b>
      <span className="num">{number}</span>
    </>
  );
}

/** A sum that did not move is struck through and quiet; one that nobody knows is amber. */
function Moved({ operation }: { readonly operation: Operation }) {
  const effect = balanceEffect(operation.kind, operation.amountFen);
  const tone = operation.verdict === 'undecided' ? 'amber' : 'plain';
  if (operation.kind === 'open-card') return <span className={styles.none}>–</span>;
  return (
    <span data-failed={operation.verdict === 'failure' || undefined} className={styles.sum}>
      <Amount fen={effect ?? operation.amountFen} sign={effect !== null} tone={tone} size="m" />
    </span>
  );
}
