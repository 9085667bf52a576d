import { IconHelpHexagon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { OperationKind } from '#shared/contract/operation.ts';
import styles from './UndecidedExplanation.module.css';

const PARTS = [
  { label: 'labelMeaning', text: 'meaning' },
  { label: 'labelCounter', text: 'counter' },
  { label: 'labelCustomer', text: 'customer' },
  { label: 'labelCheck', text: 'check' },
] as const;

/** In plain words: what undecided is, what the counter does about it, what to tell the customer, what can be done. */
export function UndecidedExplanation({ kind }: { readonly kind?: OperationKind }) {
  const { t } = useTranslation('operations');
  return (
    <section className={styles.explanation}>
      <h2 className={styles.title}>
        <IconHelpHexagon size={22} stroke={2} aria-hidden />
        {t('explain.title')}
      </h2>
      <dl className={styles.parts}>
        {PARTS.map(({ label, text }) => (
          <div key={label}>
            <dt>{t(`explain.${label}`)}</dt>
            <dd>
              {t(text === 'check' && kind === 'data-package' ? 'explain.checkOrder' : `explain.${text}`)}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
