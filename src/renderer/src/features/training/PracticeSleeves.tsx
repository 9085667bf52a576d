import { useTranslation } from 'react-i18next';
import type { TrainingAid } from '#shared/contract/app.ts';
import { groupedNumber } from '../../lib/format.ts';
import { PracticeCode } from './PracticeCode.tsx';
import styles from './ScanCodes.module.css';

type Props = { readonly cards: TrainingAid['simCards'] };

/** The practice SIM cards; their barcodes are on the simulator's page, a QR code of the ICCID is here. */
export function PracticeSleeves({ cards }: Props) {
  const { t } = useTranslation('training');
  return (
    <section data-testid="practice-sleeves">
      <h3 className={styles.title}>{t('sleeves')}</h3>
      <p className={styles.detail}>{t('sleevesDetail')}</p>
      <ul className={styles.codes}>
        {cards.map(({ cardNo, iccid, remark, knownTo }) => (
          <li key={cardNo}>
            <PracticeCode
              desk="data-sim"
              text={iccid || cardNo}
              label={t(`knownTo.${knownTo}`)}
              title={groupedNumber(cardNo)}
              detail={remark}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
