import { Button, FileButton } from '@mantine/core';
import { IconArrowBack, IconPhotoScan, IconPrinter } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../../../components/FailureNotice.tsx';
import { Lens } from '../../../components/Lens.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { useCamera } from '../../../hooks/useCamera.ts';
import { usePictures } from '../../../hooks/usePictures.ts';
import { useSound } from '../../../hooks/useSound.ts';
import { CODE_FORMATS } from '../../../lib/scan/decoding/sighting.ts';
import { useScanLog } from '../../../state/scan-log.ts';
import { LastScans } from './LastScans.tsx';
import { LookFigures } from './LookFigures.tsx';
import styles from './ScanTestPage.module.css';
import { Sightings } from './Sightings.tsx';
import { TestSheet } from './TestSheet.tsx';
import { useTestFile } from './useTestFile.ts';

/** Whether the cameras and scanners of this counter work: what is scanned is shown here and goes nowhere. */
export function ScanTestPage({ onBack }: { readonly onBack: () => void }) {
  const { t } = useTranslation('scanning');
  const play = useSound();
  const setTesting = useScanLog((log) => log.setTesting);
  useEffect(() => {
    setTesting(true);
    return () => setTesting(false);
  }, [setTesting]);
  const camera = useCamera('scan', () => play('scan'), CODE_FORMATS);
  const file = useTestFile();
  const dragging = usePictures(file.read, true);
  return (
    <div className={styles.page} data-testid="scan-test">
      <PageHeader
        title={t('test.title')}
        detail={t('test.detail')}
        actions={<Actions onBack={onBack} onFile={file.read} reading={file.reading} />}
      />
      {file.failure && <FailureNotice failure={file.failure} compact />}
      <div className={styles.columns}>
        <div className={styles.seen}>
          <div className={styles.picture}>
            <Lens camera={camera} searching={false} wide />
            <Sightings watchLooks={camera.watchLooks} />
          </div>
          <LookFigures watchLooks={camera.watchLooks} />
        </div>
        <LastScans />
      </div>
      {dragging && <div className={styles.drop}>{t('test.drop')}</div>}
      <TestSheet />
    </div>
  );
}

type ActionsProps = {
  readonly onBack: () => void;
  readonly onFile: (file: File) => void;
  readonly reading: boolean;
};

function Actions({ onBack, onFile, reading }: ActionsProps) {
  const { t } = useTranslation('scanning');
  const reset = useRef<() => void>(null);
  const take = (file: File | null) => {
    if (file) onFile(file);
    reset.current?.();
  };
  return (
    <>
      <FileButton accept="image/*,application/pdf,.pdf" resetRef={reset} onChange={take}>
        {(props) => (
          <Button
            {...props}
            variant="default"
            loading={reading}
            leftSection={<IconPhotoScan size={18} aria-hidden />}
            data-testid="test-file"
          >
            {t('test.picture')}
          </Button>
        )}
      </FileButton>
      <Button leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
        {t('test.print')}
      </Button>
      <Button variant="default" leftSection={<IconArrowBack size={18} aria-hidden />} onClick={onBack}>
        {t('test.back')}
      </Button>
    </>
  );
}
