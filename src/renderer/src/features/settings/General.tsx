import { Button, SegmentedControl, Switch } from '@mantine/core';
import { IconVolume } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, type Language } from '#shared/contract/settings.ts';
import { Panel } from '../../components/Panel.tsx';
import { useSaveSettings, useSettings } from '../../hooks/useSettings.ts';
import { playSound, type Sound } from '../../lib/sound.ts';
import { Setting } from './Setting.tsx';
import styles from './SettingsPage.module.css';

/** Each language in its own words, so that it is found by whoever reads only that one. */
const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { 'zh-CN': '简体中文', en: 'English' };
const SOUNDS: readonly Sound[] = ['scan', 'success', 'failure', 'undecided'];

export function General() {
  const { t } = useTranslation('settings');
  const settings = useSettings();
  const save = useSaveSettings();
  return (
    <Panel title={t('general')}>
      <Setting name={t('language')} detail={t('languageDetail')}>
        <SegmentedControl
          aria-label={t('language')}
          value={settings.language}
          onChange={(language) => save.mutate({ language })}
          data={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
        />
      </Setting>
      <Setting name={t('sound')} detail={t('soundDetail')}>
        <Switch
          size="lg"
          aria-label={t('sound')}
          checked={settings.sound}
          onChange={(event) => save.mutate({ sound: event.currentTarget.checked })}
        />
        <div className={`${styles.wide} ${styles.sounds}`}>
          {SOUNDS.map((sound) => (
            <Button
              key={sound}
              size="xs"
              variant="default"
              leftSection={<IconVolume size={16} aria-hidden />}
              onClick={() => playSound(sound)}
            >
              {t(`sounds.${sound}`)}
            </Button>
          ))}
        </div>
      </Setting>
    </Panel>
  );
}
