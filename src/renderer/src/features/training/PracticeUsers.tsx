import { useTranslation } from 'react-i18next';
import type { TrainingAid } from '#shared/contract/app.ts';
import { PracticeCode } from './PracticeCode.tsx';
import styles from './ScanCodes.module.css';

type Props = { readonly users: TrainingAid['giftUsers'] };

/** The practice users with gift cards, each with the QR code of the user id. */
export function PracticeUsers({ users }: Props) {
  const { t } = useTranslation('training');
  return (
    <section data-testid="practice-users">
      <h3 className={styles.title}>{t('giftUsers')}</h3>
      <p className={styles.detail}>{t('giftUsersDetail')}</p>
      <ul className={styles.codes}>
        {users.map(({ giftUserId, nickname, remark }) => (
          <li key={giftUserId}>
            <PracticeCode
              desk="gift-cards"
              text={giftUserId}
              label={giftUserId}
              title={nickname}
              detail={remark}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
