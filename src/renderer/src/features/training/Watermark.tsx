import { useTranslation } from 'react-i18next';
import styles from './Watermark.module.css';

const MARKS = Array.from({ length: 40 }, (_, index) => index);

/** The word for training across the whole screen, faint enough to work under. Photographs of the screen carry it. */
export function Watermark() {
  const { t } = useTranslation('training');
  return (
    <div className={styles.watermark} aria-hidden>
      <div className={styles.field}>
        {MARKS.map((mark) => (
          <span key={mark}>{t('watermark')}</span>
        ))}
      </div>
    </div>
  );
}
