import { Button, Menu, UnstyledButton } from '@mantine/core';
import {
  IconCamera,
  IconCameraOff,
  IconLock,
  IconPlayerPause,
  IconRefresh,
  IconScan,
} from '@tabler/icons-react';
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CounterCamera } from '../hooks/useCamera.ts';
import { STAGE_WIDTH_PX } from '../lib/scan/camera-session.ts';
import styles from './Lens.module.css';
import { Seen } from './Seen.tsx';

type Props = {
  readonly camera: CounterCamera;
  readonly searching: boolean;
  /** Barcodes are wide. */
  readonly wide?: boolean;
};

/** The live picture with its frame, or in words why there is none and what to do. */
export function Lens({ camera, searching, wide = false }: Props) {
  const lens = useRef<HTMLDivElement>(null);
  useCoveringStage(lens);
  const { state, mode } = camera;
  const live = state.status === 'running';
  return (
    <div
      ref={lens}
      className={styles.lens}
      data-camera={state.status}
      data-mode={mode}
      data-testid="camera"
      data-problem={state.status === 'failed' ? state.problem : undefined}
    >
      <div className={styles.stage} ref={camera.hostRef} />
      {live && mode !== 'paused' && <Brackets lit={searching} wide={wide || mode === 'snapshot'} />}
      {live && mode === 'scan' && <Seen watch={camera.watch} />}
      {!live && <Instead camera={camera} />}
      {live && mode === 'paused' && <Veil />}
      {live && <Controls camera={camera} />}
    </div>
  );
}

/** A hair more than fits, or rounding leaves a dark line at the edge. */
const MARGIN = 1.01;

/** The stage is as wide as the decoder needs; it is shown scaled so that it covers the lens. */
function useCoveringStage(lens: RefObject<HTMLDivElement | null>) {
  useEffect(() => {
    const element = lens.current;
    const stage = element?.querySelector(`.${styles.stage}`);
    if (!element || !stage) return;
    const sizes = new ResizeObserver(() => {
      const height = stage.clientHeight || (STAGE_WIDTH_PX * 9) / 16;
      const scale = Math.max(element.clientWidth / STAGE_WIDTH_PX, element.clientHeight / height);
      element.style.setProperty('--stage-scale', String(scale * MARGIN));
    });
    sizes.observe(element);
    sizes.observe(stage);
    return () => sizes.disconnect();
  }, [lens]);
}

function Brackets({ lit, wide }: { readonly lit: boolean; readonly wide: boolean }) {
  return (
    <span className={styles.brackets} data-lit={lit || undefined} data-wide={wide || undefined} aria-hidden>
      <i />
      <i />
      <i />
      <i />
    </span>
  );
}

function Veil() {
  const { t } = useTranslation('counter');
  return (
    <div className={styles.veil}>
      <IconPlayerPause size={28} stroke={1.6} aria-hidden />
      {t('camera.paused')}
    </div>
  );
}

function Instead({ camera }: { readonly camera: CounterCamera }) {
  const { t } = useTranslation('counter');
  const { state, mode } = camera;
  if (mode === 'away') return null;
  if (mode === 'resting') {
    return (
      <Words
        icon={<IconLock size={30} stroke={1.6} aria-hidden />}
        title={t('camera.resting')}
        detail={t('camera.restingHint')}
      />
    );
  }
  if (camera.asleep) {
    return (
      <Words
        icon={<IconCameraOff size={30} stroke={1.6} aria-hidden />}
        title={t('camera.asleep')}
        detail={t('camera.asleepHint')}
        action={
          <Button variant="white" color="dark" onClick={camera.wake}>
            {t('camera.turnOn')}
          </Button>
        }
      />
    );
  }
  if (state.status === 'failed') {
    return (
      <Words
        icon={<IconCameraOff size={30} stroke={1.6} aria-hidden />}
        title={t(`camera.problem.${state.problem}`)}
        detail={t(`camera.help.${state.problem}`)}
        action={
          state.problem !== 'unsupported' && (
            <Button
              variant="white"
              color="dark"
              leftSection={<IconRefresh size={18} aria-hidden />}
              onClick={camera.retry}
            >
              {t('retry', { ns: 'common' })}
            </Button>
          )
        }
      />
    );
  }
  if (camera.wanted) {
    return <Words icon={<IconScan size={30} stroke={1.6} aria-hidden />} title={t('camera.starting')} />;
  }
  return (
    <Words
      icon={<IconCameraOff size={30} stroke={1.6} aria-hidden />}
      title={t('camera.off')}
      detail={t('camera.offHint')}
      action={
        <Button variant="white" color="dark" onClick={() => camera.setWanted(true)}>
          {t('camera.turnOn')}
        </Button>
      }
    />
  );
}

type WordsProps = {
  readonly icon: ReactNode;
  readonly title: string;
  readonly detail?: string;
  readonly action?: ReactNode;
};

function Words({ icon, title, detail, action }: WordsProps) {
  return (
    <div className={styles.words} role="status">
      {icon}
      <strong>{title}</strong>
      {detail && <p>{detail}</p>}
      {action}
    </div>
  );
}

function Controls({ camera }: { readonly camera: CounterCamera }) {
  const { t } = useTranslation('counter');
  const running = camera.state.status === 'running' ? camera.state.label : null;
  const torch = camera.state.status === 'running' ? camera.state.torch : 'none';
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <UnstyledButton className={styles.controls} aria-label={t('camera.choose')}>
          <IconCamera size={18} stroke={1.8} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('camera.choose')}</Menu.Label>
        {camera.labels.map((label) => (
          <Menu.Item key={label} onClick={() => camera.choose(label)} fw={label === running ? 600 : 400}>
            {label}
          </Menu.Item>
        ))}
        <Menu.Divider />
        {torch !== 'none' && (
          <Menu.Item onClick={() => camera.setTorch(torch === 'off')}>
            {t(torch === 'off' ? 'camera.torchOn' : 'camera.torchOff')}
          </Menu.Item>
        )}
        <Menu.Item onClick={() => camera.setWanted(false)}>{t('camera.turnOff')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
