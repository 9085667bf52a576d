import { Button } from '@mantine/core';
import { IconScan } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { QrCode } from '../../components/QrCode.tsx';
import { type DeskPage, useNavigation } from '../../state/session.ts';
import { coversTheCamera } from './covers-the-camera.ts';
import styles from './ScanCode.module.css';

type Props = {
  readonly desk: DeskPage;
  /** What the code says. */
  readonly text: string;
  readonly label: string;
  readonly title: string;
  readonly detail: string;
};

/** A code for a desk: to hold before a camera, or to take as scanned. */
export function PracticeCode({ desk, text, label, title, detail }: Props) {
  const { t } = useTranslation('training');
  const askDesk = useNavigation((navigation) => navigation.askDesk);
  const toggle = useNavigation((navigation) => navigation.toggleTraining);
  const scan = () => {
    askDesk(desk, text);
    if (coversTheCamera()) toggle(false);
  };
  return (
    <article className={styles.code} data-testid="practice-code">
      <span className={styles.qr}>
        <QrCode text={text} />
      </span>
      <div className={styles.words}>
        <span className={styles.kind}>{label}</span>
        <strong className={`num ${styles.title}`}>{title}</strong>
        <span className={styles.detail}>{detail}</span>
        <Button
          size="xs"
          variant="light"
          className={styles.scan}
          leftSection={<IconScan size={16} aria-hidden />}
          onClick={scan}
        >
          {t('scanIt')}
        </Button>
      </div>
    </article>
  );
}
