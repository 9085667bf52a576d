import { CloseButton } from '@mantine/core';
import { IconBarcodeOff, IconPhotoOff } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './NotTaken.module.css';
import { useHandScanner } from './useHandScanner.ts';
import { useStrayFiles } from './useStrayFiles.ts';

/** Listens for a hand scanner and for files, and says why a code or a file was not taken. */
export function NotTaken() {
  const { t } = useTranslation('shell');
  const scan = useHandScanner();
  const file = useStrayFiles();
  return (
    <div className={styles.place} role="status">
      {scan.refusal && (
        <Notice
          icon={IconBarcodeOff}
          title={t('scanRefused.title')}
          reason={t(`scanRefused.${scan.refusal.why}`)}
          onClose={scan.dismiss}
          testId="scan-refused"
        />
      )}
      {file.refusal && (
        <Notice
          icon={IconPhotoOff}
          title={t('fileRefused.title')}
          reason={t(`fileRefused.${file.refusal}`)}
          onClose={file.dismiss}
          testId="file-refused"
        />
      )}
    </div>
  );
}

type NoticeProps = {
  readonly icon: ComponentType<{ size: number; stroke: number }>;
  readonly title: string;
  readonly reason: string;
  readonly onClose: () => void;
  readonly testId: string;
};

function Notice({ icon: Icon, title, reason, onClose, testId }: NoticeProps) {
  const { t } = useTranslation('common');
  return (
    <div className={styles.notice} data-testid={testId}>
      <Icon size={24} stroke={1.7} aria-hidden />
      <div className={styles.words}>
        <strong>{title}</strong>
        <span>{reason}</span>
      </div>
      <CloseButton aria-label={t('close')} onClick={onClose} />
    </div>
  );
}
