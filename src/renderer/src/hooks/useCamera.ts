import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { queryKeys } from '../lib/query-keys.ts';
import { type CameraState, ScanCamera } from '../lib/scan/camera.ts';
import type { CodeKind } from '../lib/scan/code-kinds.ts';
import { useSaveSettings, useSettings } from './useSettings.ts';

/** `scan` decodes, `snapshot` only shows, `paused` shows dimmed, `resting` and `away` switch the camera off. */
export type CameraMode = 'scan' | 'snapshot' | 'paused' | 'resting' | 'away';

export type CounterCamera = {
  readonly state: CameraState;
  readonly mode: CameraMode;
  readonly labels: readonly string[];
  readonly wanted: boolean;
  readonly hostRef: (host: HTMLElement | null) => void;
  readonly video: () => HTMLVideoElement | null;
  /** Opens the camera anew after a failure. */
  readonly retry: () => void;
  readonly setWanted: (on: boolean) => void;
  readonly choose: (label: string) => void;
};

const QR_ONLY: readonly CodeKind[] = ['qr'];

/** The counter's camera as React sees it; the element it draws into is not React's. */
export function useCamera(
  mode: CameraMode,
  onText: (text: string) => void,
  codes: readonly CodeKind[] = QR_ONLY,
): CounterCamera {
  const settings = useSettings();
  const known = useQueryClient().getQueryData(queryKeys.settings) !== undefined;
  const save = useSaveSettings().mutate;
  const [host, setHost] = useState<HTMLElement | null>(null);
  const [state, setState] = useState<CameraState>({ status: 'off' });
  const [labels, setLabels] = useState<readonly string[]>([]);
  const camera = useRef<ScanCamera | null>(null);
  const latest = useRef(onText);
  useEffect(() => {
    latest.current = onText;
  });
  useEffect(() => {
    if (!host) return;
    const made = new ScanCamera(
      host,
      {
        onText: (text) => latest.current(text),
        onState: setState,
        onCameras: setLabels,
      },
      codes,
    );
    camera.current = made;
    return () => made.turnOff();
  }, [host, codes]);
  const on = known && settings.cameraOn && mode !== 'resting' && mode !== 'away';
  useEffect(() => {
    if (!host) return;
    if (on) camera.current?.turnOn(settings.cameraLabel);
    else camera.current?.turnOff();
  }, [host, on, settings.cameraLabel]);
  useEffect(() => {
    if (host) camera.current?.setDecoding(mode === 'scan');
  }, [host, mode]);
  return {
    state,
    mode,
    labels,
    wanted: settings.cameraOn,
    hostRef: setHost,
    video: useCallback(() => camera.current?.video() ?? null, []),
    retry: useCallback(() => camera.current?.retry(), []),
    setWanted: useCallback((cameraOn) => save({ cameraOn }), [save]),
    choose: useCallback((cameraLabel) => save({ cameraLabel }), [save]),
  };
}
