/** What has happened to a printed code. */
export type Damage = 'blot' | 'scratched' | 'torn';

/** One code of the test sheet. Its text ends with its name or is printed beside it, so that a scan tells which it was. */
export type SheetCode = {
  readonly name: string;
  readonly text: string;
  readonly kind: 'qr' | 'micro-qr' | 'data-matrix' | 'code-128' | 'ean-13';
  readonly widthMm: number;
  readonly level: 'L' | 'M' | 'H';
  readonly ink: string;
  readonly ground: string;
  readonly damage: Damage | null;
  readonly turnDeg: number;
  readonly label: SheetLabel;
};

export type SheetLabel =
  | { readonly key: 'mm' | 'bar' | 'microQr' | 'dataMatrix'; readonly size: number }
  | { readonly key: 'article'; readonly digits: string }
  | { readonly key: 'grey'; readonly percent: number }
  | { readonly key: 'characters'; readonly count: number }
  | { readonly key: 'inverted' | 'invertedMatrix' | 'coloured' | 'blot' | 'scratched' | 'torn' | 'turned' };

export type SheetRow = {
  readonly title: 'size' | 'contrast' | 'damage' | 'dense' | 'barcode' | 'square';
  readonly codes: readonly SheetCode[];
};

const PREFIX = 'GUITAI-TEST-';
const PLAIN = {
  kind: 'qr',
  widthMm: 28,
  level: 'M',
  ink: '#000',
  ground: '#fff',
  damage: null,
  turnDeg: 0,
} as const;

type Change = Partial<SheetCode> & Pick<SheetCode, 'label'>;

const row = (title: SheetRow['title'], letter: string, changes: readonly Change[]): SheetRow => ({
  title,
  codes: changes.map((change, at) => {
    const name = `${letter}${at + 1}`;
    return { ...PLAIN, name, text: PREFIX + name, ...change };
  }),
});

const sized = (widthMm: number): Change => ({ widthMm, label: { key: 'mm', size: widthMm } });
const greyed = (ink: string, percent: number): Change => ({ ink, label: { key: 'grey', percent } });
const damaged = (damage: Damage): Change => ({ level: 'H', damage, label: { key: damage } });
/** Bars of so many millimetres; the width of the whole follows from it. */
const barred = (text: string, barMm: number, ink = '#000'): Change => ({
  kind: 'code-128',
  text,
  ink,
  widthMm: (11 * (text.length + 3) + 2 + 20) * barMm,
  label: { key: 'bar', size: barMm },
});
/** The narrow bars of an article number as it is printed on goods, at its full size. */
const article = (text: string): Change => ({
  kind: 'ean-13',
  text,
  widthMm: 0.33 * (95 + 2 * 11),
  label: { key: 'article', digits: text },
});
const microQr = (text: string, widthMm: number): Change => ({
  kind: 'micro-qr',
  text,
  widthMm,
  label: { key: 'microQr', size: widthMm },
});
const dataMatrix = (text: string, widthMm: number): Change => ({
  kind: 'data-matrix',
  text,
  widthMm,
  label: { key: 'dataMatrix', size: widthMm },
});
const long = (name: string, count: number): Change => ({
  text: `${PREFIX}${name}-`.padEnd(count, '0123456789'),
  level: 'L',
  widthMm: 34,
  label: { key: 'characters', count },
});

/** From easy to hard, in each row and from row to row. */
export const SHEET_ROWS: readonly SheetRow[] = [
  row('size', 'A', [sized(40), sized(28), sized(18), sized(12), sized(8)]),
  row('contrast', 'B', [
    greyed('#666', 60),
    greyed('#b3b3b3', 30),
    { ink: '#fff', ground: '#000', label: { key: 'inverted' } },
    { ink: '#7a3566', ground: '#fde7b5', label: { key: 'coloured' } },
    greyed('#d9d9d9', 15),
  ]),
  row('damage', 'C', [
    { turnDeg: 30, label: { key: 'turned' } },
    damaged('scratched'),
    damaged('blot'),
    damaged('torn'),
  ]),
  row('dense', 'D', [long('D1', 60), long('D2', 150), long('D3', 300), long('D4', 600)]),
  row('barcode', 'E', [
    barred('GT-E1', 0.5),
    barred('GT-E2', 0.33),
    barred('GT-E3', 0.25, '#999'),
    article('2990000000040'),
  ]),
  row('square', 'F', [
    microQr('GT-F1', 18),
    microQr('GT-F2', 9),
    dataMatrix('GUITAI-TEST-F3', 18),
    dataMatrix('GUITAI-TEST-F4', 9),
    {
      ...dataMatrix('GUITAI-TEST-F5', 14),
      ink: '#fff',
      ground: '#000',
      label: { key: 'invertedMatrix' },
    },
  ]),
];
