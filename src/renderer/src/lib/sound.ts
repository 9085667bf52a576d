/** What the counter says without words. Every sound has a visible twin: shops are noisy. */
export type Sound = 'scan' | 'success' | 'failure' | 'undecided';

/** A tone: pitch in Hz, start and length in seconds. */
type Tone = { readonly hz: number; readonly atS: number; readonly lengthS: number };

/** Scan is short and high, success rises, failure falls, undecided asks: the same note twice and a half-step up. */
const TONES: Readonly<Record<Sound, readonly Tone[]>> = {
  scan: [{ hz: 1_318, atS: 0, lengthS: 0.07 }],
  success: [
    { hz: 659, atS: 0, lengthS: 0.11 },
    { hz: 988, atS: 0.1, lengthS: 0.2 },
  ],
  failure: [
    { hz: 392, atS: 0, lengthS: 0.16 },
    { hz: 262, atS: 0.15, lengthS: 0.26 },
  ],
  undecided: [
    { hz: 523, atS: 0, lengthS: 0.12 },
    { hz: 523, atS: 0.18, lengthS: 0.12 },
    { hz: 554, atS: 0.36, lengthS: 0.22 },
  ],
};

const LOUDNESS = 0.16;
let context: AudioContext | undefined;

/** Plays a sound. A machine without an audio device stays silent; that is never a reason to stop work. */
export function playSound(sound: Sound): void {
  try {
    context ??= new AudioContext();
    void context.resume();
    for (const tone of TONES[sound]) playTone(context, tone);
  } catch {
    context = undefined;
  }
}

function playTone(audio: AudioContext, { hz, atS, lengthS }: Tone): void {
  const start = audio.currentTime + atS;
  const oscillator = new OscillatorNode(audio, { type: 'triangle', frequency: hz });
  const gain = new GainNode(audio, { gain: 0 });
  gain.gain.setValueAtTime(0, start);
  gain.gain.linearRampToValueAtTime(LOUDNESS, start + 0.012);
  gain.gain.exponentialRampToValueAtTime(0.0001, start + lengthS);
  oscillator.connect(gain).connect(audio.destination);
  oscillator.start(start);
  oscillator.stop(start + lengthS);
}
