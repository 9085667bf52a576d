import QRCode from 'qrcode';

/** A page of a document: a code somewhere on A4, or nothing; of a broken one there is only its number. */
export type PdfPage = { readonly text: string; readonly sizePt?: number } | 'broken' | null;

/**
 * A small PDF as a vendor's system would send it: codes as filled squares, no fonts. `locked` asks for a password that
 * nobody has.
 */
export function writePdf(pages: readonly PdfPage[], options: { readonly locked?: boolean } = {}): Buffer {
  const kids = pages.map((_, at) => `${3 + at * 2} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    ...pages.flatMap((page, at) => {
      if (page === 'broken') return ['null', 'null'];
      const content = page ? squaresOf(page) : '';
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> /Contents ${4 + at * 2} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  const encryption = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${'5a'.repeat(32)}> /U <${'a5'.repeat(32)}> /P -4 >>`;
  return assembled(objects, options.locked ? `${encryption} /ID [<00> <00>]` : '');
}

function squaresOf({ text, sizePt = 120 }: Exclude<PdfPage, 'broken' | null>): string {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const side = sizePt / modules.size;
  const squares = [...modules.data].flatMap((dark, at) => {
    const [row, column] = [Math.floor(at / modules.size), at % modules.size];
    return dark ? [`${200 + column * side} ${500 - row * side} ${side} ${side} re`] : [];
  });
  return `${squares.join('\n')}\nf`;
}

function assembled(objects: readonly string[], trailer: string): Buffer {
  let file = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}
