import { qrPath } from '../../../lib/qr-path.ts';
import type { SheetCode } from './sheet-codes.ts';
import { SHEET_SYMBOLS } from './sheet-symbols.ts';

type Props = { readonly code: SheetCode };

/** At least as much as any of them asks for: 2 modules a Micro QR code, 1 a Data Matrix (ISO/IEC 18004 and 16022). */
const QUIET = 4;

/** A square symbol that is kept as rows of modules. */
export function PrintedSquare({ code }: Props) {
  const rows = rowsOf(code);
  const side = rows.length + 2 * QUIET;
  return (
    <svg
      width={`${code.widthMm}mm`}
      viewBox={`${-QUIET} ${-QUIET} ${side} ${side}`}
      role="img"
      aria-label={code.name}
    >
      <rect x={-QUIET} y={-QUIET} width={side} height={side} fill={code.ground} />
      <path d={qrPath(rows.length, (row, column) => rows[row]?.[column] === '#')} fill={code.ink} />
    </svg>
  );
}

const ARTICLE_HEIGHT_MM = 14;
/** GS1 General Specifications, 5.2.3.4: 11 modules before an EAN-13 and 7 behind it. */
const ARTICLE_QUIET = 11;

/** The bars of an article number. */
export function PrintedArticle({ code }: Props) {
  const [bars = ''] = rowsOf(code);
  const dark = [...bars].flatMap((module, at) => (module === '#' ? [`M${at} 0h1v1h-1z`] : []));
  return (
    <svg
      width={`${code.widthMm}mm`}
      height={`${ARTICLE_HEIGHT_MM}mm`}
      viewBox={`${-ARTICLE_QUIET} 0 ${bars.length + 2 * ARTICLE_QUIET} 1`}
      preserveAspectRatio="none"
      role="img"
      aria-label={code.name}
    >
      <path d={dark.join('')} fill={code.ink} />
    </svg>
  );
}

function rowsOf({ text }: SheetCode): readonly string[] {
  const found = Object.entries<readonly string[]>(SHEET_SYMBOLS).find(([symbol]) => symbol === text);
  if (!found) throw new RangeError(`no symbol for ${text}`);
  return found[1];
}
