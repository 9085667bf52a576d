import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Balances, Operation } from '#shared/contract/operation.ts';
import { Amount } from '../../components/Amount.tsx';
import { CopyButton } from '../../components/CopyButton.tsx';
import { useShopFormat } from '../../hooks/useAppInfo.ts';
import { groupedNumber, moneyText } from '../../lib/format.ts';
import styles from './OperationDetail.module.css';

/** The journal's entry, as evidence: times, balances, and every number by which it can be found again. */
export function OperationFacts({ operation }: { readonly operation: Operation }) {
  const { t } = useTranslation('operations');
  const { t: term } = useTranslation('terms');
  const format = useShopFormat();
  const isSim = operation.kind === 'data-package';
  const missing = operation.verdict === 'success' ? t('noOrderNo') : '–';
  return (
    <dl className={styles.facts}>
      <Fact name={t('field.state')}>{term(`state.${operation.state}`)}</Fact>
      <Fact name={t(isSim ? 'field.purseBefore' : 'field.before')}>
        <Balance balances={operation.before} missing={t('notRead')} />
      </Fact>
      <Fact name={t(isSim ? 'field.purseAfter' : 'field.after')}>
        <Balance balances={operation.after} missing={operation.verdict === 'success' ? t('notRead') : '–'} />
      </Fact>
      {operation.giftFen !== 0 && (
        <Fact name={t('field.gift')}>
          <Amount fen={operation.giftFen} size="s" />
        </Fact>
      )}
      {operation.discountFen !== 0 && (
        <Fact name={t('field.discount')}>
          <Amount fen={operation.discountFen} size="s" />
          {operation.couponTitle}
        </Fact>
      )}
      <Fact name={t('field.startedAt')}>
        <span className="num">{format.exactTime(operation.startedAt)}</span>
      </Fact>
      <Fact name={t('field.decidedAt')}>
        {operation.decidedAt === null ? (
          <Missing text="–" />
        ) : (
          <span className="num">{format.exactTime(operation.decidedAt)}</span>
        )}
      </Fact>
      <Fact name={t('field.operator')}>{operation.operator}</Fact>
      <Fact name={t(isSim ? 'simCard' : 'field.card')}>
        {operation.cardTitle}{' '}
        {operation.cardNo !== null && <span className="num">{groupedNumber(operation.cardNo)}</span>}
      </Fact>
      {operation.linkedTo !== null && (
        <Fact name={t('field.linkedTo')}>
          <Id text={operation.linkedTo} />
        </Fact>
      )}
      {operation.refundedOrderNo !== null && (
        <Fact name={t('field.refundedOrderNo')}>
          <Id text={operation.refundedOrderNo} />
        </Fact>
      )}
      <Fact name={t('field.orderNo')}>
        {operation.orderNo === null ? <Missing text={missing} /> : <Id text={operation.orderNo} />}
      </Fact>
      <Fact name={t('field.operationId')}>
        <Id text={operation.operationId} />
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Id({ text }: { readonly text: string }) {
  return (
    <>
      <span className={styles.id}>{text}</span>
      <CopyButton text={text} />
    </>
  );
}

type BalanceProps = { readonly balances: Balances | null; readonly missing: string };

function Balance({ balances, missing }: BalanceProps) {
  const { t } = useTranslation('operations');
  if (!balances) return <Missing text={missing} />;
  const { principalFen, giftFen } = balances;
  return (
    <>
      <Amount fen={balances.balanceFen} size="s" />
      {principalFen !== null && giftFen !== null && (
        <span className={`num ${styles.split}`}>
          {t('field.split', { principal: moneyText(principalFen), gift: moneyText(giftFen) })}
        </span>
      )}
    </>
  );
}

function Missing({ text }: { readonly text: string }) {
  return <span className={styles.missing}>{text}</span>;
}
