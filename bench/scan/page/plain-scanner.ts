import PlainWorker from './plain-worker.ts?worker';

/** The peer: nothing but a frame callback and zxing-wasm's full settings in a worker. */
export async function startPlain(
  panel: HTMLElement,
  onText: (text: string) => void,
  onExamined: () => void,
): Promise<() => Promise<void>> {
  const worker = new PlainWorker();
  // Before anything is waited for, or its first word is missed.
  let busy = true;
  worker.addEventListener('message', ({ data }: MessageEvent<readonly string[]>) => {
    busy = false;
    onExamined();
    for (const text of data) onText(text);
  });
  const video = document.createElement('video');
  panel.append(video);
  const stream = await navigator.mediaDevices.getUserMedia({ video: { width: 1280, height: 720 } });
  video.srcObject = stream;
  await video.play();
  const onFrame = () => {
    video.requestVideoFrameCallback(onFrame);
    if (busy) return;
    busy = true;
    const frame = new VideoFrame(video);
    worker.postMessage(frame, [frame]);
  };
  video.requestVideoFrameCallback(onFrame);
  return async () => {
    for (const track of stream.getTracks()) track.stop();
    worker.terminate();
  };
}
