import { useCallback, useEffect, useState } from 'react';

export type Cameras = {
  /** Their names; a camera has none until cameras have been allowed once. Null while it is not known. */
  readonly labels: readonly string[] | null;
  readonly denied: boolean;
  /** Asks for permission, which gives the names. The camera is let go at once. */
  readonly find: () => Promise<void>;
};

/** The cameras of this machine; the list follows when one is plugged in. */
export function useCameras(): Cameras {
  const [labels, setLabels] = useState<readonly string[] | null>(null);
  const [denied, setDenied] = useState(false);
  const read = useCallback(async () => setLabels(await cameraLabels()), []);
  useEffect(() => {
    void read();
    const devices = navigator.mediaDevices;
    devices?.addEventListener('devicechange', read);
    return () => devices?.removeEventListener('devicechange', read);
  }, [read]);
  const find = useCallback(async () => {
    setDenied(!(await askForCamera()));
    await read();
  }, [read]);
  return { labels, denied, find };
}

async function cameraLabels(): Promise<readonly string[]> {
  const devices = await navigator.mediaDevices?.enumerateDevices().catch(() => []);
  return (devices ?? []).filter(({ kind }) => kind === 'videoinput').map(({ label }) => label);
}

/** False where the person or the system said no; a machine without a camera has not said no. */
async function askForCamera(): Promise<boolean> {
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ video: true });
    for (const track of stream.getTracks()) track.stop();
    return true;
  } catch (error) {
    return !(error instanceof DOMException && error.name === 'NotAllowedError');
  }
}
