import { useEffect, useState } from 'react';
import type { CounterCamera } from '../../../hooks/useCamera.ts';
import type { DecodeAnswer } from '../../../lib/scan/decoding/messages.ts';
import type { Sighting } from '../../../lib/scan/decoding/sighting.ts';
import { formatName } from './format-name.ts';
import styles from './ScanTestPage.module.css';

/** Longer texts would cover the picture. */
const SHOWN_CHARACTERS = 28;

/** A frame round every code that the decoder reads just now, the doubtful ones too, with its kind and its text. */
export function Sightings({ watchLooks }: Pick<CounterCamera, 'watchLooks'>) {
  const [look, setLook] = useState<DecodeAnswer | null>(null);
  useEffect(
    () => watchLooks((next) => setLook((last) => (isNothing(last, next) ? last : next))),
    [watchLooks],
  );
  if (!look || look.seen.length === 0) return null;
  return (
    <svg
      className={styles.sightings}
      viewBox={`0 0 ${look.width} ${look.height}`}
      preserveAspectRatio="xMidYMid slice"
      data-testid="sightings"
      aria-hidden
    >
      {distinct(look.seen).map((sighting) => (
        <Framed
          key={sighting.text}
          sighting={sighting}
          sure={look.taken.some(({ text }) => text === sighting.text)}
        />
      ))}
    </svg>
  );
}

const isNothing = (last: DecodeAnswer | null, next: DecodeAnswer) =>
  next.seen.length === 0 && (last === null || last.seen.length === 0);

/** One text is often read by several looks at the same picture. */
const distinct = (seen: readonly Sighting[]) => [
  ...new Map(seen.map((sighting) => [sighting.text, sighting])).values(),
];

function Framed({ sighting, sure }: { readonly sighting: Sighting; readonly sure: boolean }) {
  const { corners, format, text } = sighting;
  const left = Math.min(...corners.map(({ x }) => x));
  const bottom = Math.max(...corners.map(({ y }) => y));
  const short = text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text;
  return (
    <g data-sure={sure || undefined}>
      <polygon points={corners.map(({ x, y }) => `${x},${y}`).join(' ')} />
      <text x={left} y={bottom + 34}>
        {formatName(format)} · {short}
      </text>
    </g>
  );
}
