import { Button, Select } from '@mantine/core';
import { IconScan } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { SCANNER_ENDS } from '#shared/contract/settings.ts';
import { Panel } from '../../../components/Panel.tsx';
import { useSaveSettings, useSettings } from '../../../hooks/useSettings.ts';
import { Setting } from '../Setting.tsx';
import { DeviceSetting } from './DeviceSetting.tsx';
import { MarkField } from './MarkField.tsx';

/** How the shop's hand scanner is connected, and what it adds to a code. */
export function ScannerSettings({ onTest }: { readonly onTest: () => void }) {
  const { t } = useTranslation('scanning');
  const { scannerPrefix, scannerSuffix, scannerEnd } = useSettings();
  const { mutate } = useSaveSettings();
  return (
    <Panel title={t('title')}>
      <Setting name={t('test.open')} detail={t('test.openDetail')}>
        <Button
          variant="default"
          leftSection={<IconScan size={18} aria-hidden />}
          onClick={onTest}
          data-testid="open-scan-test"
        >
          {t('test.open')}
        </Button>
      </Setting>
      <DeviceSetting />
      <Setting name={t('end')} detail={t('endDetail')}>
        <Select
          aria-label={t('end')}
          w={220}
          allowDeselect={false}
          value={scannerEnd}
          data={SCANNER_ENDS.map((value) => ({ value, label: t(`ends.${value}`) }))}
          onChange={(end) => end && mutate({ scannerEnd: end })}
        />
      </Setting>
      <Setting name={t('prefix')} detail={t('prefixDetail')}>
        <MarkField
          name={t('prefix')}
          saved={scannerPrefix}
          onSave={(mark) => mutate({ scannerPrefix: mark })}
        />
      </Setting>
      <Setting name={t('suffix')} detail={t('suffixDetail')}>
        <MarkField
          name={t('suffix')}
          saved={scannerSuffix}
          onSave={(mark) => mutate({ scannerSuffix: mark })}
        />
      </Setting>
    </Panel>
  );
}
