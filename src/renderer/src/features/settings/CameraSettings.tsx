import { Button, Select, Switch } from '@mantine/core';
import { IconCamera } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../components/Panel.tsx';
import { useSaveSettings, useSettings } from '../../hooks/useSettings.ts';
import { cameraOptions } from './camera-options.ts';
import { Setting } from './Setting.tsx';
import styles from './SettingsPage.module.css';
import { type Cameras, useCameras } from './useCameras.ts';

/** What can be chosen; 0 stands for never. */
const REST_MINUTES = [0, 5, 15, 30, 60] as const;

/** Whether and with which camera the counter scans. The camera is remembered by its name; ids change. */
export function CameraSettings() {
  const { t } = useTranslation('settings');
  const { cameraOn, cameraLabel, cameraRestMinutes } = useSettings();
  const save = useSaveSettings();
  const cameras = useCameras();
  const options = cameraOptions(cameras.labels ?? [], cameraLabel, {
    any: t('cameraAny'),
    missing: (label) => t('cameraMissing', { label }),
  });
  return (
    <Panel title={t('camera')}>
      <Setting name={t('cameraOn')} detail={t('cameraOnDetail')}>
        <Switch
          size="lg"
          aria-label={t('cameraOn')}
          checked={cameraOn}
          onChange={(event) => save.mutate({ cameraOn: event.currentTarget.checked })}
        />
      </Setting>
      <Setting name={t('cameraChoice')}>
        <Select
          aria-label={t('cameraChoice')}
          w={280}
          allowDeselect={false}
          disabled={!cameraOn}
          value={cameraLabel ?? ''}
          data={options}
          onChange={(value) => save.mutate({ cameraLabel: value || null })}
        />
        <CameraNotice cameras={cameras} />
      </Setting>
      <Setting name={t('cameraRest')} detail={t('cameraRestDetail')}>
        <Select
          aria-label={t('cameraRest')}
          w={280}
          allowDeselect={false}
          disabled={!cameraOn}
          value={String(cameraRestMinutes ?? 0)}
          data={REST_MINUTES.map((minutes) => ({
            value: String(minutes),
            label: minutes === 0 ? t('cameraRestNever') : t('cameraRestAfter', { minutes }),
          }))}
          onChange={(value) => save.mutate({ cameraRestMinutes: Number(value) || null })}
        />
      </Setting>
    </Panel>
  );
}

/** Why the list may be short, and the way to lengthen it. */
function CameraNotice({ cameras }: { readonly cameras: Cameras }) {
  const { t } = useTranslation('settings');
  const { labels, denied, find } = cameras;
  if (labels === null) return null;
  const unnamed = labels.length > 0 && labels.every((label) => label === '');
  const none = labels.length === 0;
  if (!denied && !unnamed && !none) return null;
  const [title, detail] = denied
    ? [t('cameraDenied'), t('cameraDeniedDetail')]
    : none
      ? [t('cameraNone'), t('cameraNoneDetail')]
      : [undefined, t('cameraNeedsLeave')];
  return (
    <div className={`${styles.wide} ${styles.notice}`} role="status">
      {title && <strong>{title}</strong>}
      <span>{detail}</span>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconCamera size={16} aria-hidden />}
        onClick={() => void find()}
      >
        {t('cameraFind')}
      </Button>
    </div>
  );
}
