import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCash, IconCashOff, IconHelpHexagon, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Failure, MoneyState } from '#shared/contract/failure.ts';
import { failureText } from '#shared/messages/failures.ts';
import { useLanguage } from '../hooks/useLanguage.ts';
import { CopyButton } from './CopyButton.tsx';
import styles from './FailureNotice.module.css';

type Props = {
  readonly failure: Failure;
  /** Offered only where doing it again is safe. */
  readonly onRetry?: () => void;
  /** One or two lines, beside a field. */
  readonly compact?: boolean;
};

/** What happened, what to do next, where the money stands, and the vendor's own words. */
export function FailureNotice({ failure, onRetry, compact = false }: Props) {
  const { t } = useTranslation();
  const { message, next } = failureText(failure, useLanguage());
  const undecided = failure.money === 'undecided';
  const Icon = undecided ? IconHelpHexagon : IconAlertTriangle;
  return (
    <div
      className={styles.notice}
      data-undecided={undecided || undefined}
      data-compact={compact || undefined}
      role="alert"
    >
      <Icon className={styles.icon} size={compact ? 18 : 22} stroke={2} aria-hidden />
      <div className={styles.words}>
        <p className={styles.message}>{message}</p>
        <p className={styles.next}>{next}</p>
        {!(compact && failure.money === 'not-involved') && <MoneyLine money={failure.money} />}
        <VendorWords words={failure.vendorMessage} />
        <ScannedText text={failure.params?.text} />
        {onRetry && (
          <Button
            className={styles.retry}
            variant="default"
            size={compact ? 'xs' : 'sm'}
            leftSection={<IconRefresh size={16} aria-hidden />}
            onClick={onRetry}
          >
            {t('retry')}
          </Button>
        )}
      </div>
    </div>
  );
}

const MONEY_ICONS = {
  'not-involved': IconCash,
  'not-moved': IconCashOff,
  undecided: IconHelpHexagon,
} as const;

function MoneyLine({ money }: { readonly money: MoneyState }) {
  const { t } = useTranslation('terms');
  const Icon = MONEY_ICONS[money];
  return (
    <p className={styles.money} data-money={money}>
      <Icon size={18} stroke={1.8} aria-hidden />
      {t(`money.${money}`)}
    </p>
  );
}

function VendorWords({ words }: { readonly words: string | undefined }) {
  const { t } = useTranslation();
  if (!words) return null;
  return (
    <figure className={styles.quote}>
      <figcaption>{t('vendorSays')}</figcaption>
      <blockquote>{words}</blockquote>
    </figure>
  );
}

/** A text that was scanned is shown whole, because it may be needed elsewhere. */
function ScannedText({ text }: { readonly text: string | number | undefined }) {
  const { t } = useTranslation();
  if (text === undefined || text === '') return null;
  return (
    <div className={styles.scanned}>
      <code title={t('scannedText')}>{text}</code>
      <CopyButton text={String(text)} />
    </div>
  );
}
