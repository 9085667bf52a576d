import { ActionIcon, Button } from '@mantine/core';
import { IconArrowLeft, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Case } from '#shared/contract/reconciliation.ts';
import { Amount } from '../../../components/Amount.tsx';
import { FailureNotice } from '../../../components/FailureNotice.tsx';
import { Kbd } from '../../../components/Kbd.tsx';
import { KindIcon } from '../../../components/KindIcon.tsx';
import { VerdictBadge } from '../../../components/VerdictBadge.tsx';
import { useShopFormat } from '../../../hooks/useAppInfo.ts';
import { useCheck } from '../../../hooks/useCase.ts';
import { useCore } from '../../../hooks/useCore.ts';
import { useListedNames } from '../../../hooks/useListedNames.ts';
import { useShortcut } from '../../../hooks/useShortcut.ts';
import { failureOf } from '../../../lib/outcome.ts';
import { useNavigation } from '../../../state/session.ts';
import styles from './CaseHead.module.css';

/** Which operation it is about, how it stands, and the way to read the vendor anew. */
export function CaseHead({ shown }: { readonly shown: Case }) {
  const { t } = useTranslation('cases');
  const { t: term } = useTranslation('terms');
  const closeCase = useNavigation((navigation) => navigation.closeCase);
  const { operation } = shown;
  const { name, number } = useListedNames().whoseOf(operation);
  return (
    <header className={styles.head}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={44}
        aria-label={t('sheet.back')}
        aria-keyshortcuts="Escape"
        onClick={closeCase}
      >
        <IconArrowLeft size={20} stroke={1.9} aria-hidden />
      </ActionIcon>
      <Kbd keys="Esc" />
      <h1 className={styles.title}>{t('sheet.title')}</h1>
      <span className={styles.what}>
        <KindIcon kind={operation.kind} />
        {term(`kind.${operation.kind}`)}
        {operation.amountFen > 0 && <Amount fen={operation.amountFen} size="m" />}
        <span className={styles.who}>
          {name} <span className="num">{number}</span>
        </span>
      </span>
      <VerdictBadge verdict={operation.verdict} />
      {operation.state === 'person' && <ReadAgain shown={shown} />}
    </header>
  );
}

function ReadAgain({ shown }: { readonly shown: Case }) {
  const { t } = useTranslation('cases');
  const { connected } = useCore();
  const format = useShopFormat();
  const check = useCheck(shown.operation.operationId);
  useShortcut('KeyC', () => check.mutate(), { enabled: connected && !check.isPending });
  return (
    <div className={styles.again}>
      {check.error ? (
        <FailureNotice compact failure={failureOf(check.error, 'not-involved')} />
      ) : (
        <span className="num" data-testid="read-at">
          {shown.readAt === null ? t('sheet.notRead') : t('sheet.readAt', { at: format.time(shown.readAt) })}
        </span>
      )}
      <Button
        variant="default"
        size="sm"
        leftSection={<IconRefresh size={17} aria-hidden />}
        rightSection={<Kbd keys="C" />}
        aria-keyshortcuts="C"
        loading={check.isPending}
        disabled={!connected}
        onClick={() => check.mutate()}
        data-testid="check-now"
      >
        {t('checking.check')}
      </Button>
    </div>
  );
}
