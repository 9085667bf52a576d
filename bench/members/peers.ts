import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { VendorMember } from '#core/vendors/vendor.ts';
import { createTempDir } from '../../test/support/temp-dir.ts';
import { type Summary, summarise } from '../report/statistics.ts';
import { QUESTIONS } from './questions.ts';
import { cardOf, memberAt, sampleOf } from './shop.ts';

export type PeerTimes = {
  /** The array gone through once a question, in memory, without pinyin and without a second kind of match. */
  readonly scan: Readonly<Record<string, Summary>>;
  /** The JSON file as electron-store keeps one: every change writes the whole of it anew, synced and renamed. */
  readonly jsonChange: Summary;
  readonly jsonOpeningMs: number;
  readonly memoryMb: number;
};

/** An obvious first version: all members in one JSON file, in memory while the program runs. */
function measurePeers(count: number): PeerTimes {
  const temp = createTempDir();
  const file = join(temp.path, 'members.json');
  write(file, JSON.stringify(Array.from({ length: count }, (_, index) => memberAt(index))));
  const startedAt = performance.now();
  const members = JSON.parse(readFileSync(file, 'utf8')) as VendorMember[];
  const jsonOpeningMs = performance.now() - startedAt;
  const sample = sampleOf(count, SCANS);
  const scan = Object.fromEntries(
    Object.entries(SCANNED).map(([kind, matches]) => {
      const text = QUESTIONS[kind] ?? (() => '');
      return [kind, summarise(sample.map((one) => timed(() => first(members, matches, text(one)))))];
    }),
  );
  const changes = Array.from({ length: CHANGES }, (_, index) =>
    timed(() => {
      members[index] = { ...memberAt(index), nickname: '改' };
      write(file, JSON.stringify(members));
    }),
  );
  const memoryMb = process.memoryUsage().rss / 1e6;
  temp.remove();
  return { scan, jsonChange: summarise(changes), jsonOpeningMs, memoryMb };
}

const SCANS = 20;
const CHANGES = 3;

type Matches = (member: VendorMember, text: string) => boolean;
const byName: Matches = ({ nickname }, text) => nickname.includes(text);
const SCANNED: Readonly<Record<string, Matches>> = {
  'phone, whole': ({ phone }, text) => phone === text,
  'phone, last 4': ({ phone }, text) => phone.endsWith(text),
  'card number': (member, text) => cardOf(member).cardNo === text,
  'nickname, 2 characters': byName,
  'nickname, nobody has it': byName,
};

function first(members: readonly VendorMember[], matches: Matches, text: string): number {
  let found = 0;
  for (const member of members) {
    if (matches(member, text)) found += 1;
    if (found > 20) break;
  }
  return found;
}

function write(file: string, text: string): void {
  const handle = openSync(`${file}.new`, 'w');
  writeSync(handle, text);
  fsyncSync(handle);
  closeSync(handle);
  renameSync(`${file}.new`, file);
}

function timed(work: () => unknown): number {
  const startedAt = performance.now();
  work();
  return performance.now() - startedAt;
}

// In a process of its own: what it keeps in memory must not slow down what is measured beside it.
process.stdout.write(JSON.stringify(measurePeers(Number(process.argv[2]))));
