import { useCallback } from 'react';
import { playSound, type Sound } from '../lib/sound.ts';
import { useSettings } from './useSettings.ts';

/** Plays a sound unless the settings say to be silent. */
export function useSound(): (sound: Sound) => void {
  const { sound: on } = useSettings();
  return useCallback(
    (sound: Sound) => {
      if (on) playSound(sound);
    },
    [on],
  );
}
