import { Tooltip } from '@mantine/core';
import { IconBarcode, IconCamera, IconPhotoScan, IconScan, IconUsb } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../../../components/CopyButton.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { Panel } from '../../../components/Panel.tsx';
import { useShopFormat } from '../../../hooks/useAppInfo.ts';
import { KEPT_SCANS, type LoggedScan, useScanLog } from '../../../state/scan-log.ts';
import { formatName } from './format-name.ts';
import styles from './ScanTestPage.module.css';

const ICONS = { camera: IconCamera, wedge: IconBarcode, device: IconUsb, file: IconPhotoScan } as const;

/** What was scanned, by whatever means, the newest first; kept in memory only. */
export function LastScans() {
  const { t } = useTranslation('scanning');
  const scans = useScanLog((log) => log.scans);
  return (
    <Panel title={t('test.last', { count: KEPT_SCANS })} padding="none" className={styles.last}>
      {scans.length === 0 ? (
        <EmptyState icon={IconScan} title={t('test.none')} detail={t('test.noneDetail')} />
      ) : (
        <ol className={styles.scans} data-testid="last-scans">
          {scans.map((scan) => (
            <Scanned key={scan.number} scan={scan} />
          ))}
        </ol>
      )}
    </Panel>
  );
}

function Scanned({ scan }: { readonly scan: LoggedScan }) {
  const { t } = useTranslation('scanning');
  const format = useShopFormat();
  const Icon = ICONS[scan.source];
  const facts = [
    t(`test.source.${scan.source}`),
    scan.format && formatName(scan.format),
    scan.tookMs !== undefined && t('test.milliseconds', { count: Math.round(scan.tookMs) }),
  ];
  return (
    <li className={styles.scan} data-source={scan.source}>
      <Icon size={22} stroke={1.6} aria-hidden />
      <div className={styles.words}>
        <span className={styles.text}>{scan.text}</span>
        <span className={`num ${styles.facts}`}>
          {facts.filter(Boolean).join(' · ')}
          {scan.inputMethod && (
            <Tooltip label={t('test.inputMethodHint')} withArrow multiline w={260}>
              <span className={styles.inputMethod}>{t('test.inputMethod')}</span>
            </Tooltip>
          )}
        </span>
      </div>
      <time className={`num ${styles.time}`}>{format.time(scan.atMs)}</time>
      <CopyButton text={scan.text} />
    </li>
  );
}
