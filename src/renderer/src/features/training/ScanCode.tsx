import { Button, UnstyledButton } from '@mantine/core';
import { IconScan } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrainingCode } from '#shared/contract/app.ts';
import { QrCode } from '../../components/QrCode.tsx';
import { useNavigation } from '../../state/session.ts';
import { coversTheCamera } from './covers-the-camera.ts';
import styles from './ScanCode.module.css';

/** One code: to hold before a camera, or to take as scanned; and the password that the customer would type. */
export function ScanCode({ code }: { readonly code: TrainingCode }) {
  const { t } = useTranslation('training');
  const ask = useNavigation((navigation) => navigation.ask);
  const toggle = useNavigation((navigation) => navigation.toggleTraining);
  const [large, setLarge] = useState(false);
  const scan = () => {
    ask({ type: 'scan', text: code.text });
    if (coversTheCamera()) toggle(false);
  };
  return (
    <article className={styles.code} data-large={large || undefined}>
      <UnstyledButton
        className={styles.qr}
        aria-label={t(large ? 'reduce' : 'enlarge')}
        aria-expanded={large}
        onClick={() => setLarge(!large)}
      >
        <QrCode text={code.text} />
      </UnstyledButton>
      <div className={styles.words}>
        <span className={styles.kind} data-kind={code.kind}>
          {t(`codeKind.${code.kind}`)}
        </span>
        <strong className={styles.title}>{code.title}</strong>
        <span className={styles.detail}>{code.detail}</span>
        {code.password !== null && (
          <span className={styles.password}>
            {t('password')} <b className="num">{code.password}</b>
          </span>
        )}
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
