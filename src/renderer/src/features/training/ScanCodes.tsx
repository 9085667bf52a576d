import { useTranslation } from 'react-i18next';
import type { TrainingCode } from '#shared/contract/app.ts';
import { ScanCode } from './ScanCode.tsx';
import styles from './ScanCodes.module.css';

/** The codes that customers would show. */
export function ScanCodes({ codes }: { readonly codes: readonly TrainingCode[] }) {
  const { t } = useTranslation('training');
  return (
    <section>
      <h3 className={styles.title}>{t('codes')}</h3>
      <p className={styles.detail}>{t('codesDetail')}</p>
      <ul className={styles.codes}>
        {codes.map((code) => (
          <li key={code.text}>
            <ScanCode code={code} />
          </li>
        ))}
      </ul>
    </section>
  );
}
