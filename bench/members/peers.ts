import { performance } from 'node:perf_hooks';
import Conf from 'conf';
import type { VendorMember } from '#core/vendors/vendor.ts';
import { createTempDir } from '../../test/support/temp-dir.ts';
import { type Summary, summarise } from '../report/statistics.ts';
import { QUESTIONS } from './questions.ts';
import { cardOf, memberAt, sampleOf } from './shop.ts';

export type PeerTimes = {
  /** The array gone through once a question, in memory, without pinyin and without a second kind of match. */
  readonly scan: Readonly<Record<string, Summary>>;
  /** The JSON file of electron-store: every change reads and writes the whole of it anew, synced and renamed. */
  readonly jsonChange: Summary;
  readonly jsonOpeningMs: number;
  readonly memoryMb: number;
};

/**
 * An obvious first version: all members under their ids in electron-store, and in memory while the program runs. The
 * store is `conf`, which electron-store adds nothing to but the folder of an Electron program.
 */
function measurePeers(count: number): PeerTimes {
  const temp = createTempDir();
  const open = () => new Conf<{ members: Record<string, VendorMember> }>({ cwd: temp.path });
  const everybody = Array.from({ length: count }, (_, index) => memberAt(index));
  open().set('members', Object.fromEntries(everybody.map((member) => [member.userId, member])));
  const startedAt = performance.now();
  const store = open();
  const members = Object.values(store.get('members'));
  const jsonOpeningMs = performance.now() - startedAt;
  const sample = sampleOf(count, SCANS);
  const scan = Object.fromEntries(
    Object.entries(SCANNED).map(([kind, matches]) => {
      const text = QUESTIONS[kind] ?? (() => '');
      return [kind, summarise(sample.map((one) => timed(() => first(members, matches, text(one)))))];
    }),
  );
  const changes = sample
    .slice(0, CHANGES)
    .map((member) => timed(() => store.set(`members.${member.userId}`, { ...member, nickname: '改' })));
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

function timed(work: () => unknown): number {
  const startedAt = performance.now();
  work();
  return performance.now() - startedAt;
}

// In a process of its own: what it keeps in memory must not slow down what is measured beside it.
process.stdout.write(JSON.stringify(measurePeers(Number(process.argv[2]))));
