import { FRAME_HEIGHT_PX, FRAME_WIDTH_PX, type Frame, paintScene } from './scene.ts';

/** One code that enters the picture, and what makes it hard. The frames repeat while it is shown. */
export type WebcamEvent = {
  readonly name: string;
  readonly text: string;
  readonly frames: readonly Frame[];
};

/** 10, 15 and 25 % of the picture's width. */
export const CODE_SIZES_PX = [128, 192, 320] as const;

type Change = (frame: Frame) => Frame;
type Trouble = { readonly name: string; readonly rotationDeg?: number; readonly change?: Change };

const TROUBLES: readonly Trouble[] = [
  { name: 'clean' },
  { name: 'turned 30', rotationDeg: 30 },
  { name: 'turned 45', rotationDeg: 45 },
  { name: 'upside down', rotationDeg: 180 },
  { name: 'turned 77', rotationDeg: 77 },
  { name: 'blurred', change: (frame) => blurred(frame, 1, 1) },
  { name: 'blurred more', change: (frame) => blurred(blurred(frame, 1, 1), 1, 1) },
  { name: 'dim', change: (frame) => mapped(frame, (value) => value * 0.22) },
  { name: 'very dim', change: (frame) => mapped(frame, (value) => value * 0.1) },
  { name: 'pale', change: (frame) => mapped(frame, (value) => 150 + value * 0.22) },
  { name: 'very pale', change: (frame) => mapped(frame, (value) => 180 + value * 0.12) },
  { name: 'glare', change: (frame) => shone(frame, 130) },
  { name: 'strong glare', change: (frame) => shone(frame, 220) },
  { name: 'inverted', change: (frame) => mapped(frame, (value) => 255 - value) },
  { name: 'half in shadow', change: shaded },
  { name: 'noisy', change: (frame) => noisy(frame, 60) },
  { name: 'pulled sideways 3 px', change: (frame) => blurred(frame, 1, 0) },
  { name: 'pulled sideways 5 px', change: (frame) => blurred(frame, 2, 0) },
  { name: 'scratched', change: scratched },
  { name: 'screen lines', change: striped },
  { name: 'all at once', rotationDeg: 12, change: (frame) => noisy(shaded(blurred(frame, 1, 0)), 30) },
];

/** 21 events of each size, each with a text of its own; a code a little off the middle, the same in every run. */
export function webcamEvents(sizesPx: readonly number[] = CODE_SIZES_PX): readonly WebcamEvent[] {
  return sizesPx.flatMap((sizePx, row) =>
    TROUBLES.map(({ name, rotationDeg = 0, change = (frame) => frame }, column) => {
      const text = `LYQ-${String(row * TROUBLES.length + column).padStart(6, '0')}`;
      const centre = { xPx: 560 + ((column * 37) % 160), yPx: 300 + ((column * 53) % 120) };
      const painted = paintScene({ kind: 'code', text, sizePx, rotationDeg, centre });
      return { name: `${name}, ${sizePx} px`, text, frames: [change(painted)] };
    }),
  );
}

const mapped = (frame: Frame, change: (value: number, x: number, y: number) => number): Frame => {
  const luma = new Uint8ClampedArray(frame.luma.length);
  for (let at = 0; at < luma.length; at += 1) {
    luma[at] = change(frame.luma[at] ?? 0, at % FRAME_WIDTH_PX, Math.floor(at / FRAME_WIDTH_PX));
  }
  return { ...frame, luma: new Uint8Array(luma.buffer) };
};

/** The mean of the pixels as far as `acrossPx` and `downPx` to each side. */
function blurred(frame: Frame, acrossPx: number, downPx: number): Frame {
  return mapped(frame, (_, x, y) => {
    let [sum, count] = [0, 0];
    for (let row = Math.max(0, y - downPx); row <= Math.min(FRAME_HEIGHT_PX - 1, y + downPx); row += 1) {
      for (let column = x - acrossPx; column <= x + acrossPx; column += 1) {
        if (column < 0 || column >= FRAME_WIDTH_PX) continue;
        sum += frame.luma[row * FRAME_WIDTH_PX + column] ?? 0;
        count += 1;
      }
    }
    return sum / count;
  });
}

/** A lamp mirrored in the screen, beside the middle. */
function shone(frame: Frame, strength: number): Frame {
  return mapped(
    frame,
    (value, x, y) => value + strength * Math.exp(-((x - 700) ** 2 + (y - 330) ** 2) / 3_000),
  );
}

function shaded(frame: Frame): Frame {
  return mapped(frame, (value, x, y) => (x + y / 3 > 760 ? value * 0.3 : value));
}

function noisy(frame: Frame, strength: number): Frame {
  let state = 7;
  return mapped(frame, (value) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return value + (state / 2 ** 32 - 0.5) * strength;
  });
}

/** Cracked glass: thin bright lines from one point. */
function scratched(frame: Frame): Frame {
  return mapped(frame, (value, x, y) => {
    const turn = Math.atan2(y - 340, x - 600) * 4;
    return Math.abs(turn - Math.round(turn)) * Math.hypot(x - 600, y - 340) < 3.5 ? 255 : value;
  });
}

/** The lines of a phone's screen against those of the sensor. */
function striped(frame: Frame): Frame {
  return mapped(frame, (value, x, y) => value + 28 * Math.sin((x * 2 + y) / 2.3) + 12 * Math.sin(y / 1.7));
}
