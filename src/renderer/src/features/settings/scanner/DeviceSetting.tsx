import { Button } from '@mantine/core';
import { IconBarcode, IconPlugConnectedX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { connectedScanner, useHidState } from '../../../hooks/useConnectedScanner.ts';
import { useSaveSettings } from '../../../hooks/useSettings.ts';
import type { Connecting, HidState } from '../../../lib/scan/hid/hid-scanner.ts';
import { Setting } from '../Setting.tsx';
import styles from '../SettingsPage.module.css';

/** Connects one scanner; from then on it is opened whenever it is plugged in. */
export function DeviceSetting() {
  const { t } = useTranslation('scanning');
  const state = useHidState();
  const { mutate } = useSaveSettings();
  const [came, setCame] = useState<Connecting['kind'] | null>(null);
  const connect = async () => {
    setCame(null);
    const connecting = await connectedScanner().choose();
    setCame(connecting.kind);
    if ('scanner' in connecting) mutate({ connectedScanner: connecting.scanner });
  };
  const name = 'name' in state ? state.name : '';
  return (
    <Setting name={t('device')} detail={t('deviceDetail')}>
      <Action state={state} onConnect={connect} onDisconnect={() => mutate({ connectedScanner: null })} />
      <div className={`${styles.wide} ${styles.notice}`} role="status" data-testid="device-scanner">
        <span data-status={state.status}>{t(`state.${state.status}`, { name })}</span>
        {came && came !== 'connected' && state.status !== 'ready' && <span>{t(`connecting.${came}`)}</span>}
      </div>
    </Setting>
  );
}

type ActionProps = {
  readonly state: HidState;
  readonly onConnect: () => Promise<void>;
  readonly onDisconnect: () => void;
};

function Action({ state, onConnect, onDisconnect }: ActionProps) {
  const { t } = useTranslation('scanning');
  if (state.status === 'unsupported') return null;
  if (state.status === 'none') {
    return (
      <Button
        variant="default"
        leftSection={<IconBarcode size={18} aria-hidden />}
        onClick={() => void onConnect()}
      >
        {t('connect')}
      </Button>
    );
  }
  return (
    <Button
      variant="default"
      leftSection={<IconPlugConnectedX size={18} aria-hidden />}
      onClick={onDisconnect}
    >
      {t('disconnect')}
    </Button>
  );
}
