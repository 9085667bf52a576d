import { create } from 'qrcode';
import { useMemo } from 'react';
import { qrPath } from '../lib/qr-path.ts';

/** A QR code as one path, with the quiet zone of four modules that scanners need. */
export function QrCode({ text }: { readonly text: string }) {
  const { size, path } = useMemo(() => {
    const { modules } = create(text, { errorCorrectionLevel: 'M' });
    return {
      size: modules.size,
      path: qrPath(modules.size, (row, column) => modules.get(row, column) === 1),
    };
  }, [text]);
  const side = size + 2 * QUIET;
  return (
    <svg
      viewBox={`${-QUIET} ${-QUIET} ${side} ${side}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label="QR"
    >
      <rect x={-QUIET} y={-QUIET} width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

const QUIET = 4;
