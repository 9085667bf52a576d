/** The light beside a camera's lens: most webcams have none. */
export type Torch = 'none' | 'off' | 'on';

/** Not every engine tells what a camera can do. */
export function torchOf(track: MediaStreamTrack): Torch {
  return Reflect.get(track.getCapabilities(), 'torch') === true ? 'off' : 'none';
}

/** Lights it or puts it out; says how it is then. A camera that refuses has no light for us. */
export async function lightTorch(track: MediaStreamTrack, on: boolean): Promise<Torch> {
  const wish: MediaTrackConstraintSet & { readonly torch: boolean } = { torch: on };
  try {
    await track.applyConstraints({ advanced: [wish] });
    return on ? 'on' : 'off';
  } catch {
    return 'none';
  }
}
