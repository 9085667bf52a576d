import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Operation } from '#shared/contract/operation.ts';
import { Amount } from '../../../components/Amount.tsx';
import { CopyButton } from '../../../components/CopyButton.tsx';
import { useShopFormat } from '../../../hooks/useAppInfo.ts';
import { useListedNames } from '../../../hooks/useListedNames.ts';
import { groupedNumber } from '../../../lib/format.ts';
import styles from './Evidence.module.css';

/** Our side: what was sent, for whom, by whom, when, under which number. */
export function OurRequest({ operation }: { readonly operation: Operation }) {
  const { t } = useTranslation('cases');
  const { t: term } = useTranslation('terms');
  const { name, number } = useListedNames().whoseOf(operation);
  const format = useShopFormat();
  const { cardNo, refundedOrderNo, recordId, linkedTo } = operation;
  return (
    <section className={styles.panel} data-area="ours">
      <h2 className={styles.title}>{t('sheet.ours.title')}</h2>
      <dl className={styles.facts}>
        <Fact name={t('sheet.ours.kind')}>{term(`kind.${operation.kind}`)}</Fact>
        {operation.amountFen > 0 && (
          <Fact name={t('sheet.ours.amount')}>
            <Amount fen={operation.amountFen} />
          </Fact>
        )}
        {operation.giftFen > 0 && (
          <Fact name={t('sheet.ours.gift')}>
            <Amount fen={operation.giftFen} size="s" />
          </Fact>
        )}
        {operation.kind !== 'data-package' && (
          <Fact name={t('sheet.ours.member')}>
            {name} <span className={`num ${styles.muted}`}>{number}</span>
          </Fact>
        )}
        <Fact name={t('sheet.ours.card')}>
          {operation.cardTitle}
          {cardNo !== null && <div className={`num ${styles.muted}`}>{groupedNumber(cardNo)}</div>}
        </Fact>
        <Fact name={t('sheet.ours.at')}>
          <span className="num">{format.exactTime(operation.startedAt)}</span>
        </Fact>
        <Fact name={t('sheet.ours.operator')}>{operation.operator}</Fact>
        <Fact name={t('sheet.ours.shop')}>{operation.shopName}</Fact>
        {refundedOrderNo !== null && <Id name={t('sheet.ours.refunded')} text={refundedOrderNo} />}
        {recordId !== null && <Id name={t('sheet.ours.record')} text={recordId} />}
        {linkedTo !== null && <Id name={t('sheet.ours.linked')} text={linkedTo} isLong />}
        <Id name={t('sheet.ours.id')} text={operation.operationId} isLong />
      </dl>
    </section>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

type IdProps = { readonly name: string; readonly text: string; readonly isLong?: boolean };

/** Of a long one the beginning is enough to be told apart by; all of it can be copied. */
function Id({ name, text, isLong = false }: IdProps) {
  return (
    <Fact name={name}>
      <span className={styles.id} title={text}>
        {isLong ? text.slice(0, 8) : text}
        {isLong && <CopyButton text={text} />}
      </span>
    </Fact>
  );
}
