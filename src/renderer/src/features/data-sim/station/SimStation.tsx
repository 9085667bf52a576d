import { Button, FileButton, TextInput } from '@mantine/core';
import { IconBarcode, IconPhotoScan, IconSearch } from '@tabler/icons-react';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readSimCardNumber } from '#shared/codes/sim-card-number.ts';
import { FailureNotice } from '../../../components/FailureNotice.tsx';
import { Kbd } from '../../../components/Kbd.tsx';
import { Lens } from '../../../components/Lens.tsx';
import type { CounterCamera } from '../../../hooks/useCamera.ts';
import { useCore } from '../../../hooks/useCore.ts';
import type { DeskScan } from '../../../hooks/useDeskScan.ts';
import { useShortcut } from '../../../hooks/useShortcut.ts';
import { useDataSim } from '../../../state/data-sim.ts';
import { isOrdering } from '../../../state/data-sim-steps.ts';
import styles from './SimStation.module.css';

type Props = {
  readonly camera: CounterCamera;
  readonly scan: DeskScan;
  readonly onAsk: (text: string) => void;
};

/** Where a card comes in: the sleeve before the camera, a number, a picture, a hand scanner. */
export function SimStation({ camera, scan, onAsk }: Props) {
  const { t } = useTranslation('dataSim');
  const { connected } = useCore();
  return (
    <aside className={styles.station} data-problem={scan.failure !== null || undefined}>
      <Lens camera={camera} searching={false} wide />
      <div className={styles.stateLine} role="status" data-testid="sim-scan-state">
        <span className={styles.dot} data-on={camera.mode === 'scan' || undefined} />
        <strong>{t(camera.mode === 'scan' ? 'station.ready' : 'station.paused')}</strong>
        {connected && camera.mode === 'scan' && (
          <span className={styles.wedge}>
            <IconBarcode size={18} stroke={1.6} aria-hidden />
            {t('station.wedge')}
          </span>
        )}
      </div>
      <NumberForm scan={scan} onAsk={onAsk} />
    </aside>
  );
}

function NumberForm({ scan, onAsk }: Omit<Props, 'camera'>) {
  const { t } = useTranslation('dataSim');
  const [typed, setTyped] = useState('');
  const [refused, setRefused] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const ordering = useDataSim(isOrdering);
  useShortcut('F2', () => field.current?.select());
  const find = (event: FormEvent) => {
    event.preventDefault();
    if (ordering) return;
    scan.forget();
    const bad = readSimCardNumber(typed) === undefined;
    setRefused(bad);
    if (bad) return;
    onAsk(typed);
    setTyped('');
    field.current?.blur();
  };
  return (
    // Enter looks up this number: it confirms nothing for the card that stands beside it.
    <form className={styles.lookup} onSubmit={find} data-filter data-own-enter>
      <TextInput
        ref={field}
        size="lg"
        classNames={{ input: `num ${styles.input}`, label: styles.label }}
        label={
          <>
            {t('station.label')} <Kbd keys="F2" />
          </>
        }
        placeholder={t('station.placeholder')}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setRefused(false);
        }}
        autoComplete="off"
        enterKeyHint="search"
        maxLength={200}
        aria-keyshortcuts="F2"
        aria-invalid={refused}
        data-testid="sim-number"
      />
      <div className={styles.buttons}>
        <Button
          type="submit"
          size="md"
          leftSection={<IconSearch size={18} aria-hidden />}
          disabled={ordering}
          data-testid="sim-find"
        >
          {t('station.find')}
        </Button>
        <FromPicture scan={scan} disabled={ordering} />
      </div>
      {refused && <FailureNotice failure={{ code: 'data-sim.card-number', money: 'not-involved' }} compact />}
      {scan.failure && (
        <div className={`fading-end ${styles.problem}`} data-testid="sim-scan-problem">
          <FailureNotice failure={scan.failure} compact />
        </div>
      )}
    </form>
  );
}

function FromPicture({ scan, disabled }: { readonly scan: DeskScan; readonly disabled: boolean }) {
  const { t } = useTranslation('dataSim');
  const reset = useRef<() => void>(null);
  return (
    <FileButton
      accept="image/*,application/pdf,.pdf"
      disabled={disabled}
      resetRef={reset}
      onChange={(file) => {
        if (file) scan.read(file);
        reset.current?.();
      }}
    >
      {(props) => (
        <Button
          {...props}
          size="md"
          variant="default"
          leftSection={<IconPhotoScan size={18} aria-hidden />}
          disabled={disabled}
          loading={scan.reading}
          data-testid="sim-from-image"
        >
          {t('station.image')}
        </Button>
      )}
    </FileButton>
  );
}
