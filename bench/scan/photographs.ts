import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import { type Summary, summarise } from '../report/statistics.ts';
import type { BenchPage } from './page/main.ts';
import type { Reader as ReaderInPage, Reading } from './page/photographs.ts';
import type { WeChatPage } from './page/wechat.ts';

/** WeChat's detector has a page of its own. */
export type Reader = ReaderInPage | 'wechat';

/** What one reader made of all photographs. */
export type PhotographScore = {
  readonly reader: Reader;
  /** Right texts of photographs with a code, by the first word of their folder. */
  readonly right: Readonly<Record<string, { readonly read: number; readonly of: number }>>;
  readonly wrongTexts: readonly string[];
  readonly unread: readonly string[];
  readonly times: Summary;
  /** What it took longer than zxing-wasm's fast settings, photograph by photograph. */
  readonly added: Summary;
};

export const READERS: readonly Reader[] = [
  'zxing-fast',
  'ours',
  'zxing-full',
  'html5-qrcode',
  'html5-qrcode with a detector',
  'wechat',
];

const labelsSchema = z.object({
  confirmedTexts: z.array(z.string()),
  photos: z.array(
    z.object({ file: z.string(), expect: z.union([z.literal('confirmed'), z.array(z.string())]) }),
  ),
});

export const hasPhotographs = (folder: string): boolean => existsSync(join(folder, 'labels.json'));

/** All readers on one photograph after the other, so that a slow moment of the machine meets all alike. */
export async function measurePhotographs(
  pages: PhotographPages,
  folder: string,
  readers: readonly Reader[],
): Promise<readonly PhotographScore[]> {
  const labels = labelsSchema.parse(JSON.parse(readFileSync(join(folder, 'labels.json'), 'utf8')));
  const confirmed = new Set(labels.confirmedTexts);
  const rows: Row[] = [];
  for (const { file, expect } of labels.photos) {
    for (const reader of readers) {
      const reading = await readIn(pages, `/photos/${file}`, reader);
      const isRight = (text: string) => (expect === 'confirmed' ? confirmed : new Set(expect)).has(text);
      rows.push({ file, reader, hasCode: expect.length > 0, ...reading, right: reading.texts.map(isRight) });
    }
  }
  return readers.map((reader) => scoreOf(reader, rows));
}

export type PhotographPages = { readonly page: Page; readonly wechat: Page };

function readIn({ page, wechat }: PhotographPages, photo: string, reader: Reader): Promise<Reading> {
  if (reader === 'wechat')
    return wechat.evaluate(
      (url) => (Reflect.get(globalThis, 'bench') as WeChatPage).readWithWeChat(url),
      photo,
    );
  return page.evaluate(
    ([url, which]) => (Reflect.get(globalThis, 'bench') as BenchPage).readPhotograph(url, which),
    [photo, reader] as const,
  );
}

type Row = {
  readonly file: string;
  readonly reader: Reader;
  readonly hasCode: boolean;
  readonly texts: readonly string[];
  readonly right: readonly boolean[];
  readonly tookMs: number;
};

function scoreOf(reader: Reader, all: readonly Row[]): PhotographScore {
  const rows = all.filter((row) => row.reader === reader);
  const fast = new Map(all.filter((row) => row.reader === 'zxing-fast').map((row) => [row.file, row.tookMs]));
  const coded = rows.filter(({ hasCode }) => hasCode);
  const sets = [...new Set(coded.map(({ file }) => setOf(file)))];
  const right = sets.map((set) => {
    const members = coded.filter(({ file }) => setOf(file) === set);
    return [set, { read: members.filter(isRead).length, of: members.length }] as const;
  });
  return {
    reader,
    right: Object.fromEntries(right),
    wrongTexts: rows.flatMap(({ file, texts, right }) =>
      texts.filter((_, at) => !right[at]).map((text) => `${file}: ${text}`),
    ),
    unread: coded.filter((row) => !isRead(row)).map(({ file }) => file),
    times: summarise(coded.map(({ tookMs }) => tookMs)),
    added: summarise(coded.map(({ file, tookMs }) => tookMs - (fast.get(file) ?? 0))),
  };
}

const isRead = ({ right }: Row): boolean => right.includes(true);
const setOf = (file: string): string => file.split('-')[0] ?? file;

/** The worker's file in the build that ships. */
export function shippedWorker(assets: string): string {
  const file = readdirSync(assets).find((name) => /^decoder-worker-.*\.js$/.test(name));
  if (file === undefined) throw new Error(`no decoder's worker in ${assets}`);
  return `/assets/${file}`;
}
