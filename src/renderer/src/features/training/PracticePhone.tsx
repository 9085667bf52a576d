import { IconDeviceMobileMessage } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { TrainingSms } from '#shared/contract/app.ts';
import { CopyButton } from '../../components/CopyButton.tsx';
import { useShopFormat } from '../../hooks/useAppInfo.ts';
import styles from './PracticePhone.module.css';

/** A pretended phone that shows the messages which a real one would receive, the newest first. */
export function PracticePhone({ messages }: { readonly messages: readonly TrainingSms[] }) {
  const { t } = useTranslation('training');
  const format = useShopFormat();
  const newest = messages.toSorted((a, b) => b.at - a.at).slice(0, 3);
  return (
    <section className={styles.phone}>
      <h3 className={styles.head}>
        <IconDeviceMobileMessage size={18} stroke={1.8} aria-hidden />
        {t('phone')}
      </h3>
      {newest.length === 0 && (
        <p className={styles.empty}>
          {t('noSms')}
          <span>{t('phoneDetail')}</span>
        </p>
      )}
      <ul className={styles.messages} aria-live="polite">
        {newest.map((message) => (
          <li key={`${message.at}-${message.code}`} className={styles.message}>
            <div>
              <span className={`num ${styles.code}`}>{message.code}</span>
              <CopyButton text={message.code} />
              <time className="num">{format.time(message.at)}</time>
            </div>
            <p>{message.text}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
