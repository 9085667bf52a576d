import { create } from 'qrcode';
import { useEffect, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { qrPath } from '../../../lib/qr-path.ts';
import { code128 } from './code128.ts';
import { PrintedArticle, PrintedSquare } from './PrintedSymbol.tsx';
import { SHEET_ROWS, type SheetCode } from './sheet-codes.ts';
import styles from './TestSheet.module.css';

/** The sheet on A4, drawn beside the screen only while it is printed. */
export function TestSheet() {
  const { t } = useTranslation('scanning');
  const printing = usePrinting();
  if (!printing) return null;
  const sheet = (
    <article className={styles.paper} data-testid="test-sheet">
      <h1>{t('sheet.title')}</h1>
      <p>{t('sheet.howTo')}</p>
      {SHEET_ROWS.map((row) => (
        <section key={row.title}>
          <h2>{t(`sheet.${row.title}`)}</h2>
          <div className={styles.row}>
            {row.codes.map((code) => (
              <Cell key={code.name} code={code} />
            ))}
          </div>
        </section>
      ))}
    </article>
  );
  return createPortal(sheet, document.body);
}

/** Drawn at once: the browser does not wait. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const before = () => flushSync(() => setPrinting(true));
    const after = () => setPrinting(false);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  return printing;
}

function Cell({ code }: { readonly code: SheetCode }) {
  const { t } = useTranslation('scanning');
  const { key, ...values } = code.label;
  return (
    <figure className={styles.cell}>
      <Printed code={code} />
      <figcaption>
        <i aria-hidden /> <strong>{code.name}</strong> {t(`sheet.label.${key}`, values)}
      </figcaption>
    </figure>
  );
}

function Printed({ code }: { readonly code: SheetCode }) {
  if (code.kind === 'qr') return <PrintedQr code={code} />;
  if (code.kind === 'code-128') return <PrintedBars code={code} />;
  return code.kind === 'ean-13' ? <PrintedArticle code={code} /> : <PrintedSquare code={code} />;
}

const QUIET = 4;

function PrintedQr({ code }: { readonly code: SheetCode }) {
  const { modules } = create(code.text, { errorCorrectionLevel: code.level });
  const side = modules.size + 2 * QUIET;
  const middle = modules.size / 2;
  return (
    <svg
      width={`${code.widthMm}mm`}
      viewBox={`${-QUIET} ${-QUIET} ${side} ${side}`}
      role="img"
      aria-label={code.name}
    >
      <rect x={-QUIET} y={-QUIET} width={side} height={side} fill={code.ground} />
      <g transform={`rotate(${code.turnDeg} ${middle} ${middle}) ${shrunk(code.turnDeg, middle)}`}>
        <path d={qrPath(modules.size, (row, column) => modules.get(row, column) === 1)} fill={code.ink} />
      </g>
      <DamageDone code={code} size={modules.size} />
    </svg>
  );
}

/** A turned code needs more room, so it is drawn a little smaller. */
const shrunk = (turnDeg: number, middle: number) =>
  turnDeg === 0 ? '' : `translate(${middle} ${middle}) scale(0.8) translate(${-middle} ${-middle})`;

/**
 * Less than what the highest level of error correction makes good, 30 % of the code; and the three finder patterns are
 * spared, for which nothing makes up.
 */
function DamageDone({ code, size }: { readonly code: SheetCode; readonly size: number }) {
  if (code.damage === 'blot') return <circle cx={size / 2} cy={size / 2} r={size * 0.17} fill="#444" />;
  if (code.damage === 'torn') {
    return <path d={`M${size} ${size}h${-size * 0.4}L${size} ${size * 0.6}z`} fill={code.ground} />;
  }
  if (code.damage === 'scratched') {
    const scratches = [0.34, 0.5, 0.62].map(
      (at) => `M${-QUIET} ${size * at}L${size + QUIET} ${size * (at + 0.2)}`,
    );
    return <path d={scratches.join('')} stroke={code.ground} strokeWidth={0.5} fill="none" />;
  }
  return null;
}

const BAR_HEIGHT_MM = 14;
const BARCODE_QUIET = 10;

function PrintedBars({ code }: { readonly code: SheetCode }) {
  const widths = code128(code.text);
  let x = BARCODE_QUIET;
  const bars = widths.map((width, place) => {
    const bar = place % 2 === 0 ? `M${x} 0h${width}v1h${-width}z` : '';
    x += width;
    return bar;
  });
  return (
    <svg
      width={`${code.widthMm}mm`}
      height={`${BAR_HEIGHT_MM}mm`}
      viewBox={`0 0 ${x + BARCODE_QUIET} 1`}
      preserveAspectRatio="none"
      role="img"
      aria-label={code.name}
    >
      <path d={bars.join('')} fill={code.ink} />
    </svg>
  );
}
