import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { queryKeys } from '../lib/query-keys.ts';
import { type CameraState, ScanCamera } from '../lib/scan/camera.ts';
import type { DecodeAnswer } from '../lib/scan/decoding/messages.ts';
import { type CodeFormat, MEMBER_FORMATS } from '../lib/scan/decoding/sighting.ts';
import type { ScanView, TextSource } from '../lib/scan/reading.ts';
import { useScanLog } from '../state/scan-log.ts';
import { useRest } from './useRest.ts';
import { useSaveSettings, useSettings } from './useSettings.ts';

/** `scan` decodes, `snapshot` only shows, `paused` shows dimmed, `resting` and `away` switch the camera off. */
export type CameraMode = 'scan' | 'snapshot' | 'paused' | 'resting' | 'away';

export type CounterCamera = {
  readonly state: CameraState;
  readonly mode: CameraMode;
  readonly labels: readonly string[];
  readonly wanted: boolean;
  /** Off because nobody has used the counter for a while. */
  readonly asleep: boolean;
  readonly wake: () => void;
  readonly hostRef: (host: HTMLElement | null) => void;
  readonly video: () => HTMLVideoElement | null;
  /** Opens the camera anew after a failure. */
  readonly retry: () => void;
  readonly setWanted: (on: boolean) => void;
  readonly choose: (label: string) => void;
  readonly setTorch: (on: boolean) => void;
  /** Hears of every look at a frame; gives the function that ends it. */
  readonly watchLooks: (listener: (look: DecodeAnswer) => void) => () => void;
  /** Hears what is seen in the picture, many times a second; gives the function that ends it. */
  readonly watch: (listener: (view: ScanView | null) => void) => () => void;
};

/** The counter's camera as React sees it; the element it draws into is not React's. */
export function useCamera(
  mode: CameraMode,
  onText: (text: string) => void,
  formats: readonly CodeFormat[] = MEMBER_FORMATS,
): CounterCamera {
  const settings = useSettings();
  const known = useQueryClient().getQueryData(queryKeys.settings) !== undefined;
  const save = useSaveSettings().mutate;
  const [host, setHost] = useState<HTMLElement | null>(null);
  const [state, setState] = useState<CameraState>({ status: 'off' });
  const [labels, setLabels] = useState<readonly string[]>([]);
  const camera = useRef<ScanCamera | null>(null);
  const latest = useRef<(text: string, source: TextSource) => void>(onText);
  const looks = useRef(new Set<(look: DecodeAnswer) => void>());
  const views = useRef(new Set<(view: ScanView | null) => void>());
  const { asleep, wake } = useRest(settings.cameraRestMinutes, mode === 'scan');
  useEffect(() => {
    latest.current = (text, source) => {
      useScanLog.getState().add({ source: 'camera', text, ...source }, Date.now());
      onText(text);
    };
  });
  // A scan by whatever means: a scanner that is connected as a device presses no key.
  useEffect(() => useScanLog.subscribe(wake), [wake]);
  useEffect(() => {
    if (!host) return;
    const made = new ScanCamera(
      host,
      {
        onText: (text, source) => latest.current(text, source),
        onState: setState,
        onCameras: setLabels,
        onView: (view) => {
          for (const listener of views.current) listener(view);
        },
        onLook: (look) => {
          for (const listener of looks.current) listener(look);
        },
      },
      formats,
    );
    camera.current = made;
    return () => made.turnOff();
  }, [host, formats]);
  const on = known && settings.cameraOn && !asleep && mode !== 'resting' && mode !== 'away';
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
    asleep,
    wake,
    hostRef: setHost,
    video: useCallback(() => camera.current?.video() ?? null, []),
    retry: useCallback(() => camera.current?.retry(), []),
    setWanted: useCallback((cameraOn) => save({ cameraOn }), [save]),
    choose: useCallback((cameraLabel) => save({ cameraLabel }), [save]),
    setTorch: useCallback((torch) => void camera.current?.setTorch(torch), []),
    watchLooks: useCallback((listener) => {
      looks.current.add(listener);
      return () => looks.current.delete(listener);
    }, []),
    watch: useCallback((listener) => {
      views.current.add(listener);
      return () => views.current.delete(listener);
    }, []),
  };
}
